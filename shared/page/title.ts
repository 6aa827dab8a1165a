import type { PageElement } from '../dom/page.ts';
import type { Field } from '../evidence/evidence.ts';
import { cleanText } from '../text/clean-text.ts';
import { foldText } from '../text/fold-text.ts';
import { decodeEntities } from './html-entities.ts';
import { ldText, own } from './json-ld.ts';
import { firstMeta, isPlaceholder } from './meta.ts';
import { type Candidate, fieldOf, type PageContext } from './page-context.ts';
import { titleParts, withoutSiteName } from './site-name.ts';

const MAX_TITLE = 500;
/** A shorter heading is often the name of the site or of a section. */
const MIN_HEADING = 15;
const TITLE_METAS = [
  'citation_title',
  'og:title',
  'twitter:title',
  'dc.title',
  'dcterms.title',
  'parsely-title',
  'sailthru.title',
  'title',
];
/** What is printed over or beside a heading and does not belong to it: the kicker, the section, a date. */
const KICKER =
  'time,[class*="kicker" i],[class*="overline" i],[class*="topline" i],[class*="surtitre" i],[class*="dachzeile" i],[class*="eyebrow" i],[class*="roofline" i],[class*="rubrik" i],[class*="rubrique" i],[class*="badge" i],[class*="label" i],[class*="date" i],[class*="category" i]';

/**
 * The title a reader would give: the first level heading where the metadata confirm it, else a smaller heading that
 * they confirm, else the headline declared for this page, else the document's title without the name of the site.
 */
export function readTitle(context: PageContext): Field<string> | undefined {
  const candidates = titleCandidates(context);
  const winner = candidates[0];
  if (!winner) return undefined;
  const same = candidates.filter((each) => each !== winner && foldText(each.value) === foldText(winner.value));
  return fieldOf(context, 'title', winner, same);
}

export function titleCandidates(context: PageContext): Candidate<string>[] {
  const declared = declaredTitles(context);
  const headings = context.h1s.flatMap((h1) => {
    const words = headingText(h1);
    return candidate(/\s[|│]\s/.test(words) ? withoutSiteName(context, words) : words, 'h1', 'h1');
  });
  const confirmed = confirmedHeading(declared, headings) ?? confirmedPart(context, headings);
  if (confirmed) return [confirmed, ...declared];
  // The metadata are written for search engines; a lone heading of some length is written for the reader.
  const [only] = headings.length === 1 ? headings : [];
  const lone = only && only.value.length >= MIN_HEADING ? [{ ...only, signal: 'h1.alone' }] : [];
  return [...lone, ...declared, ...headings];
}

function candidate(text: string, signal: string, where: string): Candidate<string>[] {
  const value = withoutOrnaments(cleanText(text, MAX_TITLE));
  return isPlaceholder(value) ? [] : [{ value, signal, quote: value, where }];
}

/** « » Titre » and « Titre • »: what separates a title from its neighbours is no part of it. */
function withoutOrnaments(title: string): string {
  const bare = title.replace(/^(?:[»›>|•·–—-]\s+)+/, '').replace(/(?:\s+[«‹<|•·–—-])+$/, '');
  return bare === '' ? title : bare;
}

function declaredTitles(context: PageContext): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  for (const node of context.nodes.slice(0, 3)) {
    const headline = decodeEntities(ldText(own(node.data, 'headline')));
    found.push(...candidate(headline, 'jsonld.headline', `${node.where} headline`));
  }
  for (const name of TITLE_METAS) {
    const meta = firstMeta(context.metas, [name]);
    if (meta)
      found.push(...candidate(withoutSiteName(context, decodeEntities(meta.content)), `meta.${name}`, meta.where));
  }
  const document = context.page.first('head title') ?? context.page.first('title');
  if (document) found.push(...candidate(withoutSiteName(context, document.text()), 'title', 'title'));
  return found;
}

/** The heading's words without its kicker, as long as something is left. */
function headingText(h1: PageElement): string {
  const whole = cleanText(h1.text(), MAX_TITLE);
  for (const kicker of h1.find(KICKER).slice(0, 3)) {
    const words = cleanText(kicker.text(), MAX_TITLE);
    if (words === '' || words.length * 2 > whole.length) continue;
    if (whole.startsWith(words)) return whole.slice(words.length).replace(/^[\s:|–—-]+/, '');
    if (whole.endsWith(words)) return whole.slice(0, -words.length).replace(/[\s:|–—-]+$/, '');
  }
  return whole;
}

/** The first heading that a declared title confirms; where the heading only adds a kicker to it, the declared title. */
function confirmedHeading(
  declared: readonly Candidate<string>[],
  headings: readonly Candidate<string>[],
): Candidate<string> | null {
  const confirmed = headings.filter((heading) => declared.some((each) => confirms(each.value, heading.value)));
  // « Actualités » above « Un nouveau fonds de partitions »: both may be confirmed, the section is the short one.
  const heading = confirmed.find(({ value }) => value.length >= MIN_HEADING) ?? confirmed[0];
  if (!heading) return null;
  const kicked = declared.find(
    (each) =>
      each.value.length < heading.value.length &&
      foldText(heading.value).endsWith(foldText(each.value)) &&
      confirms(each.value, heading.value),
  );
  return kicked ? { ...kicked, signal: 'h1.kicker' } : { ...heading, signal: 'h1.confirmed' };
}

/** Whether two spellings are one title: equal, or one inside the other. */
function confirms(declared: string, heading: string): boolean {
  const [a, b] = [foldText(declared), foldText(heading)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 12 && long.includes(short) && short.length >= long.length * 0.5;
}

/** A heading of any level that is one part of the document's title: « Rubrique » among « Rubrique | Site ». */
function confirmedPart(context: PageContext, headings: readonly Candidate<string>[]): Candidate<string> | null {
  const document = cleanText(
    (context.page.first('head title') ?? context.page.first('title'))?.text() ?? '',
    MAX_TITLE,
  );
  const parts = new Set(
    titleParts(document)
      .map(foldText)
      .filter((part) => part.length > 3),
  );
  const site = foldText(firstMeta(context.metas, ['og:site_name'])?.content ?? '');
  parts.delete(site);
  if (parts.size === 0) return null;
  const matching = [
    ...headings.map((each) => ({ ...each, signal: 'h1.part-of-title' })),
    ...context.page
      .find('h2,h3')
      .slice(0, 40)
      .flatMap((heading) => candidate(heading.text().slice(0, 1000), 'h2.part-of-title', heading.tag)),
  ].filter(({ value }) => parts.has(foldText(value)));
  // « Actualités » is a part of the title too; the longest part is the one that names this page.
  return matching.sort((a, b) => b.value.length - a.value.length)[0] ?? null;
}
