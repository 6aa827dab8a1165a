import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import * as esbuild from 'esbuild';
import { expect, test } from 'vitest';
import { appsScriptOptions } from '../../../../apps-script/bundling/bundle.ts';
import { readFeed } from '../../../../shared/feeds/read-feed.ts';

/** A context with ECMAScript alone, as Apps Script's: no URL, TextDecoder, timers, atob, Buffer, process. */
async function inBareV8(source: string): Promise<vm.Context> {
  const built = await esbuild.build({
    ...appsScriptOptions,
    minify: false,
    write: false,
    globalName: 'Part',
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
  });
  const context = vm.createContext(Object.create(null));
  vm.runInContext(built.outputFiles[0]?.text ?? '', context);
  return context;
}

test('feeds are read in a bare V8 as they are here', async () => {
  const context = await inBareV8("export { readFeed } from './shared/feeds/read-feed.ts';");
  const xml = readFileSync('test/unit/fixtures/feeds/bibliotheque-de-roncevert.xml', 'utf8');
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div>a &amp; <b>b</b></div></title><content type="xhtml"><div>c</div></content><updated>2024-03-05T10:00:00Z</updated></entry></feed>';
  for (const text of [
    xml,
    atom,
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"url":"/a"}]}',
    '<html>',
  ]) {
    context.text = text;
    const there = vm.runInContext(
      "JSON.stringify(Part.readFeed(text, { url: 'https://roncevert.example/feed' }))",
      context,
    );
    expect(JSON.parse(there)).toEqual(readFeed(text, { url: 'https://roncevert.example/feed' }));
  }
});

test('rss-parser itself works there, Atom in XHTML included', async () => {
  const context = await inBareV8("export { parseWithRssParser } from './shared/feeds/rss-parser-sync.ts';");
  context.text =
    '<feed><title>F</title><entry><title>Un</title><content type="xhtml"><div>c</div></content></entry></feed>';
  const feed = vm.runInContext('JSON.stringify(Part.parseWithRssParser(text))', context);
  expect(JSON.parse(feed)).toMatchObject({ title: 'F', items: [{ title: 'Un' }] });
});

test('a letter is rendered in a bare V8', async () => {
  const context = await inBareV8(
    "export { renderDigest } from './shared/digest/render-digest.ts'; export { exampleWeek } from './test/unit/fixtures/digest/example-week.ts';",
  );
  expect(vm.runInContext('Part.renderDigest(Part.exampleWeek).subject', context)).toMatch(/^Veille S48/);
});
