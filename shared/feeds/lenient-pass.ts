import type { DraftFeed, DraftItem } from './draft-feed.ts';
import { feedLink } from './feed-link.ts';
import { type Namer, namerOf } from './xml-names.ts';
import { descendants, elementsOf, parseLeniently, textOf, type XmlElement, type XmlNode } from './xml-tree.ts';

type Children = (name: string) => XmlElement[];

/** Far above any honest feed: items read before the newest are chosen, and levels an item stands below the root. */
const MOST_ITEMS = 10_000;
const DEEPEST = 32;

/**
 * Reads RSS (0.9x to 2.0), RDF and Atom however badly they are written: items outside the channel, upper-case or prefixed
 * tags, no version, relative links, `rdf:about`, a guid that is the link. Null when there is no feed in it.
 * `url` is the address the feed was read at, or ''.
 */
export function readLeniently(xml: string, url: string): DraftFeed | null {
  const document = parseLeniently(xml);
  const root = rootOf(document);
  if (!root) return null;
  const nameOf = namerOf(document, root);
  const kind = nameOf(root).replace(/^.*:/, '');
  const format = kind === 'feed' || kind === 'entry' ? 'atom' : kind === 'rdf' ? 'rdf' : 'rss';
  const channel = kind === 'channel' ? root : elementsOf(root).find((element) => nameOf(element) === 'channel');
  const items = itemsOf(root, nameOf);
  // Plain RDF is a data format: without a channel or an item it lists something else, people for instance.
  if (format === 'rdf' && !channel && items.length === 0 && !/\/rss/.test(root.attribs.xmlns ?? '')) return null;
  const head = childrenOf(channel ?? root, nameOf);
  const site = linkOf(head, baseOf(channel ?? root, url), '');
  return {
    format,
    title: titleOf(head),
    link: site,
    language: (texts(head, 'language')[0] ?? texts(head, 'dc:language')[0] ?? root.attribs['xml:lang'] ?? '').trim(),
    items: items.map((item) => draftOf(item, nameOf, url || site)),
  };
}

function rootOf(document: XmlNode): XmlElement | null {
  for (const element of descendants(document)) {
    if (/^(?:[^:]+:)?(?:rss|feed|rdf|channel|entry)$/.test(element.name)) return element;
  }
  return null;
}

function itemsOf(root: XmlElement, nameOf: Namer): XmlElement[] {
  const isItem = (element: XmlElement) => {
    const name = nameOf(element);
    return name === 'item' || name === 'entry' || name === 'atom:entry';
  };
  if (isItem(root)) return [root];
  const items: XmlElement[] = [];
  const stack: XmlElement[] = elementsOf(root).reverse();
  for (let next = stack.pop(); next && items.length < MOST_ITEMS; next = stack.pop()) {
    if (isItem(next)) {
      items.push(next);
      // An item that was never closed swallows the ones behind it.
      stack.push(...elementsOf(next).filter(isItem).reverse());
    } else stack.push(...elementsOf(next).reverse());
  }
  return items;
}

function childrenOf(parent: XmlElement, nameOf: Namer): Children {
  const byName = new Map<string, XmlElement[]>();
  for (const element of elementsOf(parent)) {
    const name = nameOf(element);
    const same = byName.get(name);
    if (same) same.push(element);
    else byName.set(name, [element]);
  }
  return (name) => byName.get(name) ?? [];
}

const texts = (children: Children, name: string): string[] =>
  children(name)
    .map((element) => textOf(element).trim())
    .filter((text) => text !== '');

function titleOf(children: Children): string {
  for (const name of ['title', 'atom:title', 'dc:title', 'media:title']) {
    for (const element of children(name)) {
      const title = markupOf(element);
      if (title.trim() !== '') return title;
    }
  }
  return '';
}

/** Text of a construct as markup: XHTML is already parsed, so what remains of it must not be read as tags again. */
function markupOf(element: XmlElement): string {
  const text = textOf(element);
  const parsed = element.attribs.type === 'xhtml' || elementsOf(element).length > 0;
  return parsed ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text;
}

function draftOf(item: XmlElement, nameOf: Namer, url: string): DraftItem {
  const children = childrenOf(item, nameOf);
  const guid = children('guid')[0];
  const id =
    [
      texts(children, 'guid')[0],
      texts(children, 'id')[0],
      texts(children, 'atom:id')[0],
      item.attribs['rdf:about'],
    ].find((text) => text) ?? '';
  // An address as `guid` or `atom:id` is the page, unless the feed says that it is not.
  const permalink = guid && guid.attribs.ispermalink?.toLowerCase() !== 'false' ? textOf(guid).trim() : '';
  const about = item.attribs['rdf:about'] ?? '';
  return {
    id,
    title: titleOf(children),
    link: linkOf(children, baseOf(item, url), permalink || about || (guid ? '' : id)),
    dates: DATES.flatMap((name) => texts(children, name)),
    author: authorOf(children, nameOf),
    summary:
      SUMMARIES.map((name) => children(name)[0])
        .map((element) => (element ? markupOf(element) : ''))
        .find((text) => text.trim() !== '') ?? '',
  };
}

const DATES = [
  'pubdate',
  'published',
  'atom:published',
  'issued',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'created',
  'date',
  'updated',
  'atom:updated',
  'modified',
  'dcterms:modified',
];
const SUMMARIES = [
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'content:encoded',
  'content',
  'media:description',
];

function authorOf(children: Children, nameOf: Namer): string {
  for (const name of ['author', 'dc:creator', 'atom:author', 'itunes:author']) {
    for (const element of children(name)) {
      const named = elementsOf(element).find((child) => nameOf(child).replace(/^.*:/, '') === 'name');
      const text = textOf(named ?? element).trim();
      if (text !== '') return text;
    }
  }
  return '';
}

/** RSS says it in text, Atom in `href`; among several, the page (alternate, HTML first), never a file or the feed. */
function linkOf(children: Children, base: string, permalink: string): string {
  const links = children('link');
  // A link given twice is corrected by the second one: other readers (feedparser, gofeed) take it so.
  for (const link of [...links].reverse()) {
    const written = feedLink(textOf(link), baseOf(link, base, true));
    if (written !== '') return written;
  }
  const rank = (link: XmlElement): number => {
    const relation = (link.attribs.rel ?? 'alternate').trim().toLowerCase();
    if (relation !== 'alternate' && !relation.endsWith('/alternate')) return 0;
    const type = link.attribs.type?.toLowerCase() ?? '';
    return /html/.test(type) ? 3 : type === '' ? 2 : 1;
  };
  const pages = [...links, ...children('atom:link')].filter((link) => link.attribs.href && rank(link) > 0);
  const best = [3, 2, 1].flatMap((wanted) => pages.find((link) => rank(link) === wanted) ?? [])[0];
  const href = best ? feedLink(best.attribs.href ?? '', baseOf(best, base, true)) : '';
  return href || (/^https?:/i.test(permalink) ? feedLink(permalink, base) : '');
}

/**
 * The base of an element: its `xml:base` and its ancestors', each resolved against the next one, then the feed's address.
 * What is nested beyond any sense is left out, so that a hostile feed costs no more than its size.
 */
function baseOf(element: XmlElement, outer: string, onlyItself = false): string {
  const bases: string[] = [];
  let node: XmlNode | null | undefined = element;
  for (let depth = 0; node && depth < DEEPEST; depth++) {
    const base = node.attribs?.['xml:base'];
    if (base) bases.unshift(base);
    node = onlyItself ? null : node.parent;
  }
  return bases.reduce((base, next) => feedLink(next, base) || base, outer);
}
