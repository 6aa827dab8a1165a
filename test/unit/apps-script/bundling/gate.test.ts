import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportedFunctions } from '../../../../apps-script/bundling/exported-functions.ts';
import { inspectBundle } from '../../../../apps-script/bundling/gate.ts';

/**
 * Names that stand in the bundle behind guards and are never reached: in rss-parser what fetches, in sax the stream,
 * in cheerio the base address we never give, in xmlbuilder a leftover. A new name here is a decision, not a detail.
 */
const REVIEWED = ['Buffer', 'TextDecoder', 'URL', 'children', 'clearTimeout', 'setTimeout'];

describe('the bundle that is pushed to Google', () => {
  let code = '';
  beforeAll(async () => {
    code = await readFile('dist/apps-script/Code.js', 'utf8');
  });

  test('declares exactly the entry functions', async () => {
    const wanted = exportedFunctions(await readFile('apps-script/src/main.ts', 'utf8'));
    expect(inspectBundle(code).functions).toEqual(wanted);
  });

  test('names no global that Apps Script lacks outside the reviewed list', () => {
    const strangers = inspectBundle(code).unknownGlobals.filter((name) => !REVIEWED.includes(name));
    expect(strangers).toEqual([]);
  });

  test('the reviewed list holds nothing that is gone', () => {
    expect(REVIEWED.filter((name) => !inspectBundle(code).unknownGlobals.includes(name))).toEqual([]);
  });
});

describe('the gate', () => {
  test('sees a global that Apps Script lacks', () => {
    expect(inspectBundle('var V = (() => { return { f: () => fetch("x") }; })();').unknownGlobals).toEqual(['fetch']);
  });

  test('sees a function too many', () => {
    expect(inspectBundle('function doGet(){}\nfunction leak(){}').functions).toEqual(['doGet', 'leak']);
  });

  test.each(['class A { #x = 1 }', 'class A { static a = 0 }', 'import "x";', 'var a = b?.c', 'var n = 1_000'])(
    'refuses syntax that is not ES2019: %s',
    (source) => {
      expect(() => inspectBundle(source)).toThrow(SyntaxError);
    },
  );
});

describe('the entry file', () => {
  test('lists its names in order', () => {
    expect(
      exportedFunctions("// a\nexport { doGet, web as doPost } from './a.ts';\nexport {\n  x,\n} from './b.ts';"),
    ).toEqual(['doGet', 'doPost', 'x']);
  });

  test('may hold nothing else', () => {
    expect(() => exportedFunctions('export function f() {}')).toThrow(/re-export/);
    expect(() => exportedFunctions("export * from './a.ts';")).toThrow(/re-export/);
  });
});
