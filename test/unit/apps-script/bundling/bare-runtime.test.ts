import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { appsScriptOptions } from '../../../../apps-script/bundling/bundle.ts';
import { atob as ownAtob } from '../../../../apps-script/bundling/shims/atob.ts';

/** Bundles a few lines as the add-on is bundled and runs them where there is ECMAScript and nothing else. */
async function runBare(contents: string): Promise<unknown> {
  const { outputFiles } = await build({
    ...appsScriptOptions,
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    globalName: 'Part',
    write: false,
  });
  const context = vm.createContext(Object.create(null));
  vm.runInContext(outputFiles[0]?.text ?? '', context);
  return JSON.parse(vm.runInContext('JSON.stringify(Part.run())', context));
}

test('cheerio/slim parses and decodes entities', async () => {
  const text = await runBare(
    `import { load } from 'cheerio/slim'; export const run = () => load('<p>m&eacute;diath&egrave;que<b>!')('p').text();`,
  );
  expect(text).toBe('médiathèque!');
});

test('rss-parser reads an Atom entry whose title is xhtml', async () => {
  const title = await runBare(`
    import Parser from 'rss-parser';
    const xml = '<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><content type="xhtml"><div>a<b>c</b></div></content></entry></feed>';
    export const run = () => {
      const parser = new Parser() as any;
      let content = '';
      parser.xmlParser.parseString(xml, (_: unknown, tree: any) => { content = parser.buildAtomFeed(tree).items[0].content; });
      return content;
    };`);
  expect(title).toContain('<b>c</b>');
});

test('the small atob agrees with the platform', () => {
  for (const text of ['', 'YQ==', 'YWI=', 'YWJj', 'AP+A/w==']) expect(ownAtob(text)).toBe(atob(text));
});
