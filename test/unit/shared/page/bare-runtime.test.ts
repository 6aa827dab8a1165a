import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { appsScriptOptions } from '../../../../apps-script/bundling/bundle.ts';
import { judgeAccess } from '../../../../shared/access/judge-access.ts';
import { readPage } from '../../../../shared/page/read-page.ts';
import { readSource } from '../../../../shared/source/read-source.ts';
import { fixtureHtml, fixturePage, pageFixtures, TODAY } from '../../fixtures/pages.ts';

// A V8 context with ECMAScript only, as Apps Script has it: no URL, Buffer, TextDecoder, timers, Intl time zones.
let script = '';
beforeAll(async () => {
  const entry = `
    export { cheerioPage } from './shared/dom/cheerio-page.ts';
    export { isReading, readPage } from './shared/page/read-page.ts';
    export { judgeAccess } from './shared/access/judge-access.ts';
    export { readSource } from './shared/source/read-source.ts';
    export { registrableDomain } from './shared/url/registrable-domain.ts';`;
  const result = await build({
    ...appsScriptOptions,
    stdin: { contents: entry, resolveDir: '.', loader: 'ts' },
    globalName: 'Reading',
    write: false,
  });
  script = result.outputFiles[0]?.text ?? '';
});

function inBareContext(expression: string, values: Record<string, string>): unknown {
  const context = vm.createContext({ ...values });
  vm.runInContext(
    'delete globalThis.Intl; delete Object.hasOwn; delete Array.prototype.at; delete String.prototype.replaceAll;',
    context,
  );
  vm.runInContext(script, context);
  return JSON.parse(vm.runInContext(`JSON.stringify(${expression})`, context) as string);
}

test('every fixture gives the same reading, verdict and source facts in a bare context', () => {
  for (const { file, url } of pageFixtures) {
    const code = `(() => { const page = Reading.cheerioPage(html, url); const reading = Reading.readPage(page, { today });
      return Reading.isReading(reading) ? { reading, access: Reading.judgeAccess(page, reading, { today }), source: Reading.readSource(page, reading, { today }) } : reading; })()`;
    const page = fixturePage(file);
    const reading = readPage(page, { today: TODAY });
    const wanted =
      'refusal' in reading
        ? reading
        : {
            reading,
            access: judgeAccess(page, reading, { today: TODAY }),
            source: readSource(page, reading, { today: TODAY }),
          };
    expect(inBareContext(code, { html: fixtureHtml(file), url, today: TODAY })).toEqual(
      JSON.parse(JSON.stringify(wanted)),
    );
  }
});

test('the public suffix list works there too', () => {
  expect(inBareContext('Reading.registrableDomain(host)', { host: 'bm.ville.co.uk' })).toBe('ville.co.uk');
});
