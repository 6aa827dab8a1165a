import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInWeek, isoWeekOf, weekBounds, weekToTell } from '../../../../shared/digest/week.ts';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);

test.each([
  ['2026-11-24T18:00:00Z', '2026-W48'],
  // The turn of the year, and a year of 53 weeks.
  ['2026-12-31T12:00:00Z', '2026-W53'],
  ['2027-01-03T22:59:59Z', '2026-W53'],
  ['2027-01-03T23:00:00Z', '2027-W01'],
  ['2024-12-30T12:00:00Z', '2025-W01'],
  // Midnight in Paris, not in London, in winter and in summer.
  ['2026-03-22T22:59:59Z', '2026-W12'],
  ['2026-03-22T23:00:00Z', '2026-W13'],
  ['2026-03-29T21:59:59Z', '2026-W13'],
  ['2026-03-29T22:00:00Z', '2026-W14'],
  ['2026-10-25T22:59:59Z', '2026-W43'],
  ['2026-10-25T23:00:00Z', '2026-W44'],
])('%s is in %s', (instant, week) => {
  expect(isoWeekOf(at(instant))).toBe(week);
});

test('a week with a change of hour has 167 or 169 hours', () => {
  const hours = (week: string) => (weekBounds(week).end - weekBounds(week).start) / HOUR;
  expect([hours('2026-W13'), hours('2026-W43'), hours('2026-W48')]).toEqual([167, 169, 168]);
});

test('bounds are days in Paris', () => {
  expect(weekBounds('2026-W48')).toEqual({
    from: '2026-11-23',
    to: '2026-11-29',
    start: at('2026-11-22T23:00:00Z'),
    end: at('2026-11-29T23:00:00Z'),
  });
  expect(weekBounds('2026-W53')).toMatchObject({ from: '2026-12-28', to: '2027-01-03' });
});

test.each(['2025-W53', '2026-W54', '2026-W00', '2026-48', ''])('%s is no week', (week) => {
  expect(() => weekBounds(week)).toThrow('no such week');
});

test('the letter of a Monday tells the week that ended the day before', () => {
  expect(weekToTell(at('2026-11-30T06:30:00Z'))).toBe('2026-W48');
  expect(weekToTell(at('2026-12-06T12:00:00Z'))).toBe('2026-W48');
  expect(weekToTell(at('2027-01-04T06:30:00Z'))).toBe('2026-W53');
});

test('a moment is in a week as an instant or as a day', () => {
  const week = weekBounds('2026-W48');
  expect(
    [
      '2026-11-22T22:59:59Z',
      '2026-11-22T23:00:00Z',
      '2026-11-29T23:00:00Z',
      '2026-11-23',
      '2026-11-29',
      '2026-11-30',
      '',
      'lundi',
    ].map((moment) => isInWeek(moment, week)),
  ).toEqual([false, true, false, true, true, false, false, false]);
});

test('every instant is in the bounds of its week', () => {
  fc.assert(
    fc.property(fc.integer({ min: at('2000-01-01'), max: at('2090-01-01') }), (instant) => {
      const { start, end } = weekBounds(isoWeekOf(instant));
      expect(start <= instant && instant < end).toBe(true);
    }),
  );
});
