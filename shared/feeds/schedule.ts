import type { Feed, FeedFault } from './feed.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What is remembered of a feed between two checks. Instants in epoch milliseconds, 0 for never. */
export interface FeedHealth {
  lastSuccess: number;
  /** When the present run of failures began, 0 when the last check went well. */
  failingSince: number;
  failures: number;
  nextCheck: number;
  /** The state people see. A feed is never dropped: a failing one is checked at least every 7 days. */
  state: 'ok' | 'failing' | 'to-verify';
  /** Why the last check failed, '' when it went well. */
  fault: CheckFault | '';
}

export type CheckFault = FeedFault | 'unreachable' | 'gone' | 'refused' | 'challenge' | 'server-error';

export interface CheckOutcome {
  /** '' for success: a feed was read, or the server answered 304. */
  fault: CheckFault | '';
  /** Items a week over the feed's recent past (`weeklyCount`); null after a 304, which shows none: the rhythm is kept. */
  weeklyCount: number | null;
  /** Seconds the server asks to wait (`Retry-After`, `Cache-Control: max-age`, RSS `ttl` × 60), 0 when it asks nothing. */
  waitSeconds: number;
}

/**
 * When to look at the feed again, and its health (reference on feeds §3, rules 10 and 11). A busy feed is looked at
 * hourly, a quiet one daily; a failing one after 1 h, 2 h, 4 h… up to 7 days. `jitter` is a number from 0 to 1 that
 * spreads the feeds over time (± 10 %). A server may make us wait longer, never come sooner:
 * up to a day when all is well (a feed cached for a year still belongs in the weekly letter), up to 7 days when it fails.
 */
export function afterCheck(before: FeedHealth, outcome: CheckOutcome, now: number, jitter: number): FeedHealth {
  const spread = 0.9 + 0.2 * Math.min(1, Math.max(0, jitter));
  const asked = Math.max(0, outcome.waitSeconds) * 1000;
  if (outcome.fault === '') {
    const nextCheck = now + Math.max(Math.min(asked, DAY), rhythmOf(before, outcome.weeklyCount) * spread);
    return { lastSuccess: now, failingSince: 0, failures: 0, nextCheck, state: 'ok', fault: '' };
  }
  const failures = before.failures + 1;
  const failingSince = before.failingSince || now;
  const delay = Math.min(7 * DAY, HOUR * 2 ** Math.min(failures - 1, 10) * spread);
  const hopeless = outcome.fault === 'gone' || now - failingSince >= 30 * DAY;
  return {
    lastSuccess: before.lastSuccess,
    failingSince,
    failures,
    nextCheck: now + Math.max(Math.min(asked, 7 * DAY), delay),
    state: hopeless ? 'to-verify' : 'failing',
    fault: outcome.fault,
  };
}

function rhythmOf(before: FeedHealth, weekly: number | null): number {
  if (weekly !== null) return clamp((7 * DAY) / Math.max(1, weekly * 2), HOUR, DAY);
  const known = before.lastSuccess > 0 && before.failures === 0 && before.nextCheck > before.lastSuccess;
  return known ? clamp(before.nextCheck - before.lastSuccess, HOUR, DAY) : DAY;
}

/** The health of a feed nobody has looked at yet. */
export function neverChecked(): FeedHealth {
  return { lastSuccess: 0, failingSince: 0, failures: 0, nextCheck: 0, state: 'ok', fault: '' };
}

/** How many items a week the feed gave over the 28 days before `now`, from the dates of the items it lists. */
export function weeklyCount(feed: Feed, now: number): number {
  const recent = feed.items.filter((item) => {
    const at = item.published === '' ? Number.NaN : Date.parse(item.published);
    return at <= now && at > now - 28 * DAY;
  });
  return recent.length / 4;
}

/**
 * What an HTTP answer says before its body is read: a fault, or '' when the body is worth reading (304 included: nothing
 * new). `body` may be cut: its beginning is enough to know a challenge page by.
 */
export function faultOfAnswer(status: number, body: string): CheckFault | '' {
  if (status >= 200 && status < 300) return isChallenge(body) ? 'challenge' : '';
  if (status === 304) return '';
  if (status === 410) return 'gone';
  if ((status === 403 || status === 503) && isChallenge(body)) return 'challenge';
  if (status >= 500) return 'server-error';
  return status === 0 ? 'unreachable' : 'refused';
}

/** A page that asks to prove one is human, served in place of the feed. */
function isChallenge(body: string): boolean {
  const head = body.slice(0, 20_000);
  return (
    /cf-chl-|challenge-platform|cf_chl_opt|_Incapsula_Resource|geo\.captcha-delivery\.com/i.test(head) &&
    !/<(?:rss|feed)[\s>]/i.test(head)
  );
}

const FAULTS: Record<CheckFault, string> = {
  empty: 'l’adresse répond une page vide',
  html: 'l’adresse répond une page web au lieu d’un flux',
  'not-a-feed': 'l’adresse ne répond plus un flux lisible',
  'too-large': 'le flux est trop volumineux pour être lu',
  unreachable: 'le site ne répond pas',
  gone: 'le site dit que ce flux n’existe plus',
  refused: 'le site refuse l’accès au flux',
  challenge: 'le site demande de prouver qu’on est humain',
  'server-error': 'le site est en panne',
};

/** The fault of a feed as a French clause without capital or full stop: « le site ne répond pas ». */
export function faultInWords(fault: CheckFault): string {
  return FAULTS[fault];
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
