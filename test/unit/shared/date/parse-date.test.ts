import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../shared/date/parse-date.ts';

const day = (text: string, options = {}) => parseDate(text, options)?.day ?? null;

describe('spellings of French sites', () => {
  test.each([
    ['1er mars 2024', '2024-03-01'],
    ['1 sept. 2024', '2024-09-01'],
    ['12 janv. 2023', '2023-01-12'],
    ['3 févr. 2024', '2024-02-03'],
    ['3 fevrier 2024', '2024-02-03'],
    ['30 avr. 2021', '2021-04-30'],
    ['8 mai 1998', '1998-05-08'],
    ['21 juin 2020', '2020-06-21'],
    ['14 juil. 2022', '2022-07-14'],
    ['15 AOÛT 2019', '2019-08-15'],
    ['4 décembre 2019', '2019-12-04'],
    ['11 nov. 2018', '2018-11-11'],
    ['Publié le mardi 5 mars 2024 à 10h00', '2024-03-05'],
    ['05/03/2024', '2024-03-05'],
    ['05.03.2024', '2024-03-05'],
    ['5/3/24', '2024-03-05'],
    ['25/03/2024', '2024-03-25'],
    ['03/25/2024', '2024-03-25'],
    ['le 5-mars-2024', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['2024-03-05T10:00:00+01:00', '2024-03-05'],
    ['2024-03-05 10:00', '2024-03-05'],
    ['Tue, 05 Mar 2024 10:00:00 +0100', '2024-03-05'],
  ])('%s', (text, wanted) => expect(day(text)).toBe(wanted));
});

describe('other languages', () => {
  test.each([
    ['March 5th, 2024', '2024-03-05'],
    ['5. März 2024', '2024-03-05'],
    ['12 de mayo de 2020', '2020-05-12'],
    ['5 października 2021', '2021-10-05'],
    ['2024年3月5日', '2024-03-05'],
  ])('%s', (text, wanted) => expect(day(text)).toBe(wanted));
  test('3/5/2024 is May 3 to an American page only', () => {
    expect(day('3/5/2024')).toBe('2024-05-03');
    expect(day('3/5/2024', { order: 'mdy' })).toBe('2024-03-05');
  });
});

describe('what is no date', () => {
  test.each(['', '31/02/2024', '00/00/2024', '2024', 'mars 2024', '10.0.12.2024', 'ISBN 978-2-07-036822-8', '12h30'])(
    '%s',
    (text) => expect(day(text)).toBe(null),
  );
});

describe('instant', () => {
  const instant = (text: string, options = {}) => parseDate(text, options)?.instant;
  test('without a zone it is Paris, winter and summer', () => {
    expect(instant('5 mars 2024 à 10h00')).toBe('2024-03-05T09:00:00.000Z');
    expect(instant('5 juillet 2024 à 10h00')).toBe('2024-07-05T08:00:00.000Z');
  });
  test('the zone can be said to be UTC', () =>
    expect(instant('5 mars 2024 10:00', { zone: 'UTC' })).toBe('2024-03-05T10:00:00.000Z'));
  test.each([
    ['2024-03-05T10:00:00Z', '2024-03-05T10:00:00.000Z'],
    ['2024-03-05T10:00:00.123-05:00', '2024-03-05T15:00:00.000Z'],
    ['20240305T100000Z', '2024-03-05T10:00:00.000Z'],
    ['05 Mar 2024 10:00:00 CET', '2024-03-05T09:00:00.000Z'],
    ['05 Mar 2024 10:00:00 CEST', '2024-03-05T08:00:00.000Z'],
    ['March 5, 2024 3:04 PM', '2024-03-05T14:04:00.000Z'],
    ['1710000000', '2024-03-09T16:00:00.000Z'],
    ['1710000000000', '2024-03-09T16:00:00.000Z'],
  ])('%s', (text, wanted) => expect(instant(text)).toBe(wanted));
  test('the day stays as written, whatever the zone', () => {
    expect(day('2024-03-05T23:30:00-05:00')).toBe('2024-03-05');
    expect(day('2024-03-05T00:30:00+09:00')).toBe('2024-03-05');
  });
});

test('time grows with the text, not faster', () => {
  const time = (text: string) => {
    const start = performance.now();
    for (let turn = 0; turn < 20; turn += 1) parseDate(text);
    return performance.now() - start;
  };
  for (const piece of ['1 ', '2024-', '1er mars ', 'janvier ', '1.1.', '9']) {
    expect(time(piece.repeat(100_000))).toBeLessThan(200);
  }
});
