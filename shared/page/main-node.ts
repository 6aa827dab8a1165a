import { foldText } from '../text/fold-text.ts';
import { parseAddress } from '../url/address.ts';
import { withoutWww } from '../url/host.ts';
import { resolveAddress } from '../url/resolve-address.ts';
import { isData, type LdNode, ldList, ldText, own } from './json-ld.ts';

const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|Opinion|Chapter|Thesis)$/;
const WORK =
  /^(?:Book|Movie|VideoObject|AudioObject|PodcastEpisode|Course|Event|Dataset|CreativeWork|Product|LearningResource|TVEpisode|RadioEpisode|MusicAlbum|Game|VideoGame|SoftwareApplication|Service)$/;
const PAGE = /Page$/;

/** Addresses and titles by which a page can be recognised. */
export interface PageIdentity {
  urls: string[];
  titles: string[];
}

/**
 * The JSON-LD nodes that speak of this page, best first: an article or a work, whose address or headline is the page's.
 * A node that names another address is left out, so that a list of other articles is never mistaken for this one.
 */
export function nodesOfThisPage(nodes: readonly LdNode[], identity: PageIdentity): LdNode[] {
  const urls = new Set(identity.urls.map(comparable).filter((url) => url !== ''));
  const titles = identity.titles.map(foldText).filter((title) => title !== '');
  return nodes
    .map((node, index) => ({ node, score: scoreOf(node, urls, titles, identity.urls[0] ?? ''), index }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ node }) => node);
}

export function isArticle(node: LdNode): boolean {
  return node.types.some((type) => ARTICLE.test(type));
}

function scoreOf(node: LdNode, urls: Set<string>, titles: readonly string[], base: string): number {
  if (node.via === 'part') return 0;
  const kind = isArticle(node)
    ? 6
    : node.types.some((type) => WORK.test(type))
      ? 4
      : node.types.some((type) => PAGE.test(type))
        ? 2
        : 0;
  if (kind === 0 && node.types.length > 0) return 0;
  const named = addressesOf(node)
    .map((url) => comparable(resolveAddress(url, base) ?? ''))
    .filter((url) => url !== '');
  const matches = named.some((url) => urls.has(url));
  const elsewhere = named.length > 0 && !matches && named.every((url) => !isHome(url));
  const headline = foldText(ldText(own(node.data, 'headline')) || ldText(own(node.data, 'name')));
  const titled = headline !== '' && titles.some((title) => isOneTitle(title, headline));
  // Another address and another headline: another article, whatever else it says.
  if (elsewhere && !titled && headline !== '' && titles.length > 0) return 0;
  return Math.max(
    0,
    kind + (matches ? 8 : 0) + (titled ? 5 : 0) - (elsewhere ? 5 : 0) + (node.via === 'top' ? 1 : 0) + 1,
  );
}

function isOneTitle(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 12 && long.includes(short));
}

function addressesOf(node: LdNode): string[] {
  const page = own(node.data, 'mainEntityOfPage');
  return [
    own(node.data, 'url'),
    ...ldList(page).map((value) => (isData(value) ? (own(value, '@id') ?? own(value, 'url')) : value)),
  ]
    .map((value) => ldText(value))
    .filter((text) => /^(?:https?:)?\//i.test(text));
}

/** Host and path without what changes between copies of one address: scheme, `www.`, query, final slash, `index`. */
function comparable(url: string): string {
  const address = parseAddress(url);
  if (!address) return '';
  return (
    withoutWww(address.host).replace(/^(?:m|amp|mobile)\./, '') +
    address.path.replace(/\/(?:index\.\w+)?$/, '').toLowerCase()
  );
}

function isHome(comparableUrl: string): boolean {
  return !comparableUrl.includes('/');
}
