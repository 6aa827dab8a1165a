import { eventField } from '../execution/event-field.ts';

/** The event object of a clock trigger; its fields are in UTC. */
export function clockEvent(instant: number, triggerUid: string): Record<string, unknown> {
  const date = new Date(instant);
  const weekDay = date.getUTCDay() || 7;
  const thursday = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 4 - weekDay);
  const yearStart = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return {
    authMode: eventField('AuthMode', 'FULL'),
    'day-of-month': date.getUTCDate(),
    'day-of-week': weekDay,
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    month: date.getUTCMonth() + 1,
    second: date.getUTCSeconds(),
    timezone: 'UTC',
    triggerUid,
    'week-of-year': Math.ceil(((thursday - yearStart) / 86_400_000 + 1) / 7),
    year: date.getUTCFullYear(),
  };
}
