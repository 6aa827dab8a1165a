import { parisDayOf, parisInstant } from '../date/paris-time.ts';

const DAY = 86_400_000;

export interface WeekBounds {
  /** Monday and Sunday, `YYYY-MM-DD`. */
  from: string;
  to: string;
  /** Epoch milliseconds: Monday 00:00 in Paris, and the next Monday 00:00, which is no longer in the week. */
  start: number;
  end: number;
}

/** The ISO 8601 week of an instant (epoch milliseconds), as lived in Paris: `2026-W48`. */
export function isoWeekOf(instant: number): string {
  const today = Date.parse(parisDayOf(instant));
  const thursday = today + (4 - isoWeekday(today)) * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/**
 * The bounds of an ISO week in Paris. The two Mondays are each read on their own: a week with a change of hour has 167 or
 * 169 hours. Throws for a text that is no week, or a 53rd week in a year that has none.
 */
export function weekBounds(week: string): WeekBounds {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  const [year, number] = [Number(match?.[1]), Number(match?.[2])];
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - (isoWeekday(fourth) - 1) * DAY + (number - 1) * 7 * DAY;
  if (!match || number < 1 || isoWeekOf(monday + DAY / 2) !== week) throw new RangeError(`no such week: ${week}`);
  return {
    from: dayText(monday),
    to: dayText(monday + 6 * DAY),
    start: parisInstant(monday),
    end: parisInstant(monday + 7 * DAY),
  };
}

/** The week a letter sent at that instant tells: the last one that is over. On a Monday it is the one that ended yesterday. */
export function weekToTell(now: number): string {
  const monday = weekBounds(isoWeekOf(now)).start;
  return isoWeekOf(monday - DAY / 2);
}

/** Whether a moment is in the week: an ISO instant, or a day `YYYY-MM-DD` as a person may type it. */
export function isInWeek(moment: string, bounds: WeekBounds): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment >= bounds.from && moment <= bounds.to;
  const instant = Date.parse(moment);
  return instant >= bounds.start && instant < bounds.end;
}

/** 1 for Monday to 7 for Sunday, of a day given as midnight UTC. */
function isoWeekday(midnight: number): number {
  return new Date(midnight).getUTCDay() || 7;
}

function dayText(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}
