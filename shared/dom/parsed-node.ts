import { ReadableText, UNREAD } from './readable-text.ts';

/** The parts of a node of the parsed tree that are used here; cheerio's own types carry much more. */
export interface ParsedNode {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: ParsedNode[];
  parent: ParsedNode | null;
  next: ParsedNode | null;
  prev: ParsedNode | null;
}

/** Text below a node as a reader could see it: the contract is `PageElement.text`. */
export function visibleText(node: ParsedNode): string {
  const text = new ReadableText();
  const border = (each: ParsedNode) => {
    if (each !== node && each.name !== undefined) text.border(each.name);
  };
  walk(
    node,
    (each) => {
      if (each.type === 'text') text.add(each.data ?? '');
      border(each);
      return each === node || each.name === undefined || !UNREAD.has(each.name);
    },
    border,
  );
  return text.toString();
}

/** Empties what the live DOM does not show, so that no selector finds anything in it. */
export function dropUnseenChildren(document: ParsedNode): void {
  walk(document, (node) => {
    if (node.name !== 'noscript' && node.name !== 'template') return true;
    node.children = [];
    return false;
  });
}

/** Document order without recursion: a page may be nested a hundred thousand deep. False: do not go below. */
export function walk(
  root: ParsedNode,
  visit: (node: ParsedNode) => unknown,
  leave: (node: ParsedNode) => void = () => {},
): void {
  let node: ParsedNode = root;
  for (;;) {
    const below = visit(node) === false ? undefined : node.children?.[0];
    if (below) {
      node = below;
      continue;
    }
    leave(node);
    while (node !== root && !node.next) {
      if (!node.parent) return;
      node = node.parent;
      leave(node);
    }
    if (node === root || !node.next) return;
    node = node.next;
  }
}
