import { expect, test, vi } from 'vitest';
import { hostOf, valueFrom } from '../script-host.ts';

test('takes, keeps and gives back', async () => {
  const body = `const l = LockService.getScriptLock();
    return [l.hasLock(), l.tryLock(10), l.tryLock(10), l.hasLock(), l.releaseLock(), l.hasLock(),
      l.tryLock(-1), l.tryLock(0), l.waitLock(0)]`;
  expect(await valueFrom(body)).toEqual([false, true, true, true, null, false, false, true, null]);
  await expect(valueFrom('LockService.getScriptLock().waitLock(-100)')).rejects.toThrow(
    'Exception: Lock timeout: another process was holding the lock for too long.',
  );
});

test('the first to wait is the first served', async () => {
  const host = await hostOf(`
    const p = PropertiesService.getScriptProperties();
    function add(name) {
      p.setProperty('asks ' + name, 'yes');
      LockService.getScriptLock().waitLock(20000);
      p.setProperty('list', (p.getProperty('list') || '') + name);
      while (name === 'a' && !p.getProperty('go'));
    }
    function asks(name) { return p.getProperty('asks ' + name); }
    function go() { p.setProperty('go', 'yes'); }
    function read() { return p.getProperty('list'); }`);
  const runs = [];
  for (const name of ['a', 'b', 'c', 'd']) {
    runs.push(host.run('add', { args: [name] }));
    await vi.waitUntil(async () => (await host.run('asks', { args: [name] })).value, { timeout: 20_000 });
  }
  await host.run('go');
  await Promise.all(runs);
  expect((await host.run('read')).value).toBe('abcd');
});

test('no update is lost between executions', async () => {
  const host = await hostOf(`
    function add(name) {
      LockService.getScriptLock().waitLock(20000);
      const p = PropertiesService.getScriptProperties();
      const list = (p.getProperty('list') || '').split(',').filter(Boolean);
      for (let n = 0; n < 20; n++) p.getProperty('list');
      p.setProperty('list', list.concat(name).join(','));
    }
    function read() { return PropertiesService.getScriptProperties().getProperty('list').split(','); }`);
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => host.run('add', { args: [name] })));
  expect(((await host.run('read')).value as string[]).sort().join('')).toBe('abcdefgh');
});

test('a wait ends with its time-out, and every lock ends with its execution', async () => {
  const host = await hostOf(`
    function hold() { LockService.getScriptLock().waitLock(1000); for (;;) CacheService.getScriptCache().get('a'); }
    function ask(ms) { return LockService.getScriptLock().tryLock(ms); }
    function user() { return [LockService.getUserLock().tryLock(0), LockService.getDocumentLock().tryLock(0)]; }`);
  const holding = host.run('hold', { timeoutMs: 1500 });
  await expect.poll(() => host.internals.store.all('SELECT * FROM locks').length).toBe(1);
  expect((await host.run('ask', { args: [50] })).value).toBe(false);
  expect((await host.run('user')).value).toEqual([true, true]);
  expect((await host.run('ask', { args: [5000] })).value).toBe(true);
  expect((await holding).error?.message).toBe('Exceeded maximum execution time');
});

test('a lock of another living process holds; one left by a dead process does not', async () => {
  const host = await hostOf('function ask(ms) { return LockService.getScriptLock().tryLock(ms); }');
  const { store } = host.internals;
  store.run('INSERT INTO locks VALUES (?, ?, ?)', 'script', 'elsewhere', process.ppid);
  expect((await host.run('ask', { args: [80] })).value).toBe(false);
  store.run('UPDATE locks SET pid = ?', 2 ** 30);
  expect((await host.run('ask', { args: [80] })).value).toBe(true);
  store.run('INSERT INTO locks VALUES (?, ?, ?)', 'script', 'earlier run with this pid', process.pid);
  expect((await host.run('ask', { args: [80] })).value).toBe(true);
});
