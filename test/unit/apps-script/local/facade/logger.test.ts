import { expect, test } from 'vitest';
import { hostOf, valueFrom } from '../script-host.ts';

test('Logger keeps its lines, shows values as Java does, and chains', async () => {
  const body = `
    Logger.log('a %s and %s', 1, [2, 'x']).log({ n: 1.5, none: null });
    Logger.log(new Date(0));
    const log = Logger.getLog();
    Logger.clear();
    return [log, Logger.getLog(), String(Logger)]`;
  const at = 'Tue Nov 24 13:00:00 CET 2026 INFO: ';
  expect(await valueFrom(body, { now: new Date('2026-11-24T12:00:00Z') })).toEqual([
    `${at}a 1.0 and [2.0, x]\n${at}{n=1.5, none=null}\n${at}Thu Jan 01 01:00:00 CET 1970\n`,
    '',
    'Logger',
  ]);
});

test('console formats as the V8 runtime does', async () => {
  const host = await hostOf(`function main() {
    console.log('%s has %d items (%i%%) %j', 'list', 2.5, 9.9, { a: 1 }, 'left');
    console.info({ a: 'x', b: [1, { c: null }], d: undefined });
    console.warn();
    console.error('bad', new TypeError('oops').message);
    const loop = {}; loop.me = loop; console.log(loop);
  }`);
  const { logs } = await host.run('main');
  expect(logs.map(({ level, text }) => `${level}: ${text}`)).toEqual([
    'debug: list has 2.5 items (9%) {"a":1} left',
    "info: { a: 'x', b: [ 1, { c: null } ], d: undefined }",
    'warning: ',
    'error: bad oops',
    'debug: { me: [Circular] }',
  ]);
});
