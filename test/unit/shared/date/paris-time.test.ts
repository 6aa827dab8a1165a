import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parisDayOf, parisInstant, parisOffsetMinutes } from '../../../../shared/date/paris-time.ts';

const at = (text: string) => Date.parse(text);

test('tells the hour of Paris as Intl does, from 1996 to 2090', () => {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  fc.assert(
    fc.property(fc.integer({ min: at('1996-01-01'), max: at('2090-01-01') }), (instant) => {
      const ours = new Date(instant + parisOffsetMinutes(instant) * 60_000).toISOString().slice(11, 16);
      expect(ours).toBe(clock.format(instant));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['2026-03-29T00:59:59Z', 60],
  ['2026-03-29T01:00:00Z', 120],
  ['2026-10-25T00:59:59Z', 120],
  ['2026-10-25T01:00:00Z', 60],
])('%s: %i minutes', (instant, minutes) => {
  expect(parisOffsetMinutes(at(instant))).toBe(minutes);
});

test('reads a wall time back as the instant, the two odd hours included', () => {
  expect(new Date(parisInstant(at('2026-11-24T10:00:00Z'))).toISOString()).toBe('2026-11-24T09:00:00.000Z');
  expect(new Date(parisInstant(at('2026-07-24T10:00:00Z'))).toISOString()).toBe('2026-07-24T08:00:00.000Z');
  // 02:30 does not exist on 29 March 2026, and comes twice on 25 October: the first one is meant.
  expect(new Date(parisInstant(at('2026-03-29T02:30:00Z'))).toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(new Date(parisInstant(at('2026-10-25T02:30:00Z'))).toISOString()).toBe('2026-10-25T00:30:00.000Z');
});

test('a day begins at midnight in Paris', () => {
  expect(parisDayOf(at('2026-11-23T22:59:59Z'))).toBe('2026-11-23');
  expect(parisDayOf(at('2026-11-23T23:00:00Z'))).toBe('2026-11-24');
});
