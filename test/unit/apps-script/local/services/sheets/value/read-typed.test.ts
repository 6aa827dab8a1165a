import { describe, expect, it } from 'vitest';
import { sheetLocale } from '../../../../../../../apps-script/local/services/sheets/value/locale.ts';
import { showNumber } from '../../../../../../../apps-script/local/services/sheets/value/number-format.ts';
import { readTyped } from '../../../../../../../apps-script/local/services/sheets/value/read-typed.ts';

/** What a cell shows after typing, with the type it holds. */
function typed(text: string, localeId: string): string {
  const locale = sheetLocale(localeId);
  const { value, formula, format } = readTyped(text, locale, 2026);
  if (formula !== undefined) return `formula ${formula}`;
  return typeof value === 'number' ? `number ${showNumber(value, format ?? '', locale)}` : `${typeof value} ${value}`;
}

describe('readTyped', () => {
  it.each([
    ['001', 'number 1'],
    ['1.5', 'number 1.5'],
    ['1,5', 'string 1,5'],
    ['1,234.5', 'number 1,234.50'],
    ['12%', 'number 12%'],
    ['$5', 'number $5'],
    ['-5', 'number -5'],
    ['+5', 'string +5'],
    ['true', 'boolean true'],
    ['VRAI', 'string VRAI'],
    ['12/31/2024', 'number 12/31/2024'],
    ['31/12/2024', 'string 31/12/2024'],
    ['1:30 PM', 'number 1:30 PM'],
    ['=1+1', 'formula =1+1'],
    ["'=1+1", 'string =1+1'],
  ])('en_US: %s is %s', (text, expected) => {
    expect(typed(text, 'en_US')).toBe(expected);
  });

  it.each([
    ['1,5', 'number 1,5'],
    ['1.5', 'string 1.5'],
    ['1 234,5', 'number 1\u202f234,50'],
    ['12,5 %', 'number 12,50%'],
    ['5,50 €', 'number 5,50 €'],
    ['VRAI', 'boolean true'],
    ['faux', 'boolean false'],
    ['31/12/2024', 'number 31/12/2024'],
    ['12/31/2024', 'string 12/31/2024'],
    ['2024-03-05', 'number 2024-03-05'],
    ['5 mars 2024', 'number 5 mars 2024'],
    ['05/03/2024 10:20', 'number 05/03/2024 10:20:00'],
    ['2024-03-05T10:20:00Z', 'string 2024-03-05T10:20:00Z'],
    ['29/02/2023', 'string 29/02/2023'],
    ['@moi', 'string @moi'],
  ])('fr_FR: %s is %s', (text, expected) => {
    expect(typed(text, 'fr_FR')).toBe(expected);
  });
});

describe('showNumber', () => {
  const locale = sheetLocale('en_US');
  it.each([
    [1234.567, '#,##0.00', '1,234.57'],
    [-5, '#,##0;(#,##0)', '(5)'],
    [0, '0;-0;"zero"', 'zero'],
    [1234567, '0.0,,"M"', '1.2M'],
    [1 / 3, '', '0.3333333333'],
    [Math.PI, '', '3.141592654'],
    [1e20, '', '1E+20'],
    [612345678, '00 00 00 00 00', '06 12 34 56 78'],
    [45000.75, 'yyyy-MM-dd HH:mm:ss', '2023-03-15 18:00:00'],
    [45000.75, 'h:mm am/pm', '6:00 PM'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [1.005, '0.00', '1.01'],
  ])('%s under %s', (value, pattern, shown) => {
    expect(showNumber(value, pattern, locale)).toBe(shown);
  });
});
