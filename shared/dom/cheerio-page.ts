import { load } from 'cheerio/slim';
import { parseAddress } from '../url/address.ts';
import { boundDepth } from './bound-depth.ts';
import { DocumentOrder } from './document-order.ts';
import type { Page, PageElement } from './page.ts';
import { dropUnseenChildren, type ParsedNode, visibleText } from './parsed-node.ts';

type Query = ReturnType<typeof load>;

const TAGS_ONLY = /^[a-z][a-z0-9]*(?:\s*,\s*[a-z][a-z0-9]*)*$/;

/**
 * A saved page as a `Page`, on `cheerio/slim` in HTML mode (entities decoded, names in lower case). The tree is walked
 * once when it is first asked; selectors that begin with a tag name are then answered from that index.
 */
export function cheerioPage(html: string, url: string, contentType = 'text/html'): Page {
  const query = load(html);
  const document = query.root()[0] as unknown as ParsedNode;
  dropUnseenChildren(document);
  boundDepth(document);
  const tree = new Tree(query, document);
  return {
    url: parseAddress(url) ? url : 'https://invalid.invalid/',
    contentType: contentType.toLowerCase().split(';')[0]?.trim() || 'text/html',
    find: (selector) => tree.find(selector, null),
    first: (selector) => tree.find(selector, null)[0] ?? null,
  };
}

class Tree {
  private readonly query: Query;
  private readonly document: ParsedNode;
  private order: DocumentOrder | null = null;
  private readonly elements = new WeakMap<ParsedNode, PageElement>();
  private readonly nearest = new Map<string, Map<ParsedNode, ParsedNode | null>>();

  constructor(query: Query, document: ParsedNode) {
    this.query = query;
    this.document = document;
  }

  /**
   * Candidates come from the index by the tag the selector ends on and are then filtered: the engine's own search
   * compares all brothers with each other, which a page of ten thousand of them makes unbearable.
   */
  find(selector: string, below: ParsedNode | null): PageElement[] {
    this.order ??= new DocumentOrder(this.document);
    const candidates = this.order.below(below, lastTags(selector));
    if (candidates.length === 0) return [];
    if (TAGS_ONLY.test(selector)) return this.wrapAll(candidates);
    const matching = this.matching(candidates, selector);
    return this.wrapAll(candidates.filter((node) => matching.has(node)));
  }

  matches(node: ParsedNode, selector: string): boolean {
    try {
      return this.query(node as never).is(selector);
    } catch {
      return false;
    }
  }

  /** Remembered by selector and node: neighbours share their ancestors, and compiling a selector is the costly part. */
  closest(node: ParsedNode, selector: string): ParsedNode | null {
    let known = this.nearest.get(selector);
    if (!known) {
      known = new Map();
      this.nearest.set(selector, known);
    }
    const fresh: ParsedNode[] = [];
    let above: ParsedNode | null = node;
    while (above?.attribs && !known.has(above)) {
      fresh.push(above);
      above = above.parent;
    }
    let answer: ParsedNode | null = above?.attribs ? (known.get(above) ?? null) : null;
    const matching = fresh.length > 0 ? this.matching(fresh, selector) : new Set<ParsedNode>();
    for (const each of fresh.reverse()) {
      if (matching.has(each)) answer = each;
      known.set(each, answer);
    }
    return answer;
  }

  private matching(nodes: ParsedNode[], selector: string): Set<ParsedNode> {
    try {
      return new Set(
        this.query(nodes as never)
          .filter(selector)
          .toArray() as unknown as ParsedNode[],
      );
    } catch {
      return new Set();
    }
  }

  wrap(node: ParsedNode): PageElement {
    let element = this.elements.get(node);
    if (!element) {
      element = new CheerioElement(this, node);
      this.elements.set(node, element);
    }
    return element;
  }

  wrapAll(nodes: ParsedNode[]): PageElement[] {
    return nodes.map((node) => this.wrap(node));
  }
}

/** The tags that the parts of a selector end on, or null when one may be any: `main p, h1.title` gives p and h1. */
function lastTags(selector: string): Set<string> | null {
  const bare = selector.replace(/\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]/g, '[]');
  const tags = bare.split(',').map((part) => /(?:^|[\s>+~])([a-z][a-z0-9]*)[^\s>+~]*$/.exec(part.trim())?.[1] ?? '');
  return tags.includes('') ? null : new Set(tags);
}

class CheerioElement implements PageElement {
  private readonly tree: Tree;
  private readonly node: ParsedNode;
  private cachedText: string | null = null;

  constructor(tree: Tree, node: ParsedNode) {
    this.tree = tree;
    this.node = node;
  }

  get tag(): string {
    return (this.node.name ?? '').toLowerCase();
  }

  attr(name: string): string | null {
    // Attributes are texts; what an object inherits (`constructor`) is not.
    const value: unknown = this.node.attribs?.[name];
    return typeof value === 'string' ? value : null;
  }

  text(): string {
    this.cachedText ??= visibleText(this.node);
    return this.cachedText;
  }

  find(selector: string): PageElement[] {
    return this.tree.find(selector, this.node);
  }

  first(selector: string): PageElement | null {
    return this.find(selector)[0] ?? null;
  }

  closest(selector: string): PageElement | null {
    const found = this.tree.closest(this.node, selector);
    return found ? this.tree.wrap(found) : null;
  }

  matches(selector: string): boolean {
    return this.tree.matches(this.node, selector);
  }

  children(): PageElement[] {
    return this.tree.wrapAll((this.node.children ?? []).filter((child) => child.attribs !== undefined));
  }

  parent(): PageElement | null {
    return this.node.parent?.attribs ? this.tree.wrap(this.node.parent) : null;
  }

  isShown(): null {
    return null;
  }
}
