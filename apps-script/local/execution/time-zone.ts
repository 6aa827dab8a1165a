const opened = new Map<string, number>();

/**
 * Gives the process the time zone of the project, because local dates inside Apps Script are those of the project's
 * zone and V8 has one zone a process. Call the answer when the host closes.
 * @throws Error when another host of this process is open in another zone.
 */
export function enterTimeZone(zone: string): () => void {
  new Intl.DateTimeFormat('en', { timeZone: zone });
  for (const other of opened.keys()) {
    if (other !== zone) throw new Error(`A host is already open in ${other}; one process holds one time zone.`);
  }
  opened.set(zone, (opened.get(zone) ?? 0) + 1);
  if (process.env.TZ !== zone) process.env.TZ = zone;
  let left = false;
  return () => {
    if (left) return;
    left = true;
    const others = (opened.get(zone) ?? 1) - 1;
    if (others > 0) opened.set(zone, others);
    else opened.delete(zone);
  };
}
