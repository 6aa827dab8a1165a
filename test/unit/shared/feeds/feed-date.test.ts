import { expect, test } from 'vitest';
import { readFeedDate } from '../../../../shared/feeds/feed-date.ts';

test.each([
  ['Tue, 05 Mar 2024 10:00:00 +0100', '2024-03-05T09:00:00.000Z'],
  ['mar., 05 mars 2024 10:00:00 +0100', '2024-03-05T09:00:00.000Z'],
  ['lun., 05 févr. 2024 10:00:00 +0100', '2024-02-05T09:00:00.000Z'],
  ['jeudi 15 août 2024 10:00:00 +0200', '2024-08-15T08:00:00.000Z'],
  ['ven., 05 juil. 2024 10:00:00 +0200', '2024-07-05T08:00:00.000Z'],
  ['05/03/2024 10:00', '2024-03-05T10:00:00.000Z'],
  ['1er mars 2024', '2024-03-01T00:00:00.000Z'],
  ['5 mars 2024 à 10h00', '2024-03-05T10:00:00.000Z'],
  ['Tue, 05 Mar 2024 10:00:00 CEST', '2024-03-05T08:00:00.000Z'],
  ['Tue Mar  5 10:00:00 2024', '2024-03-05T10:00:00.000Z'],
  ['Tue Mar 5 10:00:00 EST 2024', '2024-03-05T15:00:00.000Z'],
  ['20240305', '2024-03-05T00:00:00.000Z'],
  ['2024-03', '2024-03-01T00:00:00.000Z'],
  ['2024', '2024-01-01T00:00:00.000Z'],
  ['31/02/2024', ''],
  ['not a date', ''],
  ['', ''],
])('%s', (text, instant) => {
  expect(readFeedDate(text, 'UTC')).toBe(instant);
});

test('a date without zone is local to the zone given, summer time included', () => {
  expect(readFeedDate('5 juillet 2024 10:00', 'Europe/Paris')).toBe('2024-07-05T08:00:00.000Z');
  expect(readFeedDate('5 mars 2024 10:00', 'Europe/Paris')).toBe('2024-03-05T09:00:00.000Z');
});
