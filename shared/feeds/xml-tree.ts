import { load } from 'cheerio/slim';

/** The few parts of a parsed node that feed readers use; `htmlparser2` gives more. */
export interface XmlNode {
  type: string;
  data?: string;
  name?: string;
  attribs?: Record<string, string>;
  children?: XmlNode[];
  parent?: XmlNode | null;
}

export interface XmlElement extends XmlNode {
  name: string;
  attribs: Record<string, string>;
  children: XmlNode[];
}

/** Reads XML without ever refusing it: names in lower case, entities decoded, what is not closed is closed at the end. */
export function parseLeniently(xml: string): XmlNode {
  const $ = load(xml, {
    xml: {
      xmlMode: true,
      decodeEntities: true,
      lowerCaseTags: true,
      lowerCaseAttributeNames: true,
      recognizeSelfClosing: true,
    },
  });
  return $.root()[0] as unknown as XmlNode;
}

/** Whether the node is an element; `script` and `style` have a type of their own in htmlparser2. */
export function isElement(node: XmlNode): node is XmlElement {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** The element children of a node. */
export function elementsOf(node: XmlNode): XmlElement[] {
  return (node.children ?? []).filter(isElement);
}

/** All elements below a node in document order, without recursion: a feed may nest 20,000 levels. */
export function* descendants(node: XmlNode): Generator<XmlElement> {
  const stack: XmlNode[] = [...(node.children ?? [])].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isElement(next)) yield next;
    for (let index = (next.children?.length ?? 0) - 1; index >= 0; index--) {
      const child = next.children?.[index];
      if (child) stack.push(child);
    }
  }
}

/** No title, summary or address needs more; a hostile feed may nest its items in one another's titles. */
const MOST_NODES = 5_000;
const MOST_TEXT = 50_000;

/** The text below a node, CDATA included, as it stands; cut far beyond what is shown of it. */
export function textOf(node: XmlNode): string {
  let text = '';
  const stack: XmlNode[] = [node];
  for (let next = stack.pop(), seen = 0; next && seen < MOST_NODES; next = stack.pop(), seen++) {
    if (next.type === 'text') text += next.data ?? '';
    if (text.length > MOST_TEXT) break;
    for (let index = (next.children?.length ?? 0) - 1; index >= 0; index--) {
      const child = next.children?.[index];
      if (child) stack.push(child);
    }
  }
  return text;
}
