import { descendants, type XmlElement, type XmlNode } from './xml-tree.ts';

/** Namespaces by address (a part of it is enough: they are written in several ways) and the prefix we call them by. */
const KNOWN: [RegExp, string][] = [
  [/www\.w3\.org\/2005\/atom|purl\.org\/atom/i, 'atom'],
  [/purl\.org\/dc\/elements/i, 'dc'],
  [/purl\.org\/dc\/terms/i, 'dcterms'],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/purl\.org\/rss\/1\.0\/?$|my\.netscape\.com\/rdf|backend\.userland\.com\/rss|purl\.org\/net\/rss/i, 'rss'],
  [/1999\/02\/22-rdf/i, 'rdf'],
  [/search\.yahoo\.com\/mrss/i, 'media'],
  [/itunes\.com\/dtds/i, 'itunes'],
];

/** Gives the name of an element without the accident of its prefix: `title`, `dc:date`, `atom:link`. */
export type Namer = (element: XmlElement) => string;

/**
 * Learns the prefixes a document declares. The vocabulary of the root has no prefix in the answer: `<atom:entry>` in an
 * `<atom:feed>` is `entry`, while an Atom link inside RSS is `atom:link`.
 */
export function namerOf(document: XmlNode, root: XmlElement): Namer {
  const prefixes: Record<string, string> = Object.create(null);
  let declared = 0;
  for (const element of descendants(document)) {
    for (const [name, value] of Object.entries(element.attribs)) {
      if (!name.startsWith('xmlns:')) continue;
      const known = KNOWN.find(([address]) => address.test(value));
      const prefix = name.slice(6);
      if (known && prefixes[prefix] === undefined) prefixes[prefix] = known[1];
    }
    if (++declared > 200) break;
  }
  const vocabulary = (prefix: string) => prefixes[prefix] ?? prefix;
  const rootPrefix = root.name.includes(':') ? vocabulary(root.name.split(':')[0] ?? '') : '';
  return (element) => {
    const colon = element.name.indexOf(':');
    if (colon < 0) return element.name;
    const prefix = vocabulary(element.name.slice(0, colon));
    const local = element.name.slice(colon + 1);
    return prefix === 'rss' || prefix === rootPrefix ? local : `${prefix}:${local}`;
  };
}
