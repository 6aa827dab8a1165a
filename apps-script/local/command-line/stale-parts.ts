import fs from 'node:fs';
import path from 'node:path';

/** A part that is built: the sources it is made from, and the file that is written last. */
export interface BuiltPart {
  sources: readonly string[];
  product: string;
}

/** Names of the parts whose product is missing or older than one of their sources. Paths are relative to `root`. */
export function staleParts(root: string, parts: Readonly<Record<string, BuiltPart>>): string[] {
  return Object.entries(parts)
    .filter(([, { sources, product }]) => {
      const built = modified(path.join(root, product));
      return built === 0 || sources.some((source) => newest(path.join(root, source)) > built);
    })
    .map(([name]) => name);
}

function newest(place: string): number {
  const own = modified(place);
  if (!fs.existsSync(place) || !fs.statSync(place).isDirectory()) return own;
  // The folder's own time tells of files taken away.
  return fs.readdirSync(place).reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), own);
}

function modified(place: string): number {
  return fs.statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
