import { type ParsedNode, walk } from './parsed-node.ts';

const MAX_DEPTH = 512;

/**
 * Browsers stop nesting at 512 and go on beside; so do we, or every selector would cost depth times size on a page
 * that is nested on purpose. Elements below the limit keep their own text and become children of the last level.
 */
export function boundDepth(document: ParsedNode): void {
  const tooDeep: ParsedNode[] = [];
  let depth = 0;
  let node: ParsedNode = document;
  for (;;) {
    const below: ParsedNode | undefined = depth < MAX_DEPTH ? node.children?.[0] : undefined;
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

function flatten(top: ParsedNode): void {
  const below: ParsedNode[] = [];
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

function relink(parent: ParsedNode, children: ParsedNode[]): void {
  parent.children = children;
  children.forEach((child, index) => {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  });
}
