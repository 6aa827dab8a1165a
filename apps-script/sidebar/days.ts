const DAY_AND_HOUR = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

/** « 24 novembre 2026 à 18:40 », or « jamais ». */
export function inWords(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? 'jamais' : DAY_AND_HOUR.format(at);
}

/** `2026-W48` as « semaine 48 de 2026 ». */
export function weekInWords(week: string): string {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  return match ? `semaine ${Number(match[2])} de ${match[1]}` : week;
}
