import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HostOptions } from '../../../../../apps-script/local/host.ts';
import { openScript } from '../script-run.ts';

/** An expression of a script and its value; an error is its text, `Name: message`. */
export type Fact = readonly [expression: string, value: unknown];

/** What scripts are told, one host for the family. A fact may be a function's body: then it starts with `{`. */
export function facts(title: string, table: readonly Fact[], options: Partial<HostOptions> = {}): void {
  describe(title, () => {
    let script: Awaited<ReturnType<typeof openScript>>;
    beforeAll(async () => {
      script = await openScript('const TOP = 1; function declared_() { return this === globalThis; }', options);
    });
    afterAll(() => script.close());
    test.each(table)('%s', async (expression, value) => {
      const asked = expression.startsWith('{') ? `(() => ${expression})()` : expression;
      expect(await script.run(asked)).toEqual(value);
    });
  });
}

export const mismatched = (types: string, method: string) =>
  `Exception: The parameters (${types}) don't match the method signature for ${method}.`;
