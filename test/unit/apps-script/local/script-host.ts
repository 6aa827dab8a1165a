import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type Host, type HostOptions, openHost } from '../../../../apps-script/local/host.ts';

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Writes a script into a folder of its own, which goes away after the test; answers the file's path. */
export function scriptFile(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-script-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'Code.gs');
  writeFileSync(file, code);
  return file;
}

/** A host over that script, closed after the test. */
export async function hostOf(code: string, options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await openHost({ bundle: scriptFile(code), spareThreads: 0, ...options });
  cleanups.push(() => host.close());
  return host;
}

/** What `body` returns, run as the body of a function in a fresh host. */
export async function valueFrom(body: string, options: Partial<HostOptions> = {}): Promise<unknown> {
  const { value, error } = await (await hostOf(`function main() { ${body} }`, options)).run('main');
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return value;
}
