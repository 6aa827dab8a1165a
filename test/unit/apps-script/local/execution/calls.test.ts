import { expect, test } from 'vitest';
import { hostOf } from '../script-host.ts';

const ONE_OF_EACH: [string, body: string][] = [
  ['SpreadsheetApp.Range.setValue', "cell().setValue('a')"],
  ['SpreadsheetApp.Range.getValues', 'cell().getValues()'],
  ['SpreadsheetApp.Sheet.appendRow', "sheet().appendRow(['b'])"],
  ['SpreadsheetApp.Sheet.getLastRow', 'sheet().getLastRow()'],
  ['SpreadsheetApp.flush', 'SpreadsheetApp.flush()'],
  ['LockService.Lock.tryLock', 'LockService.getScriptLock().tryLock(10)'],
  ['PropertiesService.Properties.getProperties', 'PropertiesService.getUserProperties().getProperties()'],
  ['CacheService.Cache.put', "CacheService.getScriptCache().put('a', 'b')"],
  ['MailApp.sendEmail', "MailApp.sendEmail('a@a.example', 's', 'b')"],
  ['UrlFetchApp.fetch', "try { UrlFetchApp.fetch('http://127.0.0.1:9/') } catch (e) {}"],
  ['Utilities.sleep', 'Utilities.sleep(1)'],
];

test.each(ONE_OF_EACH)('%s is one call, whatever handles lead to it', async (name, body) => {
  const host = await hostOf(`
    function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); }
    function cell() { return sheet().getRange('A1'); }
    function once() { ${body}; }
    function handles() { cell(); LockService.getScriptLock(); PropertiesService.getScriptProperties(); }
    function twice() { ${body}; ${body}; }`);
  const handles = (await host.run('handles')).calls;
  const once = (await host.run('once')).calls;
  expect(once[name], JSON.stringify(once)).toBe(1);
  expect(Object.keys(once).filter((key) => key !== name && !(key in handles))).toEqual([]);
  expect((await host.run('twice')).calls[name]).toBe(2);
  expect(Object.keys(handles).filter((key) => /Range|Lock|Propert/.test(key))).toEqual([]);
});
