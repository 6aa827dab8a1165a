import { instantOf, wallTime } from './zoned-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** When a clock trigger fires, as its builder was told. */
export interface Schedule {
  /** One time: an instant. */
  readonly at?: number;
  /** One time: a day, near midnight. */
  readonly date?: readonly [year: number, month: number, day: number];
  readonly everyMinutes?: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  /** 0 Sunday – 6 Saturday. */
  readonly weekDay?: number;
  readonly monthDay?: number;
  /** 0–23; absent: midnight. */
  readonly hour?: number;
  /** Absent: a minute that `salt` chooses, the same every time, as Google does. */
  readonly minute?: number;
  readonly zone: string;
  readonly salt: string;
}

function chosenMinute(salt: string): number {
  let sum = 7;
  for (const letter of salt) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % 60;
}

/** Does it fire more often than once a day? */
export function isFrequent({ everyMinutes, everyHours }: Schedule): boolean {
  return everyMinutes !== undefined || (everyHours !== undefined && everyHours < 24);
}

/**
 * The first instant after `after` at which the trigger fires; null when it never fires again.
 * @param previous when it fired last; null before its first time.
 */
export function nextFiring(schedule: Schedule, after: number, previous: number | null): number | null {
  const { at, everyMinutes, everyHours, zone } = schedule;
  if (at !== undefined) return previous === null ? Math.max(at, after) : null;
  if (schedule.date) {
    const [year, month, day] = schedule.date;
    const { hour = 0, minute = 0 } = schedule;
    return previous === null ? Math.max(instantOf({ year, month, day, hour, minute }, zone), after) : null;
  }
  if (everyMinutes !== undefined) return after + everyMinutes * MINUTE;
  if (everyHours !== undefined) return after + everyHours * HOUR;

  const { hour = 0, minute = chosenMinute(schedule.salt), weekDay, monthDay } = schedule;
  const start = wallTime(after, zone);
  const on = (day: number) => instantOf({ ...start, day, hour, minute }, zone);
  if (monthDay !== undefined) return nextOfMonth({ ...start, hour, minute }, monthDay, after, zone);

  const weekly = weekDay !== undefined || schedule.everyWeeks !== undefined;
  const apart = weekly ? 7 * (schedule.everyWeeks ?? 1) : (schedule.everyDays ?? 1);
  if (previous !== null && apart > 1) {
    const { day, month, year } = wallTime(previous, zone);
    let next = previous;
    for (let count = 1; next <= after; count++) {
      next = instantOf({ year, month, day: day + count * apart, hour, minute }, zone);
    }
    return next;
  }
  for (let day = start.day; ; day++) {
    const instant = on(day);
    if (instant > after && (weekDay === undefined || weekDayOf(start.year, start.month, day) === weekDay))
      return instant;
  }
}

function weekDayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** A month that lacks the day is skipped. */
function nextOfMonth(from: ReturnType<typeof wallTime>, monthDay: number, after: number, zone: string): number {
  for (let month = from.month; ; month++) {
    const date = new Date(Date.UTC(from.year, month - 1, monthDay));
    if (date.getUTCDate() !== monthDay) continue;
    const instant = instantOf({ ...from, month, day: monthDay }, zone);
    if (instant > after) return instant;
  }
}
