import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { exportedFunctions } from './exported-functions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shim = (file: string) => path.join(root, 'apps-script/bundling/shims', file);

/**
 * The tree carries three majors of `entities`; one copy is enough (75 KB less). Imports from outside htmlparser2 are
 * resolved again from htmlparser2's own folder.
 */
const oneEntities: esbuild.Plugin = {
  name: 'one-entities',
  setup(build) {
    build.onResolve({ filter: /^entities(\/|$)/ }, async ({ path: name, importer, kind, pluginData }) => {
      if (pluginData === 'resolved' || importer.includes(`${path.sep}htmlparser2${path.sep}`)) return undefined;
      const wanted = name === 'entities/lib/decode.js' ? 'entities/decode' : name;
      return build.resolve(wanted, {
        kind,
        resolveDir: path.join(root, 'node_modules/htmlparser2'),
        pluginData: 'resolved',
      });
    });
  },
};

/** esbuild options that make a file run in the Apps Script runtime; shared with the tests that try a part in a bare V8. */
export const appsScriptOptions = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  format: 'iife',
  platform: 'browser',
  mainFields: ['module', 'browser', 'main'],
  target: 'es2019',
  alias: {
    http: shim('empty.ts'),
    https: shim('empty.ts'),
    stream: shim('empty.ts'),
    url: shim('url.ts'),
    timers: shim('timers.ts'),
  },
  inject: [shim('atob.ts')],
  plugins: [oneEntities],
} satisfies esbuild.BuildOptions;

/**
 * Bundles `apps-script/src/main.ts` into one script. Apps Script lists as menus, triggers and web-app entries exactly
 * the top-level function declarations, so a footer declares one for each export of the entry file.
 */
export async function bundleAddOn(outfile: string): Promise<void> {
  const entry = path.join(root, 'apps-script/src/main.ts');
  const names = exportedFunctions(await readFile(entry, 'utf8'));
  await esbuild.build({
    ...appsScriptOptions,
    entryPoints: [entry],
    outfile,
    globalName: 'Vigie',
    footer: { js: names.map((name) => `function ${name}(){return Vigie.${name}.apply(this,arguments)}`).join('\n') },
  });
}
