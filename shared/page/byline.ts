import type { PageElement } from '../dom/page.ts';
import type { Field } from '../evidence/evidence.ts';
import { cleanText } from '../text/clean-text.ts';
import { squeezed } from '../text/fold-text.ts';
import { bareHost } from '../url/host.ts';
import { authorNames } from './author-names.ts';
import { isBeside } from './beside.ts';
import { decodeEntities } from './html-entities.ts';
import { isData, ldList, ldText, own } from './json-ld.ts';
import { firstMeta } from './meta.ts';
import { type Candidate, fieldOf, type PageContext } from './page-context.ts';

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
  'cse_author',
  'twitter:data1',
];
const BYLINE =
  '[itemprop~="author"],[rel~="author"],[class*="author" i],[class*="byline" i],[class*="auteur" i],[class*="signature" i],[id*="author" i],[class*="writer" i],[class*="autor" i],[data-testid*="byline" i]';
const AUTHOR_LINK =
  'a[href*="/author/"],a[href*="/auteur"],a[href*="/autor/"],a[href*="/autoren/"],a.username,span.username';
const NAME = "[A-ZÀ-ÖØ-Þ][\\wÀ-ÖØ-öø-ÿ.'’-]+";
const FULL_NAME = `(?:${NAME}\\s+){1,3}[A-ZÀ-ÖØ-Þ][\\wÀ-ÖØ-öø-ÿ'’-]+`;
const SPOKEN = new RegExp(
  `(?:^|\\n|[>|•·.–-]\\s|\\d{4},?\\s|\\d{1,2}\\s?h\\s?\\d{0,2},?\\s)\\s*(?:(?:(?:[Uu]n|[Ee]in|[Aa]n)\\s+)?(?:[Aa]rti(?:cle|kel)|[Tt]exte?|[Bb]eitrag)\\s+(?:de|von)|[Pp]ar|[Bb]y|[Vv]on|[Pp]or|[Dd]oor|Auteure?\\s*:|Autor(?:in)?\\s*:|Author\\s*:|Textes?\\s*:)\\s+(${FULL_NAME}(?:\\s+(?:et|and|und|&)\\s+${FULL_NAME})?)`,
);
const SIGNED = new RegExp(`^${FULL_NAME}(?:\\s+(?:et|and|und|&)\\s+${FULL_NAME})?[.,]?$`);
const NOBODY = /^(?:la\s+)?(?:rédaction|redaktion|redaction|redacción|agencies|agencia|staff|news|team)$/i;

/** A body, not a person: named as author of a whole site, it gives way to the person in the byline. */
const ORGANISATION =
  /(?:^|\s)(?:e\.\s?V\.|GmbH|AG|SARL|Inc\.?|Ltd\.?|LLC|Stiftung|Verlag|Magazin|Editorial|Redaktion|Rédaction|Éditions|Association|Agence|Agencia)(?:\s|$)|-(?:Redaktion|Stiftung)(?:\s|$)/i;

/**
 * Who wrote the page, as a list of names: declared for this page, else the byline a reader sees, else « Par … » near the
 * first heading. A declared name that is only the site's own gives way to a person named in the byline.
 */
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
  const declared = declaredAuthors(context);
  const people = declared.filter(({ value }) => !isNobody(context, value));
  if (people.length > 0) return [completest(people), ...people];
  const seen = bylines(context).filter(({ value }) => declared.length === 0 || looksLikePeople(context, value));
  const near = seen.length === 0 && declared.length === 0 ? spokenNearHeading(context) : [];
  const signed = seen.length === 0 && near.length === 0 && declared.length === 0 ? signature(context) : [];
  return [...seen, ...near, ...signed, ...declared];
}

/** A name alone on a line set to the right, as letters and old articles are signed; the last one signs the page. */
function signature(context: PageContext): Candidate<string[]>[] {
  const signed = context.page
    .find('p[align="right"],div[align="right"],p[style*="right"],p[class*="right"],p[class*="droite"]')
    .slice(-40)
    .map((element) => cleanText(element.text().slice(0, 300), 200))
    .filter((text) => SIGNED.test(text));
  const found: Candidate<string[]>[] = [];
  const last = signed[signed.length - 1];
  if (last) keep(found, [last], 'text.signature', 'p');
  return found;
}

/** The first list of names, or a later one that holds all of them and more: some sites name only the first author twice. */
function completest(people: readonly Candidate<string[]>[]): Candidate<string[]> {
  const first = people[0] as Candidate<string[]>;
  const names = first.value.map(squeezed);
  const fuller = people.find(({ value }) => {
    const others = value.map(squeezed);
    return others.length > names.length && names.every((name) => others.includes(name));
  });
  return fuller ?? first;
}

function declaredAuthors(context: PageContext): Candidate<string[]>[] {
  const found: Candidate<string[]>[] = [];
  const add = (texts: string[], signal: string, where: string) => keep(found, texts, signal, where);
  for (const node of context.nodes) {
    for (const key of ['author', 'creator']) {
      add(namesIn(own(node.data, key), context), `jsonld.${key}`, `${node.where} ${key}`);
    }
  }
  for (const { text, where } of context.linked.broken) {
    const match = /"author"\s*:\s*[[{\s]*(?:"@type"\s*:\s*"[^"]{1,40}"\s*,\s*)?"name"\s*:\s*"([^"]{2,120})"/.exec(text);
    if (match) add([match[1] ?? ''], 'jsonld-broken.author', `${where} author`);
  }
  const label = context.metas.get('twitter:label1')?.[0]?.content ?? '';
  for (const name of AUTHOR_METAS) {
    const metas = context.metas.get(name);
    if (!metas || (name === 'twitter:data1' && !/written by|écrit par|verfasst von|auteur/i.test(label))) continue;
    add(
      metas.map((meta) => meta.content),
      `meta.${name}`,
      metas[0]?.where ?? '',
    );
  }
  return found;
}

/** Bylines in the order of how sure they are; an element that holds a narrower byline speaks only when that one is mute. */
function bylines(context: PageContext): Candidate<string[]>[] {
  const found: Candidate<string[]>[] = [];
  const ours = context.page
    .find(BYLINE)
    .slice(0, 80)
    .filter((element) => !isBeside(element))
    .slice(0, 20);
  for (const signal of ['microdata.author', 'rel.author', 'class.byline']) {
    const group = ours.filter((element) => signalOf(element) === signal);
    const narrow = group.filter((element) => element.first(BYLINE) === null);
    for (const element of [...narrow, ...group]) keepNames(found, nameIn(element), signal, element.tag);
  }
  if (found.length > 0) return found;
  const links = context.page
    .find(AUTHOR_LINK)
    .slice(0, 30)
    .filter((element) => !isBeside(element));
  for (const link of links.slice(0, 3))
    keepNames(found, cleanText(link.text().slice(0, 300), 200), 'link.author', link.tag);
  return found;
}

/** What stands in a byline may also be a caption, a source or a line of text: only names are kept. */
function keepNames(found: Candidate<string[]>[], text: string, signal: string, where: string): void {
  const before = found.length;
  keep(found, [text], signal, where);
  const kept = found[before];
  if (kept && !kept.value.every(isWrittenAsName)) found.length = before;
}

/** No label (« Photo : … »), no end of a sentence inside, and more than two words only where most begin in capitals. */
function isWrittenAsName(name: string): boolean {
  if (/[:?!…]|[a-zà-ÿ]{3}\.\s/.test(name)) return false;
  const words = name.split(' ');
  const capitals = words.filter((word) => word !== word.toLowerCase() || word === word.toUpperCase()).length;
  return words.length <= 2 || capitals * 2 >= words.length;
}

function keep(found: Candidate<string[]>[], texts: string[], signal: string, where: string): void {
  const value = authorNames(texts.map(decodeEntities));
  if (value.length > 0) found.push({ value, signal, quote: cleanText(texts.join(', '), 300), where });
}

function signalOf(element: PageElement): string {
  if (element.attr('itemprop')?.split(/\s+/).includes('author')) return 'microdata.author';
  return element.attr('rel')?.split(/\s+/).includes('author') ? 'rel.author' : 'class.byline';
}

function nameIn(element: PageElement): string {
  const name =
    element.first('[itemprop~="name"]') ?? (element.attr('itemprop') ? null : element.first('[rel~="author"]'));
  const text = (name ?? element).attr('content') ?? (name ?? element).text();
  // « By » in an element of its own, without a space before the name.
  return cleanText(text.slice(0, 400), 200).replace(/^(?:By|Par|Von)(?=[A-ZÀ-ÖØ-Þ][a-zà-ÿ.'’-])/, '');
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
function spokenNearHeading(context: PageContext): Candidate<string[]>[] {
  const heading = context.h1s[0];
  const around = heading?.parent()?.parent() ?? heading?.parent();
  if (!around) return [];
  // Element by element first: between two paragraphs of one text nothing may stand, and names would run together.
  const lines = around
    .find('p,div,span,li,em,small,address,h2,h3,h4')
    .slice(0, 80)
    .map((element) => element.text())
    .filter((text) => text.length < 300);
  const found: Candidate<string[]>[] = [];
  for (const text of [...lines, around.text().slice(0, 4000)]) {
    const name = SPOKEN.exec(text)?.[1];
    if (name) keep(found, [name], 'text.near-h1', 'h1');
    if (found.length > 0) break;
  }
  return found;
}

/** Whether the names are only the site's: its name, its host, « Rédaction ». */
function isNobody(context: PageContext, names: readonly string[]): boolean {
  const host = bareHost(context.page.url);
  const site = firstMeta(context.metas, ['og:site_name', 'application-name'])?.content ?? '';
  const publisher = context.nodes[0] ? ldText(own(context.nodes[0].data, 'publisher')) : '';
  const itself = [host, host.split('.')[0] ?? '', site, publisher].map(squeezed).filter((name) => name.length > 1);
  return names.every(
    (name) => NOBODY.test(name) || ORGANISATION.test(name) || itself.includes(squeezed(name)) || isAccount(name),
  );
}

/** `christian.stadtfeld`: the account behind a name, which the byline may spell out. */
function isAccount(name: string): boolean {
  return !name.includes(' ') && name === name.toLowerCase() && name.length > 5;
}

function looksLikePeople(context: PageContext, names: readonly string[]): boolean {
  return (
    !isNobody(context, names) && names.every((name) => /^\S+(?:\s\S+){1,3}$/.test(name) && /^[A-ZÀ-ÖØ-Þ]/.test(name))
  );
}
