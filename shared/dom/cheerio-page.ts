import { load } from 'cheerio/slim';
import { parseAddress } from '../url/address.ts';
import { boundDepth } from './bound-depth.ts';
import type { Page, PageElement } from './page.ts';
import { dropUnseenChildren, type ParsedNode, visibleText, walk } from './parsed-node.ts';

type Query = ReturnType<typeof load>;

const SIMPLE_SELECTOR = /^[a-z][a-z0-9]*(?:\[[^\]]*\])*(?:\s*,\s*[a-z][a-z0-9]*(?:\[[^\]]*\])*)*$/;

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
  private byTag: Map<string, ParsedNode[]> | null = null;
  private readonly elements = new WeakMap<ParsedNode, PageElement>();
  private readonly nearest = new Map<string, Map<ParsedNode, ParsedNode | null>>();

  constructor(query: Query, document: ParsedNode) {
    this.query = query;
    this.document = document;
  }

  find(selector: string, below: ParsedNode | null): PageElement[] {
    try {
      if (below === null && SIMPLE_SELECTOR.test(selector)) return this.fromIndex(selector);
      const from = below ?? this.document;
      return this.wrapAll(
        this.query(from as never)
          .find(selector)
          .toArray() as unknown as ParsedNode[],
      );
    } catch {
      return [];
    }
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

  private fromIndex(selector: string): PageElement[] {
    const tags = new Set([...selector.matchAll(/(?:^|,)\s*([a-z][a-z0-9]*)/g)].map((match) => match[1] ?? ''));
    const nodes = tags.size === 1 ? (this.index().get([...tags][0] ?? '') ?? []) : this.inOrder(tags);
    if (!selector.includes('[')) return this.wrapAll(nodes);
    return this.wrapAll(
      this.query(nodes as never)
        .filter(selector)
        .toArray() as unknown as ParsedNode[],
    );
  }

  private inOrder(tags: Set<string>): ParsedNode[] {
    const found: ParsedNode[] = [];
    walk(this.document, (node) => {
      if (node.name !== undefined && tags.has(node.name)) found.push(node);
    });
    return found;
  }

  private index(): Map<string, ParsedNode[]> {
    if (this.byTag) return this.byTag;
    const byTag = new Map<string, ParsedNode[]>();
    walk(this.document, (node) => {
      if (node.name === undefined || !node.attribs) return;
      const list = byTag.get(node.name);
      if (list) list.push(node);
      else byTag.set(node.name, [node]);
    });
    this.byTag = byTag;
    return byTag;
  }
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
    const attributes = this.node.attribs;
    return attributes && Object.hasOwn(attributes, name) ? (attributes[name] ?? '') : null;
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
