import type { PageElement } from '../dom/page.ts';
import { foldSpaces } from '../text/clean-text.ts';
import type { Candidate, PageContext } from './page-context.ts';

type ReadDay = (text: string, signal: string, where: string) => Candidate<string> | null;

const DATE_LIKE =
  '[class*="date" i],[class*="publish" i],[class*="byline" i],[class*="meta" i],[id*="date" i],[id*="publish" i],[class*="posted" i],[class*="created" i],[class*="time" i]';
const ELSEWHERE =
  'nav,footer,aside,[class*="related" i],[class*="teaser" i],[class*="comment" i],[id*="comment" i],[class*="sidebar" i],[id*="sidebar" i]';
const UPDATED =
  /(?:mis(?:e)? [àa] jour|modifi|actualis|maj\b|updated?|aktualisiert|geändert|actualizado|aggiornat|revised|last edit)/i;

/**
 * Dates a reader can see, surest first: microdata, `<time>`, elements named after dates, the text near the first h1, the
 * body. The last two are read only when nothing was declared. A `<time>` inside a card of another article is not ours.
 */
export function visibleDates(context: PageContext, declared: boolean, read: ReadDay): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const keep = (candidate: Candidate<string> | null) => {
    if (candidate) found.push(candidate);
  };
  for (const element of context.page
    .find('[itemprop~="datePublished"],[property~="datePublished"],[property~="dc:date"],[property~="dc:issued"]')
    .slice(0, 5)) {
    if (element.tag !== 'meta') keep(read(stampOf(element), 'microdata.datePublished', '[itemprop="datePublished"]'));
  }
  const times = context.page
    .find('time')
    .slice(0, 60)
    .filter((time) => time.closest(ELSEWHERE) === null && !inCard(time));
  const inside = times.filter(
    (time) => time.attr('pubdate') !== null || time.closest('article,header,main,[role="main"]') !== null,
  );
  const fresh = inside.filter((time) => !isUpdate(time));
  for (const time of [...fresh, ...inside.filter((time) => isUpdate(time))].slice(0, 3))
    keep(read(stampOf(time), 'time.main', 'time'));
  if (declared && found.length > 0) return found;
  for (const element of context.page.find('.entry-date,.published,.post-date').slice(0, 3))
    keep(read(stampOf(element), 'class.entry-date', '.entry-date'));
  const named = context.page
    .find(`${DATE_LIKE},time`)
    .slice(0, 60)
    .filter((element) => element.closest(ELSEWHERE) === null)
    .slice(0, 25);
  const texts = named.map((element) => ({ element, text: foldSpaces(element.text().slice(0, 400)).slice(0, 200) }));
  for (const { element, text } of [
    ...texts.filter(({ text }) => !UPDATED.test(text)),
    ...texts.filter(({ text }) => UPDATED.test(text)),
  ]) {
    keep(read(text, 'class.date-like', describe(element)));
    if (found.length > 8) break;
  }
  if (declared || found.length > 0) return found;
  keep(read(nearHeading(context), 'text.near-h1', 'h1'));
  if (found.length > 0) return found;
  const body = context.page.first('body') ?? context.page.first('html');
  keep(firstInText(foldSpaces(body?.text().slice(0, 60_000) ?? ''), read));
  return found;
}

function stampOf(element: PageElement): string {
  return element.attr('datetime') || element.attr('content') || foldSpaces(element.text().slice(0, 200));
}

function inCard(time: PageElement): boolean {
  return time.closest('a[href]') !== null;
}

function isUpdate(time: PageElement): boolean {
  const around = `${time.attr('itemprop') ?? ''} ${time.attr('class') ?? ''} ${time.parent()?.text().slice(0, 120) ?? ''}`;
  return /dateModified|updated|modified/i.test(around) || (UPDATED.test(around) && !/publi/i.test(around));
}

function nearHeading(context: PageContext): string {
  const heading = context.h1s[0];
  const around = heading?.parent()?.parent() ?? heading?.parent() ?? heading;
  return foldSpaces(around?.text().slice(0, 3000) ?? '').slice(0, 1500);
}

function firstInText(text: string, read: ReadDay): Candidate<string> | null {
  for (let from = 0; from < text.length; from += 350) {
    const candidate = read(text.slice(from, from + 400), 'text.body', 'body');
    if (candidate) return candidate;
  }
  return null;
}

function describe(element: PageElement): string {
  const name = element.attr('class')?.trim().split(/\s+/)[0] ?? element.attr('id') ?? '';
  return name === '' ? element.tag : `${element.tag}.${name.slice(0, 80)}`;
}
