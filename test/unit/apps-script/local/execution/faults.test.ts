import { expect, test } from 'vitest';
import { hostOf } from '../script-host.ts';

const CODE = `
  function write() { const p = PropertiesService.getScriptProperties(); p.setProperty('a', '1'); p.setProperty('b', '2'); }
  function keys() { return PropertiesService.getScriptProperties().getKeys(); }
  function careful() { try { write(); return 'written'; } catch (error) { return String(error); } }`;

test('a call fails with the given text, once', async () => {
  const host = await hostOf(CODE);
  const text = 'Service Spreadsheets timed out while accessing document with id X.';
  host.faults.add({ service: 'PropertiesService', method: 'Properties.setProperty', when: 2, do: { throw: text } });
  expect((await host.run('careful')).value).toBe(`Exception: ${text}`);
  expect((await host.run('keys')).value).toEqual(['a']);
  expect((await host.run('careful')).value).toBe('written');
});

test('an execution is killed before or after a call takes effect', async () => {
  const host = await hostOf(CODE);
  host.faults.add({ service: 'PropertiesService', when: (args) => args[1] === 'a', do: 'kill' });
  expect((await host.run('careful')).error?.name).toBe('Killed');
  host.faults.clear();
  expect((await host.run('keys')).value).toEqual([]);
  host.faults.add({ service: 'PropertiesService', at: 'after', when: (args) => args[1] === 'a', do: 'kill' });
  expect((await host.run('careful')).error?.name).toBe('Killed');
  host.faults.clear();
  expect((await host.run('keys')).value).toEqual(['a']);
});

test('a slow call takes its time on the host clock', async () => {
  const host = await hostOf(CODE, { now: 1000 });
  host.faults.add({ service: 'PropertiesService', method: 'Properties.getKeys', do: { delay: 5000 } });
  await host.run('keys');
  expect(host.clock.now()).toBe(6000);
});

test.each([
  ['UrlFetchApp', "UrlFetchApp.fetch('https://a.example/')"],
  ['UrlFetchApp', "UrlFetchApp.fetchAll(['https://a.example/'])"],
  ['MailApp', "MailApp.sendEmail('a@a.example', 's', 'b')"],
  ['Utilities', 'Utilities.sleep(1)'],
])('%s under the script lock ends the execution, even one that catches everything: %s', async (_service, call) => {
  const host = await hostOf(`
    function held() { LockService.getScriptLock().waitLock(1000); try { ${call} } catch (e) {} return 1; }
    function document() { LockService.getDocumentLock().waitLock(1000); try { ${call} } catch (e) {} return 1; }`);
  expect((await host.run('held')).error?.message).toBe('called while the script lock is held');
  expect((await host.run('document')).value).toBe(1);
  expect(await host.outbox()).toHaveLength(/Mail/.test(call) ? 1 : 0);
});

test('nothing slow is called while the script lock is held', async () => {
  const host = await hostOf(`
    function slow() { LockService.getScriptLock().waitLock(1000); try { MailApp.getRemainingDailyQuota(); } catch (e) {} return 1; }
    function fine() { const l = LockService.getScriptLock(); l.waitLock(1000); l.releaseLock(); MailApp.getRemainingDailyQuota(); return 1; }`);
  expect((await host.run('slow')).error?.message).toBe('called while the script lock is held');
  expect((await host.run('fine')).value).toBe(1);
  host.rules.forbidUnderLock = false;
  expect((await host.run('slow')).value).toBe(1);
});
