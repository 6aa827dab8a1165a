import type { PageElement } from '../dom/page.ts';
import { foldSpaces } from '../text/clean-text.ts';
import { isBeside } from './beside.ts';
import type { Candidate, PageContext } from './page-context.ts';

const STATE =
  /"(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|publication_date|firstPublished|pubDate)"\s*:\s*"(\d{4}-\d{2}-\d{2}[^"]{0,30})"/;

type ReadDay = (text: string, signal: string, where: string) => Candidate<string> | null;

const MICRODATA =
  '[itemprop~="datePublished"],[property~="datePublished"],[property~="schema:datePublished"],[property~="dc:date"],[property~="dc:issued"]';
const DATE_LIKE =
  '[class*="date" i],[class*="publish" i],[class*="byline" i],[class*="meta" i],[id*="date" i],[id*="publish" i],[class*="posted" i],[class*="created" i],[class*="time" i],[class*="submitted" i]';
const UPDATED =
  /(?:mis(?:e)? [àa] jour|modifi|actualis|maj(?![a-zà-ÿ])|updated?|aktualisiert|geändert|actualizado|aggiornat|revised|last edit)/i;
const PUBLISHED =
  /^\s*(?:publié|paru|mis en ligne|posté|article publié|published|posted|written|first published|veröffentlicht|erstellt|publicado|pubblicato)(?![a-zà-ÿ])/i;
const SPOKEN =
  /(?:publiée? le|parue? le|mise? en ligne le|postée? le|(?:first )?published(?: on)?:?|posted on|erschienen am:?|veröffentlicht(?: am)?:?|publicado el|pubblicato il) (?=\S{0,12} ?\d)/gi;
/** The clock of a forum or the banner of an archive is no date of the page. */
const CLOCK =
  /(?:aktuelle[sr]? (?:datum|zeit)|current time|heure actuelle|nous sommes le|il est actuellement|captures?\b|copyright|©)/i;

/**
 * Dates a reader can see, surest first: microdata, « Publié le … », `<time>`, elements named after dates, the text near the
 * first h1, the body. The last two are read only when nothing was declared. What stands beside the subject is left out.
 */
export function visibleDates(context: PageContext, declared: boolean, read: ReadDay): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const keep = (candidate: Candidate<string> | null) => {
    if (candidate) found.push(candidate);
  };
  for (const element of context.page.find(MICRODATA).slice(0, 5)) {
    if (element.tag !== 'meta') keep(read(stampOf(element), 'microdata.datePublished', '[itemprop="datePublished"]'));
  }
  const texts = dateLike(context);
  const spoken = texts.find(({ text }) => PUBLISHED.test(text));
  if (spoken) keep(read(spoken.text, 'class.published-on', describe(spoken.element)));
  for (const time of mainTimes(context)) keep(read(stampOf(time), 'time.main', 'time'));
  if (declared && found.length > 0) return found;
  for (const element of context.page.find('.entry-date,.published,.post-date').slice(0, 3)) {
    keep(read(stampOf(element), 'class.entry-date', '.entry-date'));
  }
  const [fresh, updated] = [
    texts.filter(({ text }) => !UPDATED.test(text)),
    texts.filter(({ text }) => UPDATED.test(text)),
  ];
  for (const { element, text } of [...fresh, ...updated]) {
    keep(read(text, 'class.date-like', describe(element)));
    if (found.length > 8) break;
  }
  if (declared || found.length > 0) return found;
  keep(read(nearHeading(context), 'text.near-h1', 'h1'));
  if (found.length > 0) return found;
  keep(inState(context, read));
  if (found.length > 0) return found;
  const body = context.page.first('body') ?? context.page.first('html');
  const text = body?.text() ?? '';
  keep(spokenInText(foldSpaces(text.slice(0, 200_000)), read) ?? firstInText(foldSpaces(text.slice(0, 60_000)), read));
  return found;
}

function dateLike(context: PageContext): { element: PageElement; text: string }[] {
  return context.page
    .find(`${DATE_LIKE},time`)
    .slice(0, 80)
    .filter((element) => element.tag !== 'body' && !isBeside(element))
    .slice(0, 25)
    .map((element) => ({
      element,
      text: element.attr('datetime') || foldSpaces(element.text().slice(0, 400)).slice(0, 200),
    }))
    .filter(({ text }) => /\d/.test(text) && !CLOCK.test(text));
}

/** `<time>` of the article or its header, not inside a card that links to another page; updates last. */
function mainTimes(context: PageContext): PageElement[] {
  const inside = context.page
    .find('time')
    .slice(0, 60)
    .filter((time) => !isBeside(time) && time.closest('a[href]') === null)
    .filter((time) => time.attr('pubdate') !== null || time.closest('article,header,main,[role="main"]') !== null);
  return [...inside.filter((time) => !isUpdate(time)), ...inside.filter(isUpdate)].slice(0, 3);
}

function stampOf(element: PageElement): string {
  return element.attr('datetime') || element.attr('content') || foldSpaces(element.text().slice(0, 200));
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

/** The state that an application leaves in its scripts. */
function inState(context: PageContext, read: ReadDay): Candidate<string> | null {
  for (const script of context.page.find('script').slice(0, 80)) {
    const match = STATE.exec(script.text().slice(0, 500_000));
    const candidate = match ? read(match[1] ?? '', 'script.published', 'script') : null;
    if (candidate) return candidate;
  }
  return null;
}

/** « Mis en ligne le 3 mai 2019 » anywhere, before any date that says nothing of itself. */
function spokenInText(text: string, read: ReadDay): Candidate<string> | null {
  for (const match of text.matchAll(SPOKEN)) {
    const candidate = read(text.slice(match.index, match.index + match[0].length + 40), 'text.published-on', 'body');
    if (candidate) return candidate;
  }
  return null;
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
