import { expect, test } from 'vitest';
import { GOOGLE_LIMITS, SELF_HOSTED_LIMITS } from '../../../../../apps-script/local/execution/limits.ts';
import { hostOf } from '../script-host.ts';

const OVER = `
  function property() { PropertiesService.getScriptProperties().setProperty('a', 'x'.repeat(10000)); }
  function store() {
    const p = PropertiesService.getScriptProperties();
    for (let n = 0; n < 60; n++) p.setProperty('k' + n, 'x'.repeat(9000));
  }
  function cache() { CacheService.getScriptCache().put('a', 'x'.repeat(102401)); }
  function recipients() {
    MailApp.sendEmail(Array.from({ length: 51 }, (_, n) => 'm' + n + '@a.example').join(), 's', 'b');
  }
  function body() { MailApp.sendEmail('a@a.example', 's', 'x'.repeat(204801)); }
  function day() { for (let n = 0; n < 101; n++) MailApp.sendEmail('a@a.example', 's', 'b'); }
  function triggers() { for (let n = 0; n < 21; n++) ScriptApp.newTrigger('day').timeBased().everyHours(1).create(); }
  function time() { for (let n = 0; n < 14; n++) Utilities.sleep(30000); }`;
const FUNCTIONS = ['property', 'store', 'cache', 'recipients', 'body', 'day', 'triggers', 'time'];

test.each(FUNCTIONS)('%s: refused as at Google, and lifted on a server of one’s own', async (name) => {
  const google = await hostOf(OVER, { now: 0 });
  expect((await google.run(name)).error?.message).toMatch(/large|quota|exceeded|too many|too much/i);
  await google.close();
  const own = await hostOf(OVER, { now: 0, limits: 'self-hosted' });
  expect((await own.run(name)).error).toBe(undefined);
});

test('what is called in a day is lifted too; what protects the machine stays', () => {
  expect(SELF_HOSTED_LIMITS.fetchCallsPerDay).toBe(Number.POSITIVE_INFINITY);
  expect(SELF_HOSTED_LIMITS.simultaneousExecutions).toBe(Number.POSITIVE_INFINITY);
  for (const size of ['fetchResponse', 'mailAttachmentsSize', 'cellCharacters'] as const) {
    expect(SELF_HOSTED_LIMITS[size], size).toBe(GOOGLE_LIMITS[size]);
  }
});
