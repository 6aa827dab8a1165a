import { describe, expect, test } from 'vitest';
import { fromCell, toCell } from '../../../../shared/workbook/cell.ts';
import type { Column, ColumnFormat } from '../../../../shared/workbook/table.ts';

const column = (format: ColumnFormat): Column => ({
  key: 'x',
  header: 'X',
  width: 100,
  format,
  options: [
    { code: 'free', label: 'Gratuit' },
    { code: 'unknown', label: 'À vérifier' },
  ],
});

describe('a day', () => {
  test.each(['2026-01-15', '2026-07-15', '2026-03-29', '2026-10-25', '1998-02-03'])('%s is noon in Paris', (day) => {
    const cell = toCell(column('day'), day) as Date;
    const shown = new Intl.DateTimeFormat('fr-CA', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(cell);
    expect(shown).toContain('12');
    expect(cell.toLocaleDateString('fr-CA', { timeZone: 'Europe/Paris' })).toBe(day);
    expect(cell.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris' })).toBe('12:00:00');
    expect(fromCell(column('day'), cell)).toBe(day);
  });

  test.each([
    ['12/03/2024', '2024-03-12'],
    ['1.2.2024', '2024-02-01'],
    ['2024-03-12', '2024-03-12'],
    ['bientôt', ''],
    ['', ''],
  ])('typed as text: %s', (typed, day) => {
    expect(fromCell(column('day'), typed)).toBe(day);
  });
});

describe('cells', () => {
  test('an instant goes and comes back', () => {
    const cell = toCell(column('instant'), '2026-11-24T18:40:05.000Z');
    expect(cell).toBeInstanceOf(Date);
    expect(fromCell(column('instant'), cell)).toBe('2026-11-24T18:40:05.000Z');
    expect(fromCell(column('instant'), 'hier')).toBe('');
  });

  test('a choice is its French label, and read back in any case, accents or not', () => {
    expect(toCell(column('choice'), 'unknown')).toBe('À vérifier');
    for (const typed of ['À vérifier', 'a verifier', ' À VÉRIFIER ']) {
      expect(fromCell(column('choice'), typed)).toBe('unknown');
    }
    expect(fromCell(column('choice'), 'au secours')).toBe('au secours');
    expect(toCell(column('choice'), '=1+1')).toBe("'=1+1");
  });

  test('yes and no', () => {
    expect(toCell(column('yes-no'), true)).toBe('oui');
    expect(toCell(column('yes-no'), false)).toBe('non');
    for (const yes of [true, 'oui', 'Oui ', 'VRAI', 'x']) expect(fromCell(column('yes-no'), yes)).toBe(true);
    for (const no of [false, 'non', '', 'peut-être']) expect(fromCell(column('yes-no'), no)).toBe(false);
  });

  test('numbers', () => {
    expect(toCell(column('number'), 12.5)).toBe(12.5);
    expect(toCell(column('number'), null)).toBe('');
    expect(fromCell(column('number'), '1 234,5')).toBe(1234.5);
    expect(fromCell(column('number'), '')).toBe(null);
  });

  test('text and data from outside never come out as a formula', () => {
    for (const format of [
      'text',
      'long-text',
      'link',
      'data',
      'choice',
      'day',
      'instant',
      'number',
      'yes-no',
    ] as const) {
      expect(toCell(column(format), '=1+1')).toBe("'=1+1");
    }
  });

  test('a key compares equal whether or not the Sheet kept its apostrophe', () => {
    expect(fromCell(column('data'), "'0b1c")).toBe('0b1c');
    expect(fromCell(column('data'), '0b1c')).toBe('0b1c');
  });
});
