import { load } from 'cheerio/slim';
import { parseAddress } from '../url/address.ts';
import type { Page, PageElement } from './page.ts';

/** The parts of a node of the parsed tree that are used here; cheerio's own types carry much more. */
interface Node {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
  parent: Node | null;
  next: Node | null;
  prev: Node | null;
}
type Query = ReturnType<typeof load>;

/** Left out of what a reader sees. `noscript` and `template` lose their children: the live DOM does not show them. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);
const MAX_DEPTH = 512;
const SIMPLE_SELECTOR = /^[a-z][a-z0-9]*(?:\[[^\]]*\])*(?:\s*,\s*[a-z][a-z0-9]*(?:\[[^\]]*\])*)*$/;

/**
 * A saved page as a `Page`, on `cheerio/slim` in HTML mode (entities decoded, names in lower case). The tree is walked
 * once when it is first asked; selectors that begin with a tag name are then answered from that index.
 */
export function cheerioPage(html: string, url: string, contentType = 'text/html'): Page {
  const query = load(html);
  const document = query.root()[0] as unknown as Node;
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
  private readonly document: Node;
  private byTag: Map<string, Node[]> | null = null;
  private readonly elements = new WeakMap<Node, PageElement>();
  private readonly nearest = new Map<string, Map<Node, Node | null>>();

  constructor(query: Query, document: Node) {
    this.query = query;
    this.document = document;
  }

  find(selector: string, below: Node | null): PageElement[] {
    try {
      if (below === null && SIMPLE_SELECTOR.test(selector)) return this.fromIndex(selector);
      const from = below ?? this.document;
      return this.wrapAll(
        this.query(from as never)
          .find(selector)
          .toArray() as unknown as Node[],
      );
    } catch {
      return [];
    }
  }

  matches(node: Node, selector: string): boolean {
    try {
      return this.query(node as never).is(selector);
    } catch {
      return false;
    }
  }

  /** Remembered by selector and node: neighbours share their ancestors, and compiling a selector is the costly part. */
  closest(node: Node, selector: string): Node | null {
    let known = this.nearest.get(selector);
    if (!known) {
      known = new Map();
      this.nearest.set(selector, known);
    }
    const fresh: Node[] = [];
    let above: Node | null = node;
    while (above?.attribs && !known.has(above)) {
      fresh.push(above);
      above = above.parent;
    }
    let answer: Node | null = above?.attribs ? (known.get(above) ?? null) : null;
    const matching = fresh.length > 0 ? this.matching(fresh, selector) : new Set<Node>();
    for (const each of fresh.reverse()) {
      if (matching.has(each)) answer = each;
      known.set(each, answer);
    }
    return answer;
  }

  private matching(nodes: Node[], selector: string): Set<Node> {
    try {
      return new Set(
        this.query(nodes as never)
          .filter(selector)
          .toArray() as unknown as Node[],
      );
    } catch {
      return new Set();
    }
  }

  wrap(node: Node): PageElement {
    let element = this.elements.get(node);
    if (!element) {
      element = new CheerioElement(this, node);
      this.elements.set(node, element);
    }
    return element;
  }

  wrapAll(nodes: Node[]): PageElement[] {
    return nodes.map((node) => this.wrap(node));
  }

  private fromIndex(selector: string): PageElement[] {
    const tags = new Set([...selector.matchAll(/(?:^|,)\s*([a-z][a-z0-9]*)/g)].map((match) => match[1] ?? ''));
    const nodes = tags.size === 1 ? (this.index().get([...tags][0] ?? '') ?? []) : this.inOrder(tags);
    if (!selector.includes('[')) return this.wrapAll(nodes);
    return this.wrapAll(
      this.query(nodes as never)
        .filter(selector)
        .toArray() as unknown as Node[],
    );
  }

  private inOrder(tags: Set<string>): Node[] {
    const found: Node[] = [];
    walk(this.document, (node) => {
      if (node.name !== undefined && tags.has(node.name)) found.push(node);
    });
    return found;
  }

  private index(): Map<string, Node[]> {
    if (this.byTag) return this.byTag;
    const byTag = new Map<string, Node[]>();
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
  private readonly node: Node;
  private cachedText: string | null = null;

  constructor(tree: Tree, node: Node) {
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

function visibleText(node: Node): string {
  const parts: string[] = [];
  walk(node, (each) => {
    if (each.type === 'text') parts.push(each.data ?? '');
    return each === node || each.name === undefined || !UNSEEN.has(each.name);
  });
  return parts.join('');
}

function dropUnseenChildren(document: Node): void {
  walk(document, (node) => {
    if (node.name !== 'noscript' && node.name !== 'template') return true;
    node.children = [];
    return false;
  });
}

/**
 * Browsers stop nesting at 512 and go on beside; so do we, or every selector would cost depth times size on a page
 * that is nested on purpose. Elements below the limit keep their own text and become children of the last level.
 */
function boundDepth(document: Node): void {
  const tooDeep: Node[] = [];
  let depth = 0;
  let node: Node = document;
  for (;;) {
    const below: Node | undefined = depth < MAX_DEPTH ? node.children?.[0] : undefined;
    if (below) {
      node = below;
      depth += 1;
      continue;
    }
    if (depth >= MAX_DEPTH && node.children?.some((child) => child.children !== undefined)) tooDeep.push(node);
    while (!node.next) {
      if (!node.parent) {
        for (const each of tooDeep) flatten(each);
        return;
      }
      node = node.parent;
      depth -= 1;
    }
    node = node.next;
  }
}

function flatten(top: Node): void {
  const below: Node[] = [];
  walk(top, (node) => {
    if (node !== top && node.children !== undefined) below.push(node);
  });
  for (const node of [top, ...below]) {
    relink(
      node,
      (node.children ?? []).filter((child) => child.children === undefined),
    );
  }
  relink(top, [...(top.children ?? []), ...below]);
}

function relink(parent: Node, children: Node[]): void {
  parent.children = children;
  children.forEach((child, index) => {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  });
}

/** Document order without recursion: a page may be nested a hundred thousand deep. False: do not go below. */
function walk(root: Node, visit: (node: Node) => unknown): void {
  let node: Node = root;
  for (;;) {
    const below = visit(node) === false ? undefined : node.children?.[0];
    if (below) {
      node = below;
      continue;
    }
    while (!node.next || node === root) {
      if (node === root || !node.parent) return;
      node = node.parent;
    }
    if (node === root) return;
    node = node.next;
  }
}
