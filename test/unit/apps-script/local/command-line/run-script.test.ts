import { expect, test } from 'vitest';
import { printed, runScript, topLevelFunctions } from '../../../../../apps-script/local/command-line/run-script.ts';
import { scriptFile } from '../script-host.ts';

async function run(code: string, functionName: string | null) {
  const lines: string[] = [];
  const notes: string[] = [];
  const request = {
    file: scriptFile(code),
    functionName,
    locale: 'en_US',
    timeZone: 'Europe/Paris',
    allowPrivate: false,
  };
  const sound = await runScript(request, { line: (text) => lines.push(text), note: (text) => notes.push(text) });
  return { sound, lines, notes };
}

test('one line a function, in the order of the file, each in a world of its own', async () => {
  const { sound, lines, notes } = await run(
    `function second() { const p = PropertiesService.getScriptProperties(); console.log('seen'); const n = p.getKeys().length; p.setProperty('a', '1'); return n; }
     const hidden = () => 1;
     function first() { return [PropertiesService.getScriptProperties().getKeys(), new Date(0), undefined, [-1, 2]]; }
     function helper_() { return 1; }
     function fails() { throw new Error('no'); }
     function nothing() {}`,
    null,
  );
  expect(lines).toEqual([
    '{"name":"second","value":0}',
    '{"name":"first","value":[[],"1970-01-01T00:00:00.000Z",null,[-1,2]]}',
    '{"name":"fails","error":"no"}',
    '{"name":"nothing","value":null}',
  ]);
  expect(notes).toEqual(['seen']);
  expect(sound).toBe(true);
});

test('one function prints its value, or nothing and the error elsewhere', async () => {
  const code = 'function one_() { return { a: 1 }; } function fails() { return null.x; }';
  expect(await run(code, 'one_')).toEqual({ sound: true, lines: ['{"a":1}'], notes: [] });
  const failed = await run(code, 'fails');
  expect([failed.sound, failed.lines]).toEqual([false, []]);
  expect(failed.notes[0]).toMatch(/^TypeError: .*\n {4}at fails \(Code\.gs:1/);
});

test('what JSON has no word for is null', () => {
  expect(printed({ a: undefined, b: Number.NaN, c: new Date(0) })).toBe(
    '{"a":null,"b":null,"c":"1970-01-01T00:00:00.000Z"}',
  );
  expect(printed(undefined)).toBe('null');
});

test('only declarations are functions of the file, each once', () => {
  expect(
    topLevelFunctions('function a() { function inner() {} } const b = () => 1; async function c() {} function a() {}'),
  ).toEqual(['a', 'c']);
});
