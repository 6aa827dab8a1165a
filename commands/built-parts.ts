import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** A part that is built: what it is made from, and a file that is there once it is built. Paths from the root. */
export interface BuiltPart {
  sources: readonly string[];
  product: string;
}

/** What `npm run build` makes. */
export const PARTS = {
  'add-on': {
    sources: [
      'shared',
      'apps-script/src',
      'apps-script/sidebar',
      'apps-script/bundling',
      'apps-script/appsscript.json',
      'package-lock.json',
    ],
    product: 'dist/apps-script/appsscript.json',
  },
  'workbook-page': {
    sources: ['shared', 'apps-script/local/workbook-page', 'package-lock.json'],
    product: 'dist/workbook-page/files.json',
  },
  extension: {
    sources: ['shared', 'extension', 'wxt.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'],
    product: 'dist/extension/firefox-mv3/manifest.json',
  },
} as const satisfies Record<string, BuiltPart>;

export type PartName = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as PartName[];

/**
 * Whether a part is missing, or was built from other sources than those that are there now. By their content: a date
 * says nothing of a file that was put back.
 */
export function isStale(root: string, name: string, { sources, product }: BuiltPart): boolean {
  if (!fs.existsSync(path.join(root, product))) return true;
  const note = noteOf(root, name);
  return !fs.existsSync(note) || fs.readFileSync(note, 'utf8') !== fingerprint(root, sources);
}

/** Builds a part and notes from what. A build that stops half way, or whose sources move meanwhile, counts as none. */
export async function builtFrom(
  root: string,
  name: string,
  { sources }: BuiltPart,
  build: () => Promise<void>,
): Promise<void> {
  const note = noteOf(root, name);
  fs.rmSync(note, { force: true });
  const before = fingerprint(root, sources);
  await build();
  if (fingerprint(root, sources) !== before) return;
  fs.mkdirSync(path.dirname(note), { recursive: true });
  fs.writeFileSync(note, before);
}

function noteOf(root: string, name: string): string {
  return path.join(root, 'dist/built-from', `${name}.txt`);
}

function fingerprint(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(root, source))) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function filesOf(root: string, place: string): string[] {
  const found = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  return fs
    .readdirSync(path.join(root, place))
    .sort()
    .flatMap((name) => filesOf(root, `${place}/${name}`));
}
