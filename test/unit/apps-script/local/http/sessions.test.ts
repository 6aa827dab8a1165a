import { expect, test } from 'vitest';
import { openSessions, sessionCookie, sessionFrom } from '../../../../../apps-script/local/http/sessions.ts';

test('a session ends by itself', () => {
  let now = 0;
  const sessions = openSessions(() => now);
  const session = sessions.start(sessions.newStartCode()) ?? '';
  expect(sessions.isOpen(session)).toBe(true);
  now = 12 * 3_600_000;
  expect(sessions.isOpen(session)).toBe(false);
  expect(sessions.isOpen(undefined)).toBe(false);
});

test('codes that nobody used are forgotten beyond the last five', () => {
  const sessions = openSessions();
  const codes = Array.from({ length: 6 }, () => sessions.newStartCode());
  expect(sessions.start(codes[0] ?? '')).toBeNull();
  expect(sessions.start(codes[1] ?? '')).not.toBeNull();
});

test('the cookie of another port is not ours', () => {
  const cookie = sessionCookie('abc', 8477).split(';')[0] ?? '';
  expect(sessionFrom(`other=1; ${cookie}`, 8477)).toBe('abc');
  expect(sessionFrom(cookie, 8478)).toBeUndefined();
  expect(sessionFrom(undefined, 8477)).toBeUndefined();
});
