import { parseDate } from '../date/parse-date.ts';

/** The zone a date written without one is read in. */
export type Zone = 'UTC' | 'Europe/Paris';

/**
 * Reads the date of a feed item, French spellings first (« mar., 05 mars 2024 », « 05/03/2024 » is the 5th of March).
 * Answers an ISO instant in UTC, or '' when the text is no date. A text without a zone is read in `zone`.
 * `new Date(text)` is never asked: it takes 05/03/2024 for the 3rd of May and reads zoneless dates in the machine's zone.
 */
export function readFeedDate(text: string, zone: Zone): string {
  const date = text.slice(0, 100).replace(/\s+/g, ' ').trim();
  return parseDate(completed(date), { zone })?.instant ?? '';
}

/** Two forms feeds use and pages do not: the date of C's `asctime`, and a W3C date without day or month. */
function completed(date: string): string {
  const asctime = /^[a-z]{3,9},? ([a-z]{3,9}) (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)((?: [a-z]{1,4})?) (\d{4})$/i.exec(
    date,
  );
  if (asctime) return `${asctime[2]} ${asctime[1]} ${asctime[5]} ${asctime[3]}${asctime[4]}`;
  const partial = /^(\d{4})(?:-(\d{2}))?$/.exec(date);
  return partial ? `${partial[1]}-${partial[2] ?? '01'}-01` : date;
}
