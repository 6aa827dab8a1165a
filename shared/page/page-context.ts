import type { Page, PageElement } from '../dom/page.ts';
import type { Evidence, Field } from '../evidence/evidence.ts';
import { cleanText } from '../text/clean-text.ts';
import { parseAddress } from '../url/address.ts';
import { cleanAddress } from '../url/clean-address.ts';
import { bareHost } from '../url/host.ts';
import { resolveAddress } from '../url/resolve-address.ts';
import { strikeSecrets } from '../url/strike-secrets.ts';
import { confidenceOf } from './confidence.ts';
import { type LdNode, type LinkedData, readLinkedData } from './json-ld.ts';
import { nodesOfThisPage } from './main-node.ts';
import { firstMeta, type Metas, readMetas } from './meta.ts';

/** What one signal says, before it has become a field. */
export interface Candidate<T> {
  value: T;
  /** The rule: `jsonld.datePublished`. */
  signal: string;
  quote: string;
  where: string;
}

/** Everything that several readers need, read once. */
export interface PageContext {
  page: Page;
  /** The day of reading, `YYYY-MM-DD`. */
  today: string;
  /** The page's address, clean. */
  url: string;
  metas: Metas;
  linked: LinkedData;
  /** JSON-LD nodes that speak of this page, best first. */
  nodes: LdNode[];
  h1s: PageElement[];
  /** `link[rel=canonical]` and `og:url`, absolute, as the page gives them. */
  namedUrls: { canonical: string; og: string };
  /** BCP 47 tag of the document or ''. */
  language: string;
  /** Secrets struck out so far. */
  masked: number;
}

const CONTEXTS = new WeakMap<Page, PageContext>();

/** The context of a page that was just read, or a new one: the judges of access and source read nothing twice. */
export function contextOf(page: Page, today: string): PageContext {
  const known = CONTEXTS.get(page);
  return known && known.today === today ? known : pageContext(page, today);
}

/** Reads the page anew: the live DOM may have changed since. */
export function pageContext(page: Page, today: string): PageContext {
  const context = freshContext(page, today);
  CONTEXTS.set(page, context);
  return context;
}

function freshContext(page: Page, today: string): PageContext {
  const metas = readMetas(page);
  const canonical = resolveAddress(page.find('link[rel~="canonical"]')[0]?.attr('href') ?? '', page.url) ?? '';
  const og = resolveAddress(firstMeta(metas, ['og:url'])?.content ?? '', page.url) ?? '';
  const known = [canonical, og].map((url) => parseAddress(url)?.host ?? '').filter((host) => host !== '');
  const clean = cleanAddress(page.url, known);
  const h1s = page.find('h1').slice(0, 20);
  const linked = readLinkedData(page);
  const titles = [
    firstMeta(metas, ['og:title'])?.content ?? '',
    ...h1s.slice(0, 3).map((h1) => cleanText(h1.text(), 300)),
  ];
  return {
    page,
    today,
    url: clean?.url ?? page.url,
    metas,
    linked,
    nodes: nodesOfThisPage(linked.nodes, { urls: [page.url, clean?.url ?? '', canonical, og], titles }),
    h1s,
    namedUrls: { canonical, og },
    language: languageTag(page, metas),
    masked: clean?.struck.length ?? 0,
  };
}

function languageTag(page: Page, metas: Metas): string {
  const tag =
    page.first('html')?.attr('lang') ||
    page.first('html')?.attr('xml:lang') ||
    firstMeta(metas, ['content-language', 'language', 'dc.language', 'dcterms.language', 'og:locale'])?.content ||
    '';
  const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{2}|[0-9]{3})(?![a-z]))?/i.exec(tag);
  if (!match) return '';
  return (match[1] ?? '').toLowerCase() + (match[2] ? `-${match[2].toUpperCase()}` : '');
}

/** Whether `3/5/2024` means March 5 on this page: written in American English, or English without a country of its own. */
export function dateOrder(context: PageContext): 'dmy' | 'mdy' {
  if (/^en-(?:US|CA|PH)$/.test(context.language)) return 'mdy';
  const ending = bareHost(context.page.url).split('.').pop() ?? '';
  return /^en$/.test(context.language) && ['com', 'org', 'net', 'us', 'edu', 'gov'].includes(ending) ? 'mdy' : 'dmy';
}

/** One piece of evidence: quote and place cut, secrets struck out and counted. */
export function evidenceOf(context: PageContext, signal: string, quote: string, where: string): Evidence {
  const words = strikeSecrets(cleanText(quote, 600));
  const place = strikeSecrets(where);
  context.masked += words.struck + place.struck;
  return { signal, quote: cleanText(words.text, 300), where: cleanText(place.text, 500), at: context.today };
}

/** A field from the candidate that won; the others that say the same are its further evidence. */
export function fieldOf<T>(
  context: PageContext,
  name: string,
  candidate: Candidate<T>,
  agreeing: readonly Candidate<T>[] = [],
): Field<T> {
  const { value } = candidate;
  const isAddress = typeof value === 'string' && parseAddress(value) !== null;
  return {
    value: typeof value === 'string' && !isAddress ? (strikeSecrets(value).text as T & string) : value,
    confidence: confidenceOf(name, candidate.signal),
    evidence: [candidate, ...agreeing]
      .slice(0, 4)
      .map((each) => evidenceOf(context, each.signal, each.quote, each.where)),
  };
}
