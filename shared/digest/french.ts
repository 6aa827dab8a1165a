/** No-break space: before « : ; ! ? » and inside the quotes. The plain one, since mail programs lack the narrow one. */
export const NBSP = '\u00a0';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** « 3 articles », « 1 article », « 0 article »: French says one up to two, excluded. */
export function counted(count: number, one: string, many: string): string {
  return `${count}${NBSP}${count < 2 ? one : many}`;
}

/** « 1er mars 2024 » for `2024-03-01`; a text that is no day comes back as it is. */
export function frenchDay(day: string): string {
  const [year, month, date] = parts(day);
  return month === '' ? day : `${date}${NBSP}${month} ${year}`;
}

/** « du 23 au 29 novembre 2026 », « du 28 décembre 2026 au 3 janvier 2027 », from two days `YYYY-MM-DD`. */
export function frenchSpan(from: string, to: string): string {
  const [fromYear, fromMonth, fromDate] = parts(from);
  const [toYear, toMonth] = parts(to);
  const sameYear = fromYear === toYear;
  const start =
    sameYear && fromMonth === toMonth ? fromDate : `${fromDate}${NBSP}${fromMonth}${sameYear ? '' : ` ${fromYear}`}`;
  return toMonth === '' || fromMonth === '' ? `${from} – ${to}` : `du ${start} au ${frenchDay(to)}`;
}

/** « citation » with its spaces that do not break; '' stays ''. */
export function quoted(text: string): string {
  return text === '' ? '' : `«${NBSP}${text}${NBSP}»`;
}

function parts(day: string): [year: string, month: string, date: string] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const date = Number(match?.[3]);
  return [match?.[1] ?? '', MONTHS[Number(match?.[2]) - 1] ?? '', date === 1 ? '1er' : String(date)];
}
