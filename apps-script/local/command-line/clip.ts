import { openHost } from '../host.ts';
import { execAddress, workbookAddress } from '../http/server.ts';
import { rowOf, type ShownRow } from '../http/shown-row.ts';
import { type ClipInput, readClipInput } from './clip-input.ts';
import { DEFAULT_PORT, HOST_DEFAULTS, type HostPlace, makeDataFolder } from './host-place.ts';
import { isOnOwnNetwork, OWN_NETWORK } from './own-network.ts';
import { askRunning, findRunning } from './running-host.ts';

export interface ClipOrder extends HostPlace {
  /** Addresses and files, in the order they were given. */
  inputs: readonly string[];
  /** Where a saved file comes from. */
  address?: string;
  json: boolean;
}

/** One line of output (DESIGN §10). `error` is null, or a French sentence. */
export interface ClipLine {
  id: string;
  url: string;
  canonicalUrl: string;
  title: string;
  authors: string[];
  published: string;
  publisher: string;
  access: string;
  evidence: { signal: string; quote: string; where: string; at: string }[];
  source: unknown;
  member: string;
  at: string;
  error: string | null;
}

interface Clipper {
  clip(address: string, html: string | undefined): Promise<{ line: ClipLine; row: ShownRow }>;
  close(): Promise<void>;
}

/**
 * Clips without a browser, through the bundle's `clipAddress`, one input after the other, and writes each result with
 * `say`. Goes through the host that runs on the folder when there is one. Answers the exit code: 1 if one failed.
 */
export async function clip(order: ClipOrder, say: (text: string) => void): Promise<number> {
  const clipper = await openClipper(order);
  let failed = 0;
  try {
    for (const word of order.inputs) {
      const input: ClipInput = readClipInput(word, order.address);
      const { line, row } =
        'error' in input
          ? { line: failure(input.address, input.error), row: [] }
          : await clipper.clip(input.address, input.html);
      // The bundle says only that nobody answered: it cannot know what this command may allow.
      const unreached = !order.allowPrivate && /ne répond pas/.test(line.error ?? '');
      if (unreached && (await isOnOwnNetwork(input.address))) line.error = OWN_NETWORK;
      if (line.error !== null) failed += 1;
      say(order.json ? JSON.stringify(line) : inWords(line, row, word));
    }
  } finally {
    await clipper.close();
  }
  return failed > 0 ? 1 : 0;
}

async function openClipper(place: HostPlace): Promise<Clipper> {
  const running = await findRunning(place.folder);
  if (running) {
    return {
      async clip(address, html) {
        const sent = html === undefined ? { address } : { address, html };
        const { reply } = await askRunning<{ outcome?: RunOutcome; row?: ShownRow }>(running, '/control/clip', sent);
        return { line: toLine(address, reply.outcome ?? { ok: false }), row: reply.row ?? [] };
      },
      close: async () => {},
    };
  }
  makeDataFolder(place.folder);
  const host = await openHost({
    ...HOST_DEFAULTS,
    ...place,
    execUrl: execAddress(DEFAULT_PORT),
    workbookUrl: workbookAddress(DEFAULT_PORT),
  });
  const caller = { kind: 'menu' as const, user: host.internals.owner };
  const installed = await host.run('install', { caller });
  return {
    async clip(address, html) {
      const stopped = installed.ok ? null : installed;
      const outcome =
        stopped ?? (await host.run('clipAddress', { args: html === undefined ? [address] : [address, html], caller }));
      const line = toLine(address, outcome);
      return { line, row: rowOf(host.workbook, line.id) };
    },
    close: () => host.close(),
  };
}

interface RunOutcome {
  ok: boolean;
  value?: unknown;
  error?: { message: string };
}

function toLine(address: string, { ok, value, error }: RunOutcome): ClipLine {
  if (!ok || !value || typeof value !== 'object') {
    const reason = error?.message ?? 'la feuille n’a pas répondu';
    return failure(
      address,
      `Le relevé n’a pas abouti : ${reason.replace(/[.\s]+$/, '')}. La feuille est intacte. Recommencez.`,
    );
  }
  const { id, url, canonicalUrl, title, authors, published, publisher, access, evidence, source, member, at } =
    value as ClipLine;
  const said = (value as ClipLine).error ?? null;
  return {
    id,
    url,
    canonicalUrl,
    title,
    authors,
    published,
    publisher,
    access,
    evidence,
    source,
    member,
    at,
    error: said,
  };
}

function failure(url: string, error: string): ClipLine {
  const read = { canonicalUrl: '', title: '', authors: [], published: '', publisher: '', access: 'unknown' };
  return { id: '', url, ...read, evidence: [], source: null, member: '', at: '', error };
}

function inWords(line: ClipLine, row: ShownRow, word: string): string {
  if (line.error !== null) return `✗ ${word}\n  ${line.error}`;
  const width = Math.min(24, Math.max(...row.map(([header]) => header.length), 0));
  // Cells may hold several lines, or a screenful of data: a row is read at a glance.
  const cell = (value: string) => (value.length > 300 ? `${value.slice(0, 300)}…` : value).replace(/\s*\n\s*/g, ' / ');
  return [
    `✓ ${line.title || line.url}`,
    ...row.map(([header, value]) => `  ${header.padEnd(width)}  ${cell(value)}`),
  ].join('\n');
}
