import { expect, test } from 'vitest';
import { nextMonday } from '../../../../../apps-script/local/workbook-page/next-monday.ts';

const from = (iso: string) => new Date(nextMonday(Date.parse(iso))).toISOString();

test('it is Monday, nine o’clock in Paris, winter and summer, across a change of the clocks', () => {
  expect(from('2026-11-24T09:12:00Z')).toBe('2026-11-30T08:00:00.000Z');
  expect(from('2026-07-15T12:00:00Z')).toBe('2026-07-20T07:00:00.000Z');
  expect(from('2026-03-27T12:00:00Z')).toBe('2026-03-30T07:00:00.000Z');
});

test('on a Monday it is today before nine, next week from nine on', () => {
  expect(from('2026-11-23T07:59:00Z')).toBe('2026-11-23T08:00:00.000Z');
  expect(from('2026-11-23T08:00:00Z')).toBe('2026-11-30T08:00:00.000Z');
});
