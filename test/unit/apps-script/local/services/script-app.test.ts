import { expect, test } from 'vitest';
import { hostOf, valueFrom } from '../script-host.ts';

test('a trigger tells what it is', async () => {
  const body = `
    const made = ScriptApp.newTrigger('job').timeBased().everyHours(2).create();
    const [kept] = ScriptApp.getProjectTriggers();
    return [kept.getUniqueId() === made.getUniqueId(), kept.getHandlerFunction(), kept.getEventType().toString(),
      kept.getEventType() === ScriptApp.EventType.CLOCK, String(kept.getTriggerSource()), kept.getTriggerSourceId(),
      ScriptApp.deleteTrigger(kept), ScriptApp.getProjectTriggers().length]`;
  expect(await valueFrom(body)).toEqual([true, 'job', 'CLOCK', true, 'CLOCK', null, null, 0]);
});

test('twenty triggers at most', async () => {
  const body = `for (let n = 0; n < 21; n++) ScriptApp.newTrigger('job').timeBased().everyDays(1).create()`;
  await expect(valueFrom(body)).rejects.toThrow(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
});

test('refuses what a clock trigger cannot do', async () => {
  await expect(valueFrom(`ScriptApp.newTrigger('job').timeBased().everyMinutes(2)`)).rejects.toThrow(
    'The value you passed to everyMinutes was invalid.',
  );
  await expect(valueFrom(`ScriptApp.newTrigger('job').timeBased().onWeekDay('MONDAY')`)).rejects.toThrow(
    "The parameters (String) don't match the method signature for ScriptApp.ClockTriggerBuilder.onWeekDay.",
  );
  await expect(valueFrom(`ScriptApp.newTrigger('job').forDocument(5)`)).rejects.toThrow(
    "The parameters (number) don't match the method signature for ScriptApp.TriggerBuilder.forDocument.",
  );
});

test('an enumeration carries its values, each with its name and its rank', async () => {
  const body = `const d = ScriptApp.WeekDay;
    return [Object.keys(d).length, d.MONDAY.name(), d.MONDAY.ordinal(), d.MONDAY.compareTo(d.TUESDAY), d.name(),
      d.MONDAY.TUESDAY === d.TUESDAY, JSON.stringify({ d: d.MONDAY }), d.MONDAY == 'MONDAY']`;
  expect(await valueFrom(body)).toEqual([7, 'MONDAY', 1, -1, 'SUNDAY', true, '{"d":"MONDAY"}', true]);
});

test('who is there, and as whom the script acts', async () => {
  const host = await hostOf(
    'function who() { return [Session.getActiveUser().getEmail(), String(Session.getEffectiveUser()), ScriptApp.getService().getUrl()]; }',
    { owner: 'o@example.org', execUrl: 'http://127.0.0.1:1/exec' },
  );
  const who = async (kind: 'web' | 'sidebar' | 'trigger', user: string) =>
    (await host.run('who', { caller: { kind, user } })).value;
  expect(await who('web', '')).toEqual(['', 'o@example.org', 'http://127.0.0.1:1/exec']);
  expect(await who('sidebar', 'a@example.org')).toEqual(['a@example.org', 'a@example.org', 'http://127.0.0.1:1/exec']);
  expect(await who('trigger', '')).toEqual(['o@example.org', 'o@example.org', 'http://127.0.0.1:1/exec']);
});

test('a service that is not offered says so', async () => {
  await expect(valueFrom('DriveApp.getFiles()')).rejects.toThrow(
    'DriveApp.getFiles is not supported by the embedded host.',
  );
});
