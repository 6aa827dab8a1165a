import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostOf } from '../script-host.ts';

const CODE = `
  function install() {
    ScriptApp.newTrigger('weekly').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(7).nearMinute(10).create();
    ScriptApp.newTrigger('often').timeBased().everyHours(8).create();
    ScriptApp.newTrigger('once').timeBased().after(1000).create();
    ScriptApp.newTrigger('opened').forSpreadsheet('SHEET').onOpen().create();
  }
  function weekly(e) { return [new Date().toISOString(), String(e.authMode), e['day-of-week'], e.hour, e.timezone]; }
  function often() {}
  function once() { ScriptApp.getProjectTriggers().filter((t) => t.getHandlerFunction() === 'once').forEach((t) => ScriptApp.deleteTrigger(t)); }
  function onOpen(e) { return [String(e.authMode), e.source.getId() === SpreadsheetApp.getActive().getId(), e.user.getEmail()]; }
  function opened(e) { return e.triggerUid; }`;

test('moving the clock runs the triggers on the way, in order, at their own time', async () => {
  const host = await hostOf(CODE, { now: new Date('2026-11-28T12:00:00Z') });
  await host.run('install');
  const runs = await host.clock.advanceTo(new Date('2026-11-30T08:00:00Z'));
  expect(runs.map(({ handler, at }) => `${handler} ${new Date(at).toISOString().slice(5, 16)}`)).toEqual([
    'once 11-28T12:00',
    'often 11-28T20:00',
    'often 11-29T04:00',
    'often 11-29T12:00',
    'often 11-29T20:00',
    'often 11-30T04:00',
    'weekly 11-30T06:10',
  ]);
  expect(runs[6]?.result.value).toEqual(['2026-11-30T06:10:00.000Z', 'FULL', 1, 6, 'UTC']);
  expect(host.clock.now()).toBe(Date.parse('2026-11-30T08:00:00Z'));
  expect(host.triggers().map(({ handler }) => handler)).toEqual(['weekly', 'often', 'opened']);
  expect(await host.clock.advanceTo(0)).toEqual([]);
});

test('a demonstration runs frequent triggers once a day, and a last time before the end', async () => {
  const host = await hostOf(CODE, { now: new Date('2026-11-28T12:00:00Z') });
  await host.run('install');
  const runs = await host.clock.advanceTo(new Date('2026-11-30T13:00:00Z'), { repeats: 'daily' });
  expect(
    runs.filter(({ handler }) => handler === 'often').map(({ at }) => new Date(at).toISOString().slice(5, 16)),
  ).toEqual(['11-28T20:00', '11-29T20:00', '11-30T12:00']);
});

test('a firing can be doubled or lost', async () => {
  const host = await hostOf(CODE, { now: new Date('2026-11-28T12:00:00Z') });
  await host.run('install');
  const mishap = (handler: string) => (handler === 'once' ? 'lost' : handler === 'weekly' ? 'twice' : null);
  const runs = await host.clock.advanceTo(new Date('2026-11-30T06:30:00Z'), { mishap });
  expect(runs.map(({ handler }) => handler).filter((handler) => handler !== 'often')).toEqual(['weekly', 'weekly']);
});

test('on the machine’s clock triggers run as time goes by', async () => {
  const host = await hostOf(`
    function install() { ScriptApp.newTrigger('job').timeBased().after(1).create(); }
    function job() { PropertiesService.getScriptProperties().setProperty('ran', 'yes'); }
    function read() { return PropertiesService.getScriptProperties().getProperty('ran'); }`);
  await host.run('install');
  const stop = host.clock.keepRunning();
  for (let tries = 0; tries < 50 && (await host.run('read')).value === null; tries++);
  stop();
  expect((await host.run('read')).value).toBe('yes');
});

test('a moved real clock does not go back when the data is opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-data-'));
  const first = await hostOf('', { folder });
  await first.clock.advanceBy(7 * 24 * 3_600_000);
  const shown = first.clock.now();
  await first.close();
  const second = await hostOf('', { folder });
  expect(second.clock.now()).toBeGreaterThanOrEqual(shown);
  await second.close();
  rmSync(folder, { recursive: true });
});

test('triggers have 90 minutes a day', async () => {
  const host = await hostOf(
    'function job() {} function install() { ScriptApp.newTrigger("job").timeBased().everyHours(1).create(); }',
    { now: 0 },
  );
  await host.run('install');
  host.internals.spend('triggerTime', 90 * 60_000, Number.POSITIVE_INFINITY);
  const [run] = await host.clock.advanceBy(3_600_000);
  expect(run?.result.error?.message).toBe('Service using too much computer time for one day.');
});

test('opening the workbook runs onOpen and the installed triggers of that workbook', async () => {
  const code = CODE.replace("'SHEET'", 'PropertiesService.getScriptProperties().getProperty("id")');
  const host = await hostOf(
    `${code} function know(id) { PropertiesService.getScriptProperties().setProperty('id', id); }`,
  );
  await host.run('know', { args: [host.internals.spreadsheetId] });
  await host.run('install');
  const opened = host.triggers().find(({ handler }) => handler === 'opened');
  const simple = ['LIMITED', true, 'marie@example.org'];
  const results = await host.fire('ON_OPEN', {}, 'marie@example.org');
  expect(results.map(({ value }) => value)).toEqual([simple, opened?.id]);
  expect(await host.fire('ON_EDIT')).toEqual([]);
});
