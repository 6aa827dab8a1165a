import { expect, test } from 'vitest';
import { formatInstant } from '../../../../../../apps-script/local/facade/utilities/format-date.ts';

// Monday 30 December 2024, 22:05:07.042 UTC: the week that holds 1 January 2025.
const instant = Date.UTC(2024, 11, 30, 22, 5, 7, 42);
const paris = (pattern: string) => formatInstant(instant, 'Europe/Paris', pattern);

test.each([
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2024-12-30T23:05:07.042+01:00'],
  ['EEEE d MMMM yyyy', 'Monday 30 December 2024'],
  ['EEE MMM yy', 'Mon Dec 24'],
  ['YYYY w W D F u', '2025 1 5 365 5 1'],
  ['h:mm a, K, k, H', '11:05 PM, 11, 23, 23'],
  ['G yyyyyy', 'AD 002024'],
  ['s ss S SSSSS', '7 07 42 00042'],
  ['z Z X XX', 'CET +0100 +01 +0100'],
  ["'o''clock' '' 'a'", "o'clock ' a"],
  ['dd/MM/yyyy à HH:mm', '30/12/2024 à 23:05'],
])('%s', (pattern, expected) => {
  expect(paris(pattern)).toBe(expected);
});

test.each([
  ['GMT', '22:05 GMT'],
  ['GMT+2', '00:05 GMT+02:00'],
  ['GMT-0330', '18:35 GMT-03:30'],
  ['America/New_York', '17:05 EST'],
  ['PST', '14:05 PST'],
  ['Asia/Tokyo', '07:05 JST'],
  ['Asia/Kolkata', '03:35 IST'],
  ['Etc/GMT-5', '03:05 GMT+05:00'],
  ['no such zone', '22:05 GMT'],
])('zone %s', (zone, expected) => {
  expect(formatInstant(instant, zone, 'HH:mm z')).toBe(expected);
});

test('summer time is that of the day, not of today', () => {
  expect(formatInstant(Date.UTC(2024, 6, 1), 'Europe/Paris', 'HH z Z')).toBe('02 CEST +0200');
});

test('noon and midnight in the four hour letters', () => {
  expect(formatInstant(Date.UTC(2024, 0, 1, 0), 'GMT', 'H k K h')).toBe('0 24 0 12');
  expect(formatInstant(Date.UTC(2024, 0, 1, 12), 'GMT', 'H k K h')).toBe('12 12 0 12');
});

test('a letter that Java does not know and a quote left open are refused', () => {
  expect(() => paris('yyyy-MM-ddTHH')).toThrow("Illegal pattern character 'T'");
  expect(() => paris("yyyy 'oops")).toThrow('Unterminated quote');
  expect(() => paris('XXXX')).toThrow('invalid ISO 8601 format: length=4');
});
