import { expect, test } from 'vitest';
import { hostOf } from '../script-host.ts';

test('answers the value with its dates, and the text of service objects', async () => {
  const host = await hostOf(`
    function value(a, b) { return { sum: a + b.getTime(), date: b, nothing: undefined, bytes: [-1, 127],
      lock: LockService.getScriptLock(), day: ScriptApp.WeekDay.MONDAY } }
    function circle() { const a = {}; a.a = a; return a; }`);
  const { value, ok } = await host.run('value', { args: [1, new Date(5)] });
  expect(ok).toBe(true);
  expect(value).toEqual({
    sum: 6,
    date: new Date(5),
    nothing: undefined,
    bytes: [-1, 127],
    lock: 'Lock',
    day: 'MONDAY',
  });
  expect((await host.run('circle')).error?.message).toMatch(/circular/i);
});

test('answers the error with its place in the script', async () => {
  const host = await hostOf(`function fails() { null.x }\nfunction throwsText() { throw 'texte' }`);
  const { ok, error } = await host.run('fails');
  expect([ok, error?.name]).toEqual([false, 'TypeError']);
  expect(error?.stack.split('\n')[1]).toMatch(/^ {4}at fails \(Code\.gs:1:\d+\)$/);
  expect(error?.stack.split('\n')).toHaveLength(2);
  expect((await host.run('throwsText')).error?.message).toBe('texte');
  expect((await host.run('absent')).error?.message).toBe('Script function not found: absent');
});

test('runs the microtasks of a promise; who runs it by hand sees its value', async () => {
  const host = await hostOf(`
    async function later() { await null; PropertiesService.getScriptProperties().setProperty('a', 'done'); return 4; }
    async function late() { await null; throw new Error('late'); }
    function read() { return PropertiesService.getScriptProperties().getProperty('a'); }`);
  expect(await host.run('later')).toMatchObject({ ok: true, value: 4 });
  expect(await host.run('later', { caller: { kind: 'sidebar', user: '' } })).toMatchObject({
    ok: true,
    value: undefined,
  });
  expect((await host.run('read')).value).toBe('done');
  expect((await host.run('late')).error?.message).toBe('late');
});

test('a syntax error is the error of the execution', async () => {
  expect((await (await hostOf('function a( {')).run('a')).error?.name).toBe('SyntaxError');
});

test('ends an execution that is too long, and one that takes too much memory', async () => {
  const host = await hostOf(`
    function spin() { LockService.getScriptLock().tryLock(0); for (;;); }
    function swell() { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); }
    function free() { return LockService.getScriptLock().tryLock(0); }`);
  const { error } = await host.run('spin', { timeoutMs: 150 });
  expect(error).toMatchObject({ name: 'Exception', message: 'Exceeded maximum execution time' });
  expect((await host.run('free')).value).toBe(true);
  expect((await host.run('swell')).error?.message).toBe('Out of memory error.');
});

test('six minutes of the host clock end an execution', async () => {
  const host = await hostOf('function slow() { for (;;) CacheService.getScriptCache().get("a"); }', { now: 0 });
  host.faults.add({ service: 'CacheService', do: { delay: 100_000 } });
  const { error, calls } = await host.run('slow');
  expect(error?.message).toBe('Exceeded maximum execution time');
  expect(calls['CacheService.Cache.get']).toBe(4);
});

test('an execution that sleeps past its limit and then ends has not ended well', async () => {
  const host = await hostOf('function nap() { for (let n = 0; n < 3; n++) Utilities.sleep(120000); return 1; }', {
    now: 0,
  });
  expect((await host.run('nap')).error?.message).toBe('Exceeded maximum execution time');
  expect((await host.run('nap', { timeoutMs: 400_000 })).value).toBe(1);
});

test('Google refuses the 31st execution at once; a server of ones own lets it wait', async () => {
  const code = 'function hold() { LockService.getScriptLock().waitLock(20000); }';
  const refused = await hostOf(code);
  const results = await Promise.all(Array.from({ length: 32 }, () => refused.run('hold')));
  expect(results.filter(({ ok }) => ok)).toHaveLength(30);
  expect(results[31]?.error?.message).toBe(
    'There are too many scripts running simultaneously for this Google user account.',
  );
  const patient = await hostOf(code, { limits: 'self-hosted' });
  const waited = await Promise.all(Array.from({ length: 32 }, () => patient.run('hold')));
  expect(waited.every(({ ok }) => ok)).toBe(true);
}, 30_000);

test('counts the calls that read or change something, and only those', async () => {
  const host = await hostOf(`function main() {
    const p = PropertiesService.getScriptProperties();
    p.setProperty('a', '1'); p.getProperty('a'); p.getProperty('b'); Session.getScriptTimeZone(); console.log('x');
  }`);
  const { calls, logs } = await host.run('main');
  expect(calls).toEqual({
    'PropertiesService.Properties.setProperty': 1,
    'PropertiesService.Properties.getProperty': 2,
  });
  expect(logs.map(({ level, text }) => [level, text])).toEqual([['debug', 'x']]);
});

test('keeps a journal of the executions', async () => {
  const host = await hostOf('function a() { console.log("here"); } function b() { throw new Error("no"); }');
  await host.run('a');
  await host.run('b');
  expect(host.journal().map(({ functionName, ok, error, logs }) => [functionName, ok, error, logs])).toEqual([
    ['b', false, 'Error: no', []],
    ['a', true, null, ['here']],
  ]);
});

test('closing the host cuts what runs and lets nothing begin', async () => {
  const host = await hostOf('function spin() { CacheService.getScriptCache().get("a"); for (;;); }');
  const runs = [host.run('spin'), host.run('spin')];
  await new Promise((resolve) => setTimeout(resolve, 100));
  await host.close();
  for (const { error } of await Promise.all(runs)) expect(error?.name).toBe('Killed');
  expect((await host.run('spin')).error?.message).toBe('The host is closed.');
});
