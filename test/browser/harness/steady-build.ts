import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenOptions } from './test-browser.ts';

/**
 * A copy of the built extension for one browser: browsers read it from the disk at each popup, and another build may
 * run meanwhile. A profile that is opened again needs the same folder, for Chromium makes the id of it: no copy then.
 */
export async function steadyBuild(options: OpenOptions): Promise<{ folder: string; remove(): Promise<void> }> {
  const built = path.resolve(options.extension);
  if (options.profile) return { folder: built, remove: async () => {} };
  const folder = await mkdtemp(path.join(tmpdir(), 'vigie-extension-'));
  await cp(built, folder, { recursive: true });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
