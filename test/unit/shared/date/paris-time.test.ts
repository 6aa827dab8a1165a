import { expect, test } from 'vitest';
import { parisDayOf, parisInstant, parisOffsetMinutes } from '../../../../shared/date/paris-time.ts';

// Node knows the true rules; the shared code may not ask it.
const truth = (instant: number) => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    timeZoneName: 'longOffset',
  }).formatToParts(instant);
  const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return Number(/\+(\d\d)/.exec(text)?.[1] ?? 0) * 60;
};

test('the offset is that of the time-zone data, every six hours around each change from 1996 to 2035', () => {
  for (let year = 1996; year <= 2035; year += 1) {
    for (const month of [2, 9]) {
      for (let day = 22; day <= 31; day += 1) {
        for (const hour of [0, 1, 2, 12]) {
          const instant = Date.UTC(year, month, day, hour);
          expect([instant, parisOffsetMinutes(instant)]).toEqual([instant, truth(instant)]);
        }
      }
    }
  }
});

test('wall clock and instant agree, the skipped and the doubled hour included', () => {
  expect(new Date(parisInstant(Date.UTC(2026, 2, 29, 1, 59))).toISOString()).toBe('2026-03-29T00:59:00.000Z');
  expect(new Date(parisInstant(Date.UTC(2026, 2, 29, 3, 0))).toISOString()).toBe('2026-03-29T01:00:00.000Z');
  expect(new Date(parisInstant(Date.UTC(2026, 9, 25, 3, 0))).toISOString()).toBe('2026-10-25T02:00:00.000Z');
  expect(new Date(parisInstant(Date.UTC(2026, 6, 14, 12, 0))).toISOString()).toBe('2026-07-14T10:00:00.000Z');
});

test('the day in Paris', () => {
  expect(parisDayOf(Date.UTC(2026, 10, 23, 23, 30))).toBe('2026-11-24');
  expect(parisDayOf(Date.UTC(2026, 6, 13, 22, 30))).toBe('2026-07-14');
});
