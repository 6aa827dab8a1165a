import fs from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { send } from './answers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface StaticFiles {
  /** Address of a built file by its plain name, `page.js` → `/macros/assets/page-4FK2.js`. Throws when it was not built. */
  address(name: string): string;
  text(name: string): string;
  /** Sends a file by its hashed name; false when there is none. Any name is only looked up, never joined to a path. */
  answer(hashedName: string, response: ServerResponse): boolean;
}

export const ASSETS = '/macros/assets/';

/** Reads the built workbook page, whole, with its `files.json` (plain name → hashed name). */
export function readStaticFiles(folder: string): StaticFiles {
  const names: Record<string, string> = JSON.parse(fs.readFileSync(path.join(folder, 'files.json'), 'utf8'));
  const contents = new Map(Object.values(names).map((name) => [name, fs.readFileSync(path.join(folder, name))]));
  const hashed = (name: string) => {
    const found = names[name];
    if (!found) throw new Error(`${name} is not in ${folder}: run npm run build.`);
    return found;
  };
  return {
    address: (name) => ASSETS + hashed(name),
    text: (name) => contents.get(hashed(name))?.toString('utf8') ?? '',
    answer(hashedName, response) {
      const content = contents.get(hashedName);
      const type = TYPES[path.extname(hashedName)];
      if (!content || !type) return false;
      // A hashed name never changes its content.
      send(response, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }, content);
      return true;
    },
  };
}
