import { expect, test } from 'vitest';
import { hostOf, valueFrom } from '../script-host.ts';

const P = 'const p = PropertiesService.getScriptProperties();';

test('keeps texts, chains, and hands out copies', async () => {
  const body = `${P}
    const all = p.setProperty('a', 1).setProperties({ b: true, c: 'x' }).getProperties();
    all.a = 'changed';
    return [p.getProperty('a'), p.getProperty('none'), p.getKeys(), p.deleteProperty('a').getKeys(),
      p.setProperties({ k: 'v' }, true).getProperties(), p.deleteAllProperties().getKeys()]`;
  expect(await valueFrom(body)).toEqual(['1', null, ['a', 'b', 'c'], ['b', 'c'], { k: 'v' }, []]);
});

test('the three stores are apart, and a user has a store of their own', async () => {
  const host = await hostOf(`
    const stores = () => [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties()];
    function write() { stores().forEach((store, index) => store.setProperty('a', index)); }
    function read() { return stores().map((store) => store.getProperty('a')); }`);
  await host.run('write');
  expect((await host.run('read')).value).toEqual(['0', '1', '2']);
  const other = { caller: { kind: 'sidebar', user: 'autre@example.org' } } as const;
  expect((await host.run('read', other)).value).toEqual(['0', null, '2']);
});

test('refuses a value over 9 KB and a store over 500 KB, which stays as it was', async () => {
  await expect(valueFrom(`${P} p.setProperty('a', 'é'.repeat(4609))`)).rejects.toThrow(
    'Exception: Argument too large: value',
  );
  const body = `${P}
    let text = '';
    for (let n = 0; n < 60; n++) try { p.setProperty('k' + n, 'x'.repeat(9000)); } catch (error) { text = error.message; break; }
    return [text, p.getKeys().length]`;
  expect(await valueFrom(body)).toEqual([
    'You have exceeded the property storage quota. Please remove some properties and try again.',
    56,
  ]);
});

test('refuses the wrong number of arguments with Google’s own words', async () => {
  await expect(valueFrom(`${P} p.getProperty()`)).rejects.toThrow(
    "The parameters () don't match the method signature for PropertiesService.Properties.getProperty.",
  );
  await expect(valueFrom(`${P} p.setProperty('a')`)).rejects.toThrow('The parameters (String)');
});

test('reads and writes have a daily quota', async () => {
  const host = await hostOf(`function main() { ${P} p.getProperty('a'); }`, { now: 0 });
  host.internals.spend('properties', 49_999, Number.POSITIVE_INFINITY);
  expect((await host.run('main')).ok).toBe(true);
  expect((await host.run('main')).error?.message).toBe('Service invoked too many times for one day: properties.');
  await host.clock.advanceBy(24 * 3600 * 1000);
  expect((await host.run('main')).ok).toBe(true);
});
