import { expect, test } from 'vitest';
import { hostOf, valueFrom } from '../script-host.ts';

const C = 'const c = CacheService.getScriptCache();';

test('keeps texts; a method without an answer returns null', async () => {
  const body = `${C}
    return [c.put('a', 1), c.putAll({ b: 'x', d: 'y' }), c.get('a'), c.get('none'), c.getAll(['a', 'b', 'none']),
      c.remove('a'), c.get('a'), c.removeAll(['b', 'd']), c.getAll(['b', 'd'])]`;
  expect(await valueFrom(body)).toEqual([null, null, '1', null, { a: '1', b: 'x' }, null, null, null, {}]);
});

test('values expire: 10 minutes unless told, 6 hours at most', async () => {
  const host = await hostOf(
    `${C} function write() { c.put('short', '1', 2); c.put('usual', '1'); c.put('long', '1', 999999); }
     function read() { return Object.keys(c.getAll(['short', 'usual', 'long'])); }`,
    { now: 0 },
  );
  await host.run('write');
  const seen = [];
  for (const seconds of [1, 3, 599, 600, 21_599, 21_600]) {
    await host.clock.advanceTo(seconds * 1000);
    seen.push((await host.run('read')).value);
  }
  expect(seen).toEqual([['short', 'usual', 'long'], ['usual', 'long'], ['usual', 'long'], ['long'], ['long'], []]);
});

test('sizes of keys and values, and what is not a number', async () => {
  await expect(valueFrom(`${C} c.put('k'.repeat(251), 'v')`)).rejects.toThrow('Exception: Argument too large: key');
  await expect(valueFrom(`${C} c.put('k', 'v'.repeat(102401))`)).rejects.toThrow(
    'Exception: Argument too large: value',
  );
  await expect(valueFrom(`${C} c.put('k', 'v', 'abc')`)).rejects.toThrow("Exception: Cannot convert 'abc' to int.");
  expect(await valueFrom(`${C} c.put('k'.repeat(250), 'v'.repeat(102400), 0.5); return 1`)).toBe(1);
});

test('beyond 1,000 items the 900 farthest from expiring stay', async () => {
  const body = `${C}
    c.putAll(Object.fromEntries(Array.from({ length: 1000 }, (_, n) => ['k' + n, 'v'])), 100);
    c.put('late', 'v', 200);
    return [Object.keys(c.getAll(Array.from({ length: 1000 }, (_, n) => 'k' + n))).length, c.get('late')]`;
  expect(await valueFrom(body)).toEqual([899, 'v']);
});
