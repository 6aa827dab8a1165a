import { type ParsedNode, walk } from './parsed-node.ts';

/** Every element of a parsed page in document order, so that what lies below an element is one slice. */
export class DocumentOrder {
  private readonly elements: ParsedNode[] = [];
  private readonly places = new Map<ParsedNode, number>();
  /** For each element, the place after its last descendant. */
  private readonly ends: number[] = [];
  private readonly byTag = new Map<string, number[]>();

  constructor(document: ParsedNode) {
    walk(document, (node) => {
      if (node.name === undefined || !node.attribs) return;
      const place = this.elements.push(node) - 1;
      this.places.set(node, place);
      const list = this.byTag.get(node.name);
      if (list) list.push(place);
      else this.byTag.set(node.name, [place]);
    });
    for (let place = this.elements.length - 1; place >= 0; place -= 1) {
      const end = Math.max(this.ends[place] ?? 0, place + 1);
      this.ends[place] = end;
      const parent = this.elements[place]?.parent;
      const above = parent ? this.places.get(parent) : undefined;
      if (above !== undefined) this.ends[above] = Math.max(this.ends[above] ?? 0, end);
    }
  }

  /** Elements below a node (of the whole page for null) with one of the names, or all for null; in document order. */
  below(node: ParsedNode | null, tags: ReadonlySet<string> | null): ParsedNode[] {
    const place = node ? (this.places.get(node) ?? this.elements.length) : -1;
    const end = node ? (this.ends[place] ?? 0) : this.elements.length;
    if (!tags) return this.elements.slice(place + 1, end);
    const places = [...tags].flatMap((tag) => within(this.byTag.get(tag) ?? [], place, end));
    if (tags.size > 1) places.sort((a, b) => a - b);
    return places.map((each) => this.elements[each] as ParsedNode);
  }
}

/** The part of a rising list that lies strictly between two figures, found by halving. */
function within(list: readonly number[], after: number, before: number): number[] {
  return list.slice(firstAbove(list, after), firstAbove(list, before - 1));
}

function firstAbove(list: readonly number[], limit: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
