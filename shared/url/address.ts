/** The parts of an http(s) address. `host` in lower case, without port; `query` and `hash` without their sign. */
export interface Address {
  protocol: 'http' | 'https';
  host: string;
  /** '' for the default port. */
  port: string;
  path: string;
  query: string;
  hash: string;
  username: string;
  password: string;
}

/**
 * Reads an absolute http(s) address without `URL`, which Apps Script lacks; the extension uses it too so that both
 * sides agree. Null for anything else, `javascript:` and `data:` included.
 */
export function parseAddress(text: string): Address | null {
  const match =
    /^(https?):\/\/(?:([^\s/?#@:]*)(?::([^\s/?#@]*))?@)?(\[[0-9a-f:.]+\]|[^\s/?#@:[\]\\<>"]+)(?::(\d{0,5}))?(\/[^\s?#]*)?(?:\?([^\s#]*))?(?:#(\S*))?$/i.exec(
      text,
    );
  if (!match) return null;
  const protocol = match[1]?.toLowerCase() === 'https' ? 'https' : 'http';
  const port = match[5] ?? '';
  return {
    protocol,
    username: match[2] ?? '',
    password: match[3] ?? '',
    host: (match[4] ?? '').toLowerCase(),
    port: port === (protocol === 'https' ? '443' : '80') ? '' : port,
    path: match[6] ?? '/',
    query: match[7] ?? '',
    hash: match[8] ?? '',
  };
}
