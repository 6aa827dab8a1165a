import { facts, mismatched } from './service-facts.ts';

const store = 'const p = PropertiesService.getScriptProperties(); p.deleteAllProperties();';

// Guide « Properties Service »: texts only, copies, chaining; deleteAllOthers.
facts('properties', [
  [`{ ${store} return [p.setProperty('a', '1') === p, p.getProperty('a'), p.getProperty('b')]; }`, [true, '1', null]],
  [`{ ${store} p.setProperties({ n: 5, t: true }); return p.getProperties(); }`, { n: '5', t: 'true' }],
  [`{ ${store} p.setProperty('a', '1').getProperties().a = '2'; return p.getProperty('a'); }`, '1'],
  [`{ ${store} return p.setProperties({ a: '1' }).setProperties({ b: '2' }).getKeys().sort(); }`, ['a', 'b']],
  [`{ ${store} return p.setProperties({ a: '1' }).setProperties({ b: '2' }, true).getKeys(); }`, ['b']],
  [`{ ${store} return p.setProperty('a', '1').deleteProperty('a').getProperty('a'); }`, null],
  [`{ ${store} p.setProperty('a', 'x'.repeat(9217)); }`, 'Exception: Argument too large: value'],
  [
    `PropertiesService.getScriptProperties().setProperty('a')`,
    mismatched('String', 'PropertiesService.Properties.setProperty'),
  ],
]);

// Texts of the stores, and a new object each time, as a public suite reads them on live scripts.
facts('the objects', [
  [
    `[PropertiesService.getScriptProperties(), PropertiesService.getUserProperties(), PropertiesService.getDocumentProperties(), CacheService.getScriptCache(), CacheService.getUserCache(), LockService.getScriptLock()].map(String)`,
    ['ScriptProperties', 'UserProperties', 'DocumentProperties', 'ScriptCache', 'UserCache', 'Lock'],
  ],
  [`CacheService.getScriptCache() === CacheService.getScriptCache()`, false],
]);

const cache = 'const c = CacheService.getScriptCache(); c.removeAll(["a", "b"]);';

// CacheService in the reference; put, remove and removeAll answer null on live scripts.
facts(
  'cache',
  [
    [`{ ${cache} return [c.put('a', '1'), c.get('a'), c.remove('a'), c.get('a')]; }`, [null, '1', null, null]],
    [`{ ${cache} c.putAll({ a: 'x', b: 2 }, 60); return c.getAll(['a', 'b', 'c']); }`, { a: 'x', b: '2' }],
    [`{ ${cache} c.putAll({ a: 'x', b: 'y' }); return [c.removeAll(['a', 'b']), c.getAll(['a', 'b'])]; }`, [null, {}]],
    [`{ ${cache} c.put('a', 'v', 1); Utilities.sleep(1001); return c.get('a'); }`, null],
    [`{ ${cache} return c.put('a', 'v', 30000); }`, null],
    [`{ ${cache} c.put('a', 'v', 'abc'); }`, "Exception: Cannot convert 'abc' to int."],
    [`{ ${cache} c.put('k'.repeat(251), 'v'); }`, 'Exception: Argument too large: key'],
    [`{ ${cache} c.put('a', 'x'.repeat(102401)); }`, 'Exception: Argument too large: value'],
  ],
  { now: Date.UTC(2026, 0, 1) },
);

const late = 'Exception: Lock timeout: another process was holding the lock for too long.';

// Lock, as public suites pin it on live scripts.
facts('locks', [
  [
    `{ const l = LockService.getScriptLock(); return [l.hasLock(), l.releaseLock(), l.tryLock(0), l.hasLock(), l.tryLock(10), l.releaseLock(), l.hasLock(), l.waitLock(0), l.hasLock()]; }`,
    [false, null, true, true, true, null, false, null, true],
  ],
  [`LockService.getScriptLock().tryLock(-1)`, false],
  [`LockService.getScriptLock().waitLock(-1)`, late],
  [`LockService.getScriptLock().tryLock()`, mismatched('', 'LockService.Lock.tryLock')],
  [`LockService.getScriptLock().waitLock('soon')`, "Exception: Cannot convert 'soon' to int."],
]);
