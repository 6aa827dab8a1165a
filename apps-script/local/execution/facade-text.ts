import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { documentedMethods } from './documented-methods.ts';

const here = dirname(fileURLToPath(import.meta.url));

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
