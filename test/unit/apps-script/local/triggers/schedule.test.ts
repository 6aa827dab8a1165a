import { expect, test } from 'vitest';
import { nextFiring, type Schedule } from '../../../../../apps-script/local/triggers/schedule.ts';

const PARIS = { zone: 'Europe/Paris', salt: 'job' };

/** The first firings after `from`, as UTC texts. */
function firings(schedule: Omit<Schedule, 'zone' | 'salt'> & { zone?: string }, from: string, count: number): string[] {
  const whole: Schedule = { ...PARIS, ...schedule };
  const seen: string[] = [];
  let after = Date.parse(from);
  let previous: number | null = null;
  while (seen.length < count) {
    const next = nextFiring(whole, after, previous);
    if (next === null) break;
    seen.push(new Date(next).toISOString().slice(0, 16));
    after = next;
    previous = next;
  }
  return seen;
}

test('a weekly trigger keeps its local hour through the change of hour', () => {
  const monday = { weekDay: 1, hour: 7, minute: 30 };
  expect(firings(monday, '2026-10-18T00:00Z', 3)).toEqual(['2026-10-19T05:30', '2026-10-26T06:30', '2026-11-02T06:30']);
  expect(firings({ ...monday, everyWeeks: 2 }, '2026-10-18T00:00Z', 2)).toEqual([
    '2026-10-19T05:30',
    '2026-11-02T06:30',
  ]);
});

test('an hour that the change of hour skips comes after the gap', () => {
  expect(firings({ everyDays: 1, hour: 2, minute: 30 }, '2026-03-28T12:00Z', 2)).toEqual([
    '2026-03-29T01:30',
    '2026-03-30T00:30',
  ]);
});

test('so it does west of Greenwich', () => {
  const schedule = { everyDays: 1, hour: 2, minute: 30, zone: 'America/New_York' };
  expect(firings(schedule, '2026-03-07T12:00Z', 2)).toEqual(['2026-03-08T07:30', '2026-03-09T06:30']);
});

test('every few days, hours, minutes; a day of the month that not every month has', () => {
  expect(firings({ everyDays: 3, hour: 0, minute: 5 }, '2026-12-30T12:00Z', 2)).toEqual([
    '2026-12-30T23:05',
    '2027-01-02T23:05',
  ]);
  expect(firings({ everyHours: 6 }, '2026-01-01T00:10Z', 2)).toEqual(['2026-01-01T06:10', '2026-01-01T12:10']);
  expect(firings({ everyMinutes: 15 }, '2026-01-01T00:10Z', 2)).toEqual(['2026-01-01T00:25', '2026-01-01T00:40']);
  expect(firings({ monthDay: 31, hour: 12, minute: 0 }, '2026-01-31T12:00Z', 2)).toEqual([
    '2026-03-31T10:00',
    '2026-05-31T10:00',
  ]);
});

test('a date fires once; a time already past fires at once', () => {
  expect(firings({ at: Date.parse('2026-05-01T08:00Z') }, '2026-04-01T00:00Z', 5)).toEqual(['2026-05-01T08:00']);
  expect(firings({ at: 0 }, '2026-04-01T00:00Z', 5)).toEqual(['2026-04-01T00:00']);
  expect(firings({ date: [2026, 7, 14] }, '2026-04-01T00:00Z', 5)).toEqual(['2026-07-13T22:00']);
});

test('the zone of the trigger wins, and its minute is always the same', () => {
  expect(firings({ everyDays: 1, hour: 9, minute: 0, zone: 'America/New_York' }, '2026-01-01T00:00Z', 1)).toEqual([
    '2026-01-01T14:00',
  ]);
  const [first, second] = firings({ everyDays: 1, hour: 9 }, '2026-01-01T00:00Z', 2);
  expect(first?.slice(13)).toBe(second?.slice(13));
});
