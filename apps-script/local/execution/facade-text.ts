import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/** Method names of every class of Google's published types, as `Namespace.Class → names`. */
function documentedMethods(): Record<string, string[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));
  const methods: Record<string, string[]> = {};
  for (const file of readdirSync(folder)) {
    if (
      !/^google-apps-script\.(base|cache|content|html|lock|mail|properties|script|spreadsheet|url-fetch|utilities)\.d\.ts$/.test(
        file,
      )
    )
      continue;
    const text = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    let namespace = '';
    let names: Set<string> | null = null;
    for (const line of text.split('\n')) {
      const opened = /^ {4}namespace (\w+)/.exec(line);
      if (opened) namespace = opened[1] as string;
      const type = /^ {8}interface (\w+)/.exec(line);
      if (type) {
        names = new Set();
        methods[`${namespace}.${type[1]}`] = names as unknown as string[];
      } else if (/^ {8}\}/.test(line)) {
        names = null;
      } else if (names) {
        const method = /^ {12}(?:readonly )?(\w+)\??(?:<[^>]*>)?\(/.exec(line);
        if (method) names.add(method[1] as string);
      }
    }
  }
  for (const [type, names] of Object.entries(methods)) methods[type] = [...(names as unknown as Set<string>)];
  return methods;
}

function bundled(entry: string, format: 'iife' | 'cjs', define: Record<string, string>): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    format,
    target: 'es2023',
    platform: format === 'cjs' ? 'node' : 'neutral',
    charset: 'utf8',
    legalComments: 'none',
    keepNames: false,
    define,
    logLevel: 'silent',
  });
  return (outputFiles[0] as { text: string }).text;
}

let facade: string | undefined;
let worker: string | undefined;

/** The facade as one text for the script's context; built once a process. */
export function facadeText(): string {
  facade ??= bundled('../facade/index.ts', 'iife', { DOCUMENTED_METHODS: JSON.stringify(documentedMethods()) });
  return facade;
}

/** The worker's own program as one CommonJS text, so that no worker pays for reading TypeScript. */
export function workerText(): string {
  worker ??= bundled('worker.ts', 'cjs', {});
  return worker;
}
