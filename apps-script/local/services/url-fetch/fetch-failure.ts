/** Why a fetch failed before any answer; `text` is the sentence that the script sees, as Google says it. */
export class FetchFailure extends Error {
  constructor(text: string) {
    super(text);
    this.name = 'FetchFailure';
  }
}

/** Google's sentence for an error of Node's network layer. */
export function failureOf(error: unknown, address: string): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const { code = '', name = '' } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR')
    return new FetchFailure(`Timeout: ${address}`);
  if (/^(ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/.test(code)) return new FetchFailure(`DNS error: ${address}`);
  if (/^(ECONN|EHOST|ENET|EPIPE|ETIMEDOUT|EADDR|EACCES)/.test(code))
    return new FetchFailure(`Address unavailable: ${address}`);
  if (/^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/.test(code)) {
    return new FetchFailure(`SSL Error: ${address}`);
  }
  return new FetchFailure(`Unexpected error: ${address}`);
}
