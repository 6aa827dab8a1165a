import type { PageElement } from '../dom/page.ts';
import type { Field } from '../evidence/evidence.ts';
import { cleanText } from '../text/clean-text.ts';
import { authorNames } from './author-names.ts';
import { isData, ldList, ldText, own } from './json-ld.ts';
import { type Candidate, fieldOf, type PageContext } from './page-context.ts';
import { decodeEntities } from './title.ts';

const AUTHOR_METAS = [
  'citation_author',
  'author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.personalname',
  'article:author',
  'article:author_name',
  'og:article:author',
  'og:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'cxenseparse:author',
  'twitter:data1',
];
const BYLINE =
  '[itemprop~="author"],[rel~="author"],[class*="author" i],[class*="byline" i],[class*="auteur" i],[class*="signature" i],[id*="author" i],[class*="writer" i],[class*="autor" i]';
const NOT_OURS =
  'nav,footer,aside,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="teaser" i],[class*="sidebar" i],[id*="sidebar" i]';

/** Who wrote the page, as a list of names: declared for this page, else the byline a reader sees, else « Par … » near the h1. */
export function readAuthors(context: PageContext): Field<string[]> | undefined {
  const candidates = authorCandidates(context);
  const winner = candidates[0];
  if (!winner) return undefined;
  const same = candidates.filter(
    (each) => each !== winner && each.signal !== winner.signal && each.value.join('|') === winner.value.join('|'),
  );
  return fieldOf(context, 'authors', winner, same);
}

export function authorCandidates(context: PageContext): Candidate<string[]>[] {
  const found: Candidate<string[]>[] = [];
  const add = (texts: string[], signal: string, where: string) => {
    const value = authorNames(texts.map(decodeEntities));
    if (value.length > 0) found.push({ value, signal, quote: cleanText(texts.join(', '), 300), where });
  };
  for (const node of context.nodes) {
    for (const key of ['author', 'creator']) {
      add(namesIn(own(node.data, key), context), `jsonld.${key}`, `${node.where} ${key}`);
    }
  }
  for (const { text, where } of context.linked.broken) {
    const match = /"author"\s*:\s*[[{\s]*(?:"@type"\s*:\s*"[^"]{1,40}"\s*,\s*)?"name"\s*:\s*"([^"]{2,120})"/.exec(text);
    if (match) add([match[1] ?? ''], 'jsonld-broken.author', `${where} author`);
  }
  for (const name of AUTHOR_METAS) {
    const metas = context.metas.get(name);
    if (
      metas &&
      (name !== 'twitter:data1' ||
        /written by|écrit par|by|auteur/i.test(context.metas.get('twitter:label1')?.[0]?.content ?? ''))
    ) {
      add(
        metas.map((meta) => meta.content),
        `meta.${name}`,
        metas[0]?.where ?? '',
      );
    }
  }
  if (found.length > 0) return found;
  const bylines = context.page
    .find(BYLINE)
    .slice(0, 60)
    .filter((element) => element.closest(NOT_OURS) === null)
    .slice(0, 15);
  for (const signal of ['microdata.author', 'rel.author', 'class.byline']) {
    const ours = bylines.filter((element) => signalOf(element) === signal);
    for (const element of ours) add([nameIn(element)], signal, element.tag);
  }
  if (found.length > 0) return found;
  const near = nearHeading(context);
  if (near) add([near], 'text.near-h1', 'h1');
  return found;
}

function signalOf(element: PageElement): string {
  if (element.attr('itemprop')?.split(/\s+/).includes('author')) return 'microdata.author';
  return element.attr('rel')?.split(/\s+/).includes('author') ? 'rel.author' : 'class.byline';
}

function nameIn(element: PageElement): string {
  const name =
    element.first('[itemprop~="name"]') ?? (element.attr('itemprop') ? null : element.first('[rel~="author"]'));
  const text = (name ?? element).attr('content') ?? (name ?? element).text();
  return cleanText(text.slice(0, 400), 200);
}

function namesIn(value: unknown, context: PageContext): string[] {
  return ldList(value).map((each) => {
    if (!isData(each)) return ldText(each);
    const name = ldText(own(each, 'name'));
    if (name !== '') return name;
    const id = own(each, '@id');
    const target =
      typeof id === 'string'
        ? context.linked.nodes.find((node) => own(node.data, '@id') === id && node.data !== each)
        : undefined;
    return target
      ? ldText(own(target.data, 'name'))
      : [ldText(own(each, 'givenName')), ldText(own(each, 'familyName'))].join(' ').trim();
  });
}

/** « Par Prénom Nom et Prénom Nom » in the lines around the first heading. */
function nearHeading(context: PageContext): string | null {
  const heading = context.h1s[0];
  const around = heading?.parent()?.parent() ?? heading?.parent();
  if (!around) return null;
  const text = around.text().slice(0, 4000);
  const match =
    /(?:^|\n|[>|•·.]\s)\s*(?:par|by|von|por|de|di)\s+((?:[A-ZÀ-ÖØ-Þ][\wÀ-ÖØ-öø-ÿ.'’-]+\s+){1,3}[A-ZÀ-ÖØ-Þ][\wÀ-ÖØ-öø-ÿ'’-]+(?:\s+(?:et|and|und|&)\s+(?:[A-ZÀ-ÖØ-Þ][\wÀ-ÖØ-öø-ÿ.'’-]+\s+){1,3}[A-ZÀ-ÖØ-Þ][\wÀ-ÖØ-öø-ÿ'’-]+)?)/i.exec(
      text,
    );
  const name = match?.[1];
  return name && /^[A-ZÀ-ÖØ-Þ]/.test(name) ? name : null;
}
