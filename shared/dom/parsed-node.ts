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

/** Left out of what a reader sees. `noscript` and `template` lose their children: the live DOM does not show them. */
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);

/** Text below a node as a reader could see it; white space as in the source. */
export function visibleText(node: ParsedNode): string {
  const parts: string[] = [];
  walk(node, (each) => {
    if (each.type === 'text') parts.push(each.data ?? '');
    return each === node || each.name === undefined || !UNSEEN.has(each.name);
  });
  return parts.join('');
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
export function walk(root: ParsedNode, visit: (node: ParsedNode) => unknown): void {
  let node: ParsedNode = root;
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
