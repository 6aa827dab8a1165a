import { expect, test } from 'vitest';
import { hostOf } from '../script-host.ts';

const CODE = `
  function main() {
    const lock = LockService.getScriptLock();
    lock.waitLock(1000);
    const p = PropertiesService.getScriptProperties();
    p.setProperty('n', Number(p.getProperty('n')) + 1);
    console.log('n is ' + p.getProperty('n'));
    return [new Date(), typeof process, typeof setTimeout, p.getKeys() instanceof Array];
  }
  function read() { return PropertiesService.getScriptProperties().getProperty('n'); }
  async function later() { await null; PropertiesService.getScriptProperties().setProperty('n', 'later'); }
  function nap() { Utilities.sleep(120000); return Date.now(); }
  function naps() { for (;;) Utilities.sleep(120000); }`;

test('the same script, the same answers, in this thread', async () => {
  const own = await hostOf(CODE, { now: 5 });
  const same = await hostOf(CODE, { now: 5, sameThread: true });
  for (const name of ['main', 'main', 'read', 'later', 'read', 'absent', 'nap', 'naps']) {
    const { durationMs: _, ...left } = await own.run(name);
    const { durationMs: __, ...right } = await same.run(name);
    expect(right, name).toEqual(left);
  }
  expect((await same.run('read')).value).toBe('later');
});

test('faults strike here too, and a cut execution changes nothing more', async () => {
  const host = await hostOf(CODE, { now: 0, sameThread: true });
  host.faults.add({ service: 'PropertiesService', method: 'Properties.setProperty', do: 'kill' });
  expect((await host.run('main')).error?.name).toBe('Killed');
  host.faults.clear();
  host.faults.add({ service: 'PropertiesService', do: { throw: 'Service error: Properties' } });
  expect((await host.run('main')).error?.message).toBe('Service error: Properties');
  host.faults.clear();
  expect((await host.run('read')).value).toBe(null);
  expect((await host.run('main')).ok).toBe(true);
});
