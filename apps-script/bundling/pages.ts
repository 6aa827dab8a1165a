import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const folder = fileURLToPath(new URL('../sidebar', import.meta.url));

/** Names of the add-on's own pages: the folders of `apps-script/sidebar` that hold an `index.html`. */
export async function pageNames(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries
    .filter((entry) => path.basename(entry) === 'index.html')
    .map((entry) => path.dirname(entry))
    .sort();
}

/** Builds each page to one HTML file with its script and style inlined, as HtmlService serves it. */
export async function bundlePages(outdir: string): Promise<void> {
  await mkdir(outdir, { recursive: true });
  for (const name of await pageNames()) {
    const html = await readFile(path.join(folder, name, 'index.html'), 'utf8');
    await writeFile(path.join(outdir, `${path.basename(name)}.html`), await inlined(html, path.join(folder, name)));
  }
}

async function inlined(html: string, from: string): Promise<string> {
  const source = /<script type="module" src="\.\/([^"]+)"><\/script>/.exec(html);
  if (!source) throw new Error(`${from}/index.html: expected <script type="module" src="./….tsx"></script>`);
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(from, source[1] ?? '')],
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const script = textOf(outputFiles, '.js').replaceAll('</script', '<\\/script');
  const style = textOf(outputFiles, '.css');
  // A function as replacement: `$&` in the code must not be read as a pattern. The script moves to the end of the body
  // because a classic inline script cannot wait for the document as a module does.
  return html
    .replace(source[0], '')
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `<script>${script}</script></body>`);
}

function textOf(files: esbuild.OutputFile[], extension: string): string {
  return files
    .filter((file) => file.path.endsWith(extension))
    .map((file) => file.text)
    .join('\n');
}
