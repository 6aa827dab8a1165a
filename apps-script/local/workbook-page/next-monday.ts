const HOUR = 3_600_000;

/** The next Monday at 9:00 in Paris strictly after `now`; epoch milliseconds. */
export function nextMonday(now: number): number {
  const paris = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Paris',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const said = (time: number) => paris.format(time);
  // On whole hours: the two changes of the clocks in a year move the hour, never the minutes.
  let time = Math.floor(now / HOUR) * HOUR + HOUR;
  while (!/^Mon,? 09:00/.test(said(time))) time += HOUR;
  return time;
}
