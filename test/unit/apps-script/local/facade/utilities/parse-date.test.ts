import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInstant } from '../../../../../../apps-script/local/facade/utilities/format-date.ts';
import { parseInstant } from '../../../../../../apps-script/local/facade/utilities/parse-date.ts';

const iso = (text: string, zone: string, pattern: string) => new Date(parseInstant(text, zone, pattern)).toISOString();

test.each([
  ['1970-01-01 00:00:00', 'GMT', "yyyy-MM-dd' 'HH:mm:ss", '1970-01-01T00:00:00.000Z'],
  ['31/12/2024 23:59', 'Europe/Paris', 'dd/MM/yyyy HH:mm', '2024-12-31T22:59:00.000Z'],
  ['20240131', 'GMT', 'yyyyMMdd', '2024-01-31T00:00:00.000Z'],
  ['Tue, 5 March 2024 3:04 PM +0200', 'GMT', 'EEE, d MMMM yyyy h:mm a Z', '2024-03-05T13:04:00.000Z'],
  ['5 mar 2024 12:00 am', 'GMT', 'd MMM yyyy h:mm a', '2024-03-05T00:00:00.000Z'],
  ['2024-03-05T10:00:00Z', 'Europe/Paris', "yyyy-MM-dd'T'HH:mm:ssX", '2024-03-05T10:00:00.000Z'],
  ['2024-060', 'GMT', 'yyyy-DDD', '2024-02-29T00:00:00.000Z'],
  ['2024-13-01', 'GMT', 'yyyy-MM-dd', '2025-01-01T00:00:00.000Z'],
])('%s in %s as %s', (text, zone, pattern, expected) => {
  expect(iso(text, zone, pattern)).toBe(expected);
});

test('text that does not follow the pattern is refused', () => {
  expect(() => parseInstant('hier', 'GMT', 'yyyy')).toThrow('Unparseable date: "hier"');
});

test('reads back what formatDate writes, in any of these zones', () => {
  const pattern = 'yyyy-MM-dd HH:mm:ss.SSS Z';
  const instants = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2100, 0) });
  const zones = fc.constantFrom('Europe/Paris', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia', 'GMT+5:45');
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      expect(parseInstant(formatInstant(instant, zone, pattern), zone, pattern)).toBe(instant);
    }),
    { numRuns: 60 },
  );
});
