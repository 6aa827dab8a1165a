import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host, HostOptions } from '../../../../../apps-script/local/host.ts';
import { openHost } from '../../../../../apps-script/local/host.ts';
import { scriptFile } from '../script-host.ts';

/** What a statement list with a `return` answers, run in an execution of its own on a new sheet. */
export type Fact = readonly [statements: string, answer: unknown];

const PRELUDE = `
const A = (range) => (range === null ? null : range.getA1Notation());
const D = (date) => Utilities.formatDate(date, 'Europe/Paris', 'yyyy-MM-dd HH:mm:ss');
const T = (act) => { try { return act(); } catch (error) { return error.name + ': ' + error.message; } };
`;

/**
 * Facts about the real SpreadsheetApp, each a test. Within a statement list, `ss` is the spreadsheet, `s` a new sheet
 * of it, `r(a1)` a range of that sheet; `A` names a range, `D` a moment in Paris, `T` answers a thrown error as text.
 */
export function facts(title: string, list: readonly Fact[], options: Partial<HostOptions> = {}): void {
  describe(title, () => {
    let host: Host;
    beforeAll(async () => {
      const functions = list.map(([statements], index) => {
        return `function fact${index}() { const ss = SpreadsheetApp.getActive(); const s = ss.insertSheet('Fact ${index}'); const r = (a1) => s.getRange(a1); ${statements} }`;
      });
      host = await openHost({
        bundle: scriptFile(PRELUDE + functions.join('\n')),
        spareThreads: 0,
        sameThread: true,
        locale: 'en_US',
        ...options,
      });
    });
    afterAll(() => host.close());
    it.each(list.map(([statements, answer], index) => ({ statements, answer, index })))('$statements', async (fact) => {
      const { value, error } = await host.run(`fact${fact.index}`);
      expect(error ? `${error.name}: ${error.message}` : value).toEqual(fact.answer);
    });
  });
}
