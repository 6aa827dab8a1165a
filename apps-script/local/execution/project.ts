import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Project } from './service.ts';

const CODE = new Set(['.js', '.gs']);

/**
 * Reads a script as Google would hold it.
 * @param path a folder with code files (evaluated in the order of their names), pages and `appsscript.json`;
 *   or one code file.
 */
export function readProject(path: string): Project {
  if (!statSync(path).isDirectory()) {
    return { code: [{ name: basename(path), text: readFileSync(path, 'utf8') }], pages: new Map(), manifest: {} };
  }
  const code: { name: string; text: string }[] = [];
  const pages = new Map<string, string>();
  let manifest = {};
  for (const file of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
    const kind = extname(file);
    const read = () => readFileSync(join(path, file), 'utf8');
    const name = file.slice(0, -kind.length).replaceAll('\\', '/');
    if (CODE.has(kind)) code.push({ name: file, text: read() });
    else if (kind === '.html') pages.set(name, read());
    else if (file === 'appsscript.json') manifest = JSON.parse(read());
  }
  return { code, pages, manifest };
}
