import { expect, test } from 'vitest';
import { isCallableName, returnedToPage } from '../../../../../apps-script/local/http/script-values.ts';

test('plain values pass as copies, undefined in an array is null', () => {
  const value = { a: [1, undefined, 'x', null], b: { c: true } };
  expect(returnedToPage(value)).toEqual({ a: [1, null, 'x', null], b: { c: true } });
  expect(returnedToPage(undefined)).toBeNull();
  expect(returnedToPage(Number.NaN)).toBeNull();
});

test('a date or another prohibited value anywhere makes the whole null, as at Google', () => {
  const round: Record<string, unknown> = {};
  round.self = round;
  for (const value of [
    new Date(),
    { a: [{ b: new Date() }] },
    { $date: 1 },
    () => 1,
    [Symbol('x')],
    1n,
    new Uint8Array(1),
    round,
  ]) {
    expect(returnedToPage(value)).toBeNull();
  }
});

test('a private function or no name at all cannot be called', () => {
  expect(isCallableName('getState')).toBe(true);
  for (const name of ['secret_', '', 'a.b', 'a b', '1a', '__proto__ ', 7, undefined, null]) {
    expect(isCallableName(name), String(name)).toBe(false);
  }
});
