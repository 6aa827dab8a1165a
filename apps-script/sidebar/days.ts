const DAY_AND_HOUR = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** « 24 novembre 2026 à 18 h 40 », or « jamais ». */
export function inWords(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? 'jamais' : DAY_AND_HOUR.format(at).replace(/(\d\d):(\d\d)$/, '$1\u00a0h\u00a0$2');
}

/** « 18 h 40 », the hour in Paris. */
export function hourOf(instant: string): string {
  return inWords(instant).split(' à ').pop() ?? '';
}

/** `2026-W48` as « semaine 48 de 2026 ». */
export function weekInWords(week: string): string {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  return match ? `semaine ${Number(match[2])} de ${match[1]}` : week;
}
