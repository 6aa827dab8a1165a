import { randomUUID } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HostOptions, openHost } from '../../apps-script/local/host.ts';
import { buildAddOn } from '../../commands/build.ts';
import { isStale, PARTS } from '../../commands/built-parts.ts';
import { readInvitation } from '../../shared/protocol/invitation.ts';
import type { Clip, Receipt } from '../../shared/protocol/messages.ts';

export const OWNER = 'responsable@example.org';
export const EXEC = 'https://script.google.com/macros/s/AKfycb-test/exec';
/** Tuesday 24 November 2026, 10:00 in Paris. */
export const TUESDAY = new Date('2026-11-24T09:00:00Z');

/**
 * What is pushed to Google, beside the script that plays the people who edit the workbook: what `npm test` has just built,
 * or a build of its own where the sources have moved.
 */
export async function buildBundle(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-bundle-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  if (isStale(root, 'add-on', PARTS['add-on'])) await buildAddOn(folder);
  else cpSync(path.join(root, 'dist/apps-script'), folder, { recursive: true });
  copyFileSync(path.join(root, 'test/add-on/people.gs'), path.join(folder, 'people.gs'));
  const remove = (): void => {
    for (const made of [folder, installed.get(folder)]) if (made) rmSync(made, { recursive: true, force: true });
  };
  return { folder, remove };
}

export type Vigie = Awaited<ReturnType<typeof openVigie>>;

const installed = new Map<string, string>();

/** Data of a workbook where Vigie was installed on that Tuesday; made once a bundle, then copied. */
async function installedData(bundle: string): Promise<string> {
  const known = installed.get(bundle);
  if (known) return known;
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-data-'));
  const host = await openHost({ bundle, folder, owner: OWNER, execUrl: EXEC, now: TUESDAY });
  const { error } = await host.run('install');
  if (error) throw new Error(error.message);
  await host.close();
  installed.set(bundle, folder);
  return folder;
}

/** A host with Vigie in it, installed unless said otherwise, and what the tests ask of it. */
export async function openVigie(bundle: string, options: Partial<HostOptions> & { install?: boolean } = {}) {
  const { install = true, ...rest } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-data-'));
  if (install) cpSync(await installedData(bundle), folder, { recursive: true });
  const host = await openHost({ bundle, folder, owner: OWNER, execUrl: EXEC, now: TUESDAY, ...rest });

  /** Runs an entry function; throws what it threw. */
  async function run<T = unknown>(name: string, args: unknown[] = [], user = OWNER): Promise<T> {
    const result = await host.run(name, { args, caller: { kind: 'sidebar', user } });
    if (result.error) throw new Error(`${result.error.message}\n${result.error.stack}`);
    return result.value as T;
  }

  /** One POST of the extension; the answer as JSON. */
  async function post(message: object | string) {
    const body = typeof message === 'string' ? message : JSON.stringify(message);
    const answer = await host.web({ method: 'POST', query: '', body, contentType: 'text/plain;charset=utf-8' });
    if (answer.kind !== 'text') throw new Error(`${answer.kind}: ${answer.text}`);
    return { reply: JSON.parse(answer.text), run: answer.run };
  }

  const envelope = (kind: string, payload: object, token?: string) => ({
    v: 1,
    id: randomUUID(),
    at: new Date(host.clock.now()).toISOString(),
    kind,
    ...(token ? { token } : {}),
    payload,
  });

  /** Invites someone from the sidebar and links a browser with the pasted text. */
  async function pairedMember(name: string, email = `${name.toLowerCase()}@example.org`, role = 'contributor') {
    const invited = await run<{ ok: boolean; text: string; message?: string }>('inviteMember', [{ name, email, role }]);
    if (!invited.ok) throw new Error(invited.message);
    const invitation = readInvitation(invited.text);
    const { reply } = await post(envelope('pair', { code: invitation?.code ?? '', device: 'Firefox' }));
    if (!reply.ok) throw new Error(reply.message);
    return { token: reply.token as string, id: reply.member.id as string, text: invited.text };
  }

  async function saveClips(token: string, ...clips: object[]): Promise<Receipt[]> {
    const { reply } = await post(envelope('clips.save', { clips }, token));
    if (!reply.ok) throw new Error(reply.message);
    return reply.receipts;
  }

  const rows = (tab: string) => rowsOf(host.workbook.read(tab));

  async function close(): Promise<void> {
    await host.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }

  return { host, run, post, envelope, pairedMember, saveClips, rows, close };
}

/** Display values of a tab, by header. */
export function rowsOf({ headers, rows }: { headers: string[]; rows: string[][] }): Record<string, string>[] {
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ''])));
}

/** A clip as the extension sends it. */
export function aClip(
  more: { id?: string; url?: string; title?: string; note?: string; themes?: string[] } = {},
): Clip {
  const url = more.url ?? `https://exemple.fr/${randomUUID()}`;
  const evidence = [
    { signal: 'jsonld.isAccessibleForFree', quote: 'isAccessibleForFree: false', where: 'script', at: '2026-11-24' },
  ];
  const field = <T>(value: T) => ({ value, confidence: 0.9, evidence });
  return {
    id: more.id ?? randomUUID(),
    at: '2026-11-24T08:59:00.000Z',
    reading: {
      url,
      canonicalUrl: field(url),
      title: field(more.title ?? 'Une ressource'),
      publisher: field('Éditeur d’exemple'),
      published: field('2024-03-05'),
      seen: { characters: 1200, paragraphs: 6, lastParagraphHash: 'abcd' },
      masked: 0,
    },
    access: { value: 'paid', level: 'page', confidence: 0.95, evidence, against: [] },
    source: {
      host: 'exemple.fr',
      facts: [{ block: 'publisher', key: 'publisher-name', state: 'found', value: 'Éditeur d’exemple', evidence: [] }],
    },
    chosen: { themes: more.themes ?? ['presse'], note: more.note ?? '' },
  };
}
