import { parseDate } from '../date/parse-date.ts';
import { isoDay } from '../date/scan-dates.ts';
import type { Field } from '../evidence/evidence.ts';
import { excerpt } from '../text/excerpt.ts';
import { parseAddress } from '../url/address.ts';
import { ldText, own } from './json-ld.ts';
import { type Candidate, dateOrder, fieldOf, type PageContext } from './page-context.ts';
import { visibleDates } from './visible-date.ts';

/** Years believed for a page on the web, and no date after the day of reading but for a day of time zones. */
const MIN_YEAR = 1995;

/** A stamp with its zone is shorter. */
const MAX_DATE_QUOTE = 60;

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'citation_publication_date',
  'citation_online_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'date',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'publish-date',
  'pubdate',
  'publishdate',
  'publication_date',
  'og:published_time',
  'og:pubdate',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'last-modified',
];
const UPDATED_METAS = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
];

/**
 * Day of first publication: the ladder of reference clipping §2.3 with a full date in the address above the rest (§2.5).
 * The day is taken as written, never shifted. Other signals that give the same day are kept as evidence.
 */
export function readPublished(context: PageContext): Field<string> | undefined {
  const candidates = publishedCandidates(context);
  const winner = candidates[0] ? (localDay(candidates[0], candidates) ?? candidates[0]) : undefined;
  if (!winner) return undefined;
  const same = candidates.filter(
    (each) => each !== winner && each.value === winner.value && each.signal !== winner.signal,
  );
  const other = candidates.find(
    (each) => each.value !== winner.value && /^(?:address|jsonld|meta)\./.test(each.signal),
  );
  const field = fieldOf(context, 'published', winner, same);
  if (other && /^(?:address|jsonld|meta)\./.test(winner.signal)) {
    const against = fieldOf(context, 'published', { ...other, signal: `disagrees.${other.signal}` });
    field.evidence.push(...against.evidence);
  }
  return field;
}

/**
 * A stamp in UTC near midnight belongs to the day before or after where the page lives. The day that the page shows, or
 * that a stamp with its true offset gives, is then the day of publication.
 */
function localDay(winner: Candidate<string>, candidates: readonly Candidate<string>[]): Candidate<string> | null {
  const stamp = parseDate(winner.quote);
  if (!stamp?.timed || !/(?:Z|GMT|UTC|[+-]00:?00)\s*$/.test(winner.quote.trim())) return null;
  const hour = new Date(stamp.instant).getUTCHours();
  const shift = hour >= 18 ? 1 : hour < 12 ? -1 : 0;
  if (shift === 0) return null;
  const wanted = new Date(Date.parse(`${winner.value}T12:00:00Z`) + shift * 86_400_000).toISOString().slice(0, 10);
  return (
    candidates.find((each) => {
      if (each.value !== wanted) return false;
      const other = parseDate(each.quote);
      if (other?.timed && /[+-]\d{2}:?\d{2}\s*$/.test(each.quote))
        return other.instant.slice(0, 16) === stamp.instant.slice(0, 16);
      return /^(?:time|class|microdata|text)\./.test(each.signal);
    }) ?? null
  );
}

/** Day of the last update, only where the page says it. */
export function readUpdated(context: PageContext, published: string | undefined): Field<string> | undefined {
  const candidates = [
    ...context.nodes.map((node) =>
      dayFrom(context, ldText(own(node.data, 'dateModified')), 'jsonld.dateModified', `${node.where} dateModified`),
    ),
    ...metaDays(context, UPDATED_METAS),
  ].filter((each) => each !== null);
  const winner = candidates.find((each) => !published || each.value >= published);
  return winner ? fieldOf(context, 'updated', winner) : undefined;
}

export function publishedCandidates(context: PageContext): Candidate<string>[] {
  const declared = [
    addressDay(context),
    ...linkedDays(context),
    ...metaDays(context, PUBLISHED_METAS),
    shortAddressDay(context),
  ].filter((each) => each !== null);
  return [
    ...declared,
    ...visibleDates(context, declared.length > 0, (text, signal, where) => dayFrom(context, text, signal, where)),
  ];
}

function linkedDays(context: PageContext): (Candidate<string> | null)[] {
  const days: (Candidate<string> | null)[] = [];
  for (const key of ['datePublished', 'uploadDate', 'dateCreated']) {
    for (const node of context.nodes) {
      days.push(dayFrom(context, ldText(own(node.data, key)), `jsonld.${key}`, `${node.where} ${key}`));
    }
  }
  for (const { text, where } of context.linked.broken) {
    const match = /"(datePublished|uploadDate)"\s*:\s*"([^"]{6,60})"/.exec(text);
    if (match) days.push(dayFrom(context, match[2] ?? '', 'jsonld-broken.datePublished', `${where} ${match[1]}`));
  }
  return days;
}

function metaDays(context: PageContext, names: readonly string[]): (Candidate<string> | null)[] {
  return names.flatMap((name) =>
    (context.metas.get(name) ?? [])
      .slice(0, 2)
      .map((meta) => dayFrom(context, meta.content, `meta.${name}`, meta.where)),
  );
}

/** A full year-month-day in the path. */
function addressDay(context: PageContext): Candidate<string> | null {
  const path = parseAddress(context.namedUrls.canonical || context.url)?.path ?? '';
  for (const source of [parseAddress(context.url)?.path ?? '', path]) {
    for (const match of source.matchAll(/(?:^|[^0-9])((?:19|20)\d{2})([-/_.]?)(\d{1,2})\2(\d{1,2})(?![0-9])/g)) {
      const [year, separator, month, day] = [match[1] ?? '', match[2] ?? '', match[3] ?? '', match[4] ?? ''];
      if (separator === '' && (month.length !== 2 || day.length !== 2)) continue;
      // « /2023/10/3-idees-de-sortie » is an article that begins with a figure, not a day.
      const after = source[match.index + match[0].length] ?? '';
      if (day.length === 1 && !['', '/', '.'].includes(after)) continue;
      const value = believed(context, isoDay(Number(year), Number(month), Number(day)));
      if (value) return { value, signal: 'address.day', quote: match[0].replace(/^[^0-9]/, ''), where: 'address' };
    }
  }
  return null;
}

/** A path segment of six figures, day first, as French blogs write it: `/blog/140722/titre`. */
function shortAddressDay(context: PageContext): Candidate<string> | null {
  const match = /\/(\d{2})(\d{2})(\d{2})\//.exec(parseAddress(context.url)?.path ?? '');
  if (!match) return null;
  const day = isoDay(2000 + Number(match[3]), Number(match[2]), Number(match[1]));
  const value = believed(context, day);
  return value
    ? { value, signal: 'address.ddmmyy', quote: match[1] + (match[2] ?? '') + (match[3] ?? ''), where: 'address' }
    : null;
}

function dayFrom(context: PageContext, text: string, signal: string, where: string): Candidate<string> | null {
  if (text === '' || !/\d/.test(text)) return null;
  const read = parseDate(text, { order: dateOrder(context) });
  const value = believed(context, read?.day ?? '');
  return read && value ? { value, signal, quote: dateQuote(text, read.quote), where } : null;
}

/** The date alone may say little: it is quoted with the words around it, and without the rest of the page. */
function dateQuote(text: string, date: string): string {
  const at = text.indexOf(date);
  return text.length <= MAX_DATE_QUOTE || at < 0 ? text : excerpt(text, at, date.length, 40);
}

function believed(context: PageContext, day: string): string {
  if (day === '' || Number(day.slice(0, 4)) < MIN_YEAR) return '';
  const latest = new Date(Date.parse(`${context.today}T00:00:00Z`) + 2 * 86_400_000).toISOString().slice(0, 10);
  return day <= latest ? day : '';
}
