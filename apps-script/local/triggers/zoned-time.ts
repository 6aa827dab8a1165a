const formats = new Map<string, Intl.DateTimeFormat>();

export interface WallTime {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** What a clock on the wall of that zone shows at an instant. */
export function wallTime(instant: number, zone: string): WallTime {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  return parts as unknown as WallTime;
}

/** The instant (epoch ms) of a wall time; days and months may overflow. In a spring gap: the hour after it. */
export function instantOf({ year, month, day, hour, minute }: WallTime, zone: string): number {
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  let instant = wanted;
  let latest = 0;
  for (let round = 0; round < 4; round++) {
    const shown = wallTime(instant, zone);
    const error = wanted - Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute);
    if (error === 0) return instant;
    instant += error;
    if (round > 0) latest = Math.max(latest, instant);
  }
  return latest;
}
