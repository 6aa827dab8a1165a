import { describe, expect, test } from 'vitest';
import { ACCESS_VALUES } from '../../../../shared/access/access-verdict.ts';
import { accessWord } from '../../../../shared/ui/access-words.ts';
import { ACCESS_LABELS } from '../../../../shared/workbook/choices.ts';
import { columnOf } from '../../../../shared/workbook/table.ts';
import { TABLES } from '../../../../shared/workbook/tables.ts';

const folded = (header: string): string =>
  header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

describe.each(TABLES.map((table) => [table.name, table] as const))('%s', (_, table) => {
  test('has a column for each field of its schema, and no other', () => {
    const fields = Object.keys((table.schema as unknown as { def: { shape: object } }).def.shape).sort();
    expect(table.columns.map((column) => column.key).sort()).toEqual(fields);
  });

  test('no header or alias can be taken for that of another column', () => {
    const names = table.columns.flatMap((column) => [
      ...new Set([column.header, ...(column.aliases ?? [])].map(folded)),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('its id column is Vigie’s own', () => {
    expect(['data', 'instant']).toContain(columnOf(table, table.idKey).format);
    expect(columnOf(table, table.idKey).protectedBy).toBe('vigie');
  });
});

test('tabs have each their own key and name', () => {
  expect(new Set(TABLES.map((table) => table.key)).size).toBe(TABLES.length);
  expect(new Set(TABLES.map((table) => table.name)).size).toBe(TABLES.length);
});

test('the Sheet says access with the same words as the screens', () => {
  for (const value of ACCESS_VALUES) expect(ACCESS_LABELS[value]).toBe(accessWord(value));
});
