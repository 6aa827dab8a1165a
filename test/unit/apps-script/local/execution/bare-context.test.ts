import { expect, test } from 'vitest';
import { hostOf, valueFrom } from '../script-host.ts';

test('a script has nothing of Node or of a browser', async () => {
  const names = `setTimeout setInterval setImmediate clearTimeout queueMicrotask structuredClone fetch URL URLSearchParams
    TextEncoder TextDecoder atob btoa crypto performance process require module Buffer global window navigator
    SharedArrayBuffer Atomics __host`;
  const found = await valueFrom(`return ${JSON.stringify(names.split(/\s+/))}.filter((name) => name in globalThis)`);
  expect(found).toEqual([]);
});

test('a script cannot reach the thread through the objects it is given', async () => {
  const body = `
    const seen = [];
    const doors = [console.log, Logger.log, Date, Date.now, PropertiesService.getScriptProperties, ScriptApp.newTrigger,
      PropertiesService.getScriptProperties().setProperty, Error, LockService.getScriptLock().tryLock];
    try { PropertiesService.getScriptProperties().getProperty(); } catch (error) { doors.push(error.constructor); }
    for (const door of doors) seen.push(door.constructor('return typeof process + typeof require')());
    return seen`;
  expect(new Set((await valueFrom(body)) as string[])).toEqual(new Set(['undefinedundefined']));
});

test('arrays, dates and errors that services hand out are of the realm of the script', async () => {
  const body = `
    PropertiesService.getScriptProperties().setProperty('a', '1');
    let error;
    try { LockService.getScriptLock().waitLock(-1); } catch (caught) { error = caught; }
    return [PropertiesService.getScriptProperties().getKeys() instanceof Array, new Date() instanceof Date,
      new Date().constructor === Date, error instanceof Error, error.name, typeof Date()]`;
  expect(await valueFrom(body)).toEqual([true, true, true, true, 'Exception', 'string']);
});

test('nothing is left of one execution in the next', async () => {
  const host = await hostOf(
    'var count = 0; function main() { count++; Array.seen = 1; return [count, typeof leak]; } ',
  );
  await host.run('main');
  expect((await host.run('main')).value).toEqual([1, 'undefined']);
});

test('local dates are those of the time zone of the project', async () => {
  const body = 'return [new Date(2026, 6, 1).toISOString(), new Date(0).getHours(), Session.getScriptTimeZone()]';
  expect(await valueFrom(body, { timeZone: 'America/New_York' })).toEqual([
    '2026-07-01T04:00:00.000Z',
    19,
    'America/New_York',
  ]);
});

test('who names no locale gets that of Google’s machines', async () => {
  const body = `return [new Date(2026, 2, 1).toLocaleDateString(), (1234.5).toLocaleString(), (1234.5).toLocaleString('fr-FR'),
    new Intl.NumberFormat().resolvedOptions().locale, Intl.DateTimeFormat() instanceof Intl.DateTimeFormat,
    'a'.localeCompare('b'), new Date(0).toLocaleTimeString(undefined, { timeZone: 'UTC' })]`;
  expect(await valueFrom(body)).toEqual(['3/1/2026', '1,234.5', '1\u202f234,5', 'en-US', true, -1, '12:00:00 AM']);
});
