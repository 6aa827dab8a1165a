import { beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../../../../../apps-script/local/command-line/run-script.ts';
import { scriptFile } from '../script-host.ts';

/** Function bodies, each with the line that it prints: `{"name":…}` and this. */
const TOLD: readonly (readonly [body: string, printed: string])[] = [
  [`return;`, '"value":null'],
  [`return -0;`, '"value":0'],
  [`return [NaN, Infinity, undefined, , null];`, '"value":[null,null,null,null,null]'],
  [`return { a: undefined, b: () => 1, c: Symbol('s') };`, '"value":{"a":null,"b":null,"c":null}'],
  [`return function named() {};`, '"value":null'],
  [`return [10n, { a: 1n }];`, '"value":["10",{"a":"1"}]'],
  [`return [new Map([[1, 2]]), new Set([1]), /x/];`, '"value":[{},{},{}]'],
  [`return [new Uint8Array([1, 255]), new Int8Array([-1])];`, '"value":[[1,255],[-1]]'],
  [`return [new Date(0), { d: new Date(NaN) }];`, '"value":["1970-01-01T00:00:00.000Z",{"d":null}]'],
  [`return Utilities.newBlob('é').getBytes();`, '"value":[-61,-87]'],
  [`return [SpreadsheetApp.getActive(), Utilities.Charset.UTF_8];`, '"value":["Spreadsheet","UTF_8"]'],
  [`return { toJSON() { return 'json'; } };`, '"value":"json"'],
  [`return new Error('shown');`, '"value":"Error: shown"'],
  [`let deep = []; for (let i = 0; i < 100; i++) deep = [deep]; return JSON.stringify(deep).length;`, '"value":202'],
  [`return 'x'.repeat(3000000).length;`, '"value":3000000'],
  [`throw 'text';`, '"error":"text"'],
  [`throw 42;`, '"error":"42"'],
  [`throw null;`, '"error":"null"'],
  [`class Own extends Error { get name() { return 'Own'; } } throw new Own('mine');`, '"error":"mine"'],
  [`const a = {}; a.a = a; return a;`, '"error":"Converting circular structure to JSON"'],
  [`return { get a() { throw new Error('getter'); } };`, '"error":"getter"'],
  [`return arguments.length;`, '"value":0'],
];
const NAMED = `
async function waited() { await null; return Utilities.formatString('%s', 'late'); }
async function never() { await new Promise(() => {}); return 1; }
async function rejected() { await null; throw new TypeError('late'); }
function twice() { return 1; }
function twice() { return 2; }
const arrow = () => 3;
var held = function () { return 4; };
class Kind {}
{ function inner() { return 5; } }
function hidden_() { return 6; }
`;

/** Our own rules for what a script's value is on a line of the command (issue 2, §3): no source but the brief. */
describe('what the command prints', () => {
  const lines: string[] = [];
  const notes: string[] = [];
  beforeAll(async () => {
    const code = TOLD.map(([body], index) => `function fact${index}() { ${body} }`).join('\r\n');
    const request = { locale: 'en_US', timeZone: 'Europe/Paris', allowPrivate: false, functionName: null };
    const output = { line: (text: string) => lines.push(text), note: (text: string) => notes.push(text) };
    await runScript({ ...request, file: scriptFile(`\ufeff${code}\r\n${NAMED}`) }, output);
  });

  test.each(TOLD.map(([body, printed], index) => ({ body, printed, index })))('$body', ({ printed, index }) => {
    expect(lines[index]).toBe(`{"name":"fact${index}",${printed}}`);
  });

  test('declarations only, each once; a promise is what it came to', () => {
    expect(lines.slice(TOLD.length)).toEqual([
      '{"name":"waited","value":"late"}',
      '{"name":"never","value":null}',
      '{"name":"rejected","error":"late"}',
      '{"name":"twice","value":2}',
    ]);
    expect(notes).toEqual([]);
  });
});
