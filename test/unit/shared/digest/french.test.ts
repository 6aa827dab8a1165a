import { expect, test } from 'vitest';
import { counted, frenchDay, frenchSpan, quoted } from '../../../../shared/digest/french.ts';

const shown = (text: string) => text.replace(/\u00a0/g, '~');

test('counts as French does: one up to two, excluded', () => {
  expect([0, 1, 2].map((count) => shown(counted(count, 'article', 'articles')))).toEqual([
    '0~article',
    '1~article',
    '2~articles',
  ]);
});

test('writes days, and leaves alone what is none', () => {
  expect(['2024-03-01', '2024-08-15', '', 'hier', '2024-13-01'].map((day) => shown(frenchDay(day)))).toEqual([
    '1er~mars 2024',
    '15~août 2024',
    '',
    'hier',
    '2024-13-01',
  ]);
});

test('does not repeat the month nor the year of a span', () => {
  expect(shown(frenchSpan('2026-11-23', '2026-11-29'))).toBe('du 23 au 29~novembre 2026');
  expect(shown(frenchSpan('2026-09-28', '2026-10-04'))).toBe('du 28~septembre au 4~octobre 2026');
  expect(shown(frenchSpan('2026-12-28', '2027-01-03'))).toBe('du 28~décembre 2026 au 3~janvier 2027');
});

test('quotes with spaces that do not break, and quotes no silence', () => {
  expect([quoted('mot'), quoted('')].map(shown)).toEqual(['«~mot~»', '']);
});
