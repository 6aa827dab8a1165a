const HOUR = 3_600_000;

function lastSundayOneUtc(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, lastDay.getUTCDate() - lastDay.getUTCDay(), 1);
}

/**
 * Minutes to add to UTC to get the time shown on a clock in Paris at that instant (60 or 120), without `Intl`, whose
 * zones Apps Script does not promise. European rule (directive 2000/84/EC): summer time from the last Sunday of March to
 * the last Sunday of October (September until 1995), both at 01:00 UTC.
 */
export function parisOffsetMinutes(instant: number): number {
  const year = new Date(instant).getUTCFullYear();
  const end = lastSundayOneUtc(year, year < 1996 ? 8 : 9);
  return year >= 1981 && instant >= lastSundayOneUtc(year, 2) && instant < end ? 120 : 60;
}

/**
 * Instant (epoch milliseconds) of a wall-clock time given as if it were UTC. In the hour that does not exist in March
 * the time is taken as winter time; in the hour that comes twice in October, the first one.
 */
export function parisInstant(wallTime: number): number {
  const summer = wallTime - 2 * HOUR;
  return parisOffsetMinutes(summer) === 120 ? summer : wallTime - HOUR;
}

/** The day in Paris at an instant (epoch milliseconds), `YYYY-MM-DD`. */
export function parisDayOf(instant: number): string {
  return new Date(instant + parisOffsetMinutes(instant) * 60_000).toISOString().slice(0, 10);
}
