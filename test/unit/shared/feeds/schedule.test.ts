import { expect, test } from 'vitest';
import {
  afterCheck,
  type CheckOutcome,
  faultOfAnswer,
  neverChecked,
  weeklyCount,
} from '../../../../shared/feeds/schedule.ts';

const HOUR = 3_600_000;
const now = Date.parse('2026-11-24T10:00:00Z');
const good = (part: Partial<CheckOutcome> = {}): CheckOutcome => ({
  fault: '',
  weeklyCount: 0,
  waitSeconds: 0,
  ...part,
});
const bad = (part: Partial<CheckOutcome> = {}): CheckOutcome => good({ fault: 'unreachable', ...part });
const hoursAfter = (outcome: CheckOutcome) => (afterCheck(neverChecked(), outcome, now, 0.5).nextCheck - now) / HOUR;

test('a quiet feed is read daily, a busy one hourly', () => {
  expect(hoursAfter(good())).toBe(24);
  expect(hoursAfter(good({ weeklyCount: 7 }))).toBe(12);
  expect(hoursAfter(good({ weeklyCount: 500 }))).toBe(1);
});

test('a 304 keeps the rhythm; a feed that was failing has none yet', () => {
  const busy = { ...neverChecked(), lastSuccess: now - 2 * HOUR, nextCheck: now };
  expect((afterCheck(busy, good({ weeklyCount: null }), now, 0.5).nextCheck - now) / HOUR).toBe(2);
  expect((afterCheck({ ...busy, failures: 2 }, good({ weeklyCount: null }), now, 0.5).nextCheck - now) / HOUR).toBe(24);
});

test('the server may ask for patience, never for haste, a day at most when all is well, 7 days when it fails', () => {
  expect(hoursAfter(good({ waitSeconds: 60 }))).toBe(24);
  expect(hoursAfter(good({ weeklyCount: 500, waitSeconds: 7200 }))).toBe(2);
  expect(hoursAfter(good({ waitSeconds: 31_536_000 }))).toBe(24);
  expect(hoursAfter(bad({ waitSeconds: 99_999_999 }))).toBe(7 * 24);
});

test('failures wait twice as long each time, up to 7 days, and never for ever', () => {
  let health = neverChecked();
  const hours: number[] = [];
  for (let check = 0; check < 12; check++) {
    health = afterCheck(health, bad(), now, 0.5);
    hours.push((health.nextCheck - now) / HOUR);
  }
  expect(hours.slice(0, 4)).toEqual([1, 2, 4, 8]);
  expect(hours[11]).toBe(7 * 24);
  expect(health).toMatchObject({ failures: 12, state: 'failing', fault: 'unreachable' });
});

test('gone at once, or 30 days of failures: to be verified; one success forgets it', () => {
  expect(afterCheck(neverChecked(), bad({ fault: 'gone' }), now, 0.5).state).toBe('to-verify');
  const old = afterCheck({ ...neverChecked(), failures: 9, failingSince: now - 31 * 24 * HOUR }, bad(), now, 0.5);
  expect(old.state).toBe('to-verify');
  expect(afterCheck(old, good(), now, 0.5)).toMatchObject({
    state: 'ok',
    failures: 0,
    failingSince: 0,
    lastSuccess: now,
  });
});

test('jitter spreads by a tenth', () => {
  const at = (jitter: number) => (afterCheck(neverChecked(), bad(), now, jitter).nextCheck - now) / HOUR;
  expect([at(0), at(1)].map((hours) => Math.round(hours * 10) / 10)).toEqual([0.9, 1.1]);
});

test('counts the items of the last four weeks, not those of the future', () => {
  const items = [
    '2026-11-20T00:00:00Z',
    '2026-11-01T00:00:00Z',
    '2026-09-01T00:00:00Z',
    '2027-01-01T00:00:00Z',
    '',
  ].map((published) => ({
    id: '',
    title: '',
    link: '',
    published,
    author: '',
    summary: '',
  }));
  expect(weeklyCount({ format: 'rss', title: '', link: '', language: '', items }, now)).toBe(0.5);
});

test('tells the answers of a server apart', () => {
  const challenge = '<html><script src="/cdn-cgi/challenge-platform/x.js"></script>';
  expect([200, 304, 403, 404, 410, 500, 0].map((status) => faultOfAnswer(status, ''))).toEqual([
    '',
    '',
    'refused',
    'refused',
    'gone',
    'server-error',
    'unreachable',
  ]);
  expect([faultOfAnswer(403, challenge), faultOfAnswer(503, challenge), faultOfAnswer(200, challenge)]).toEqual([
    'challenge',
    'challenge',
    'challenge',
  ]);
});
