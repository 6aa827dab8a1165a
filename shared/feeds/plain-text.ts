import { load } from 'cheerio/slim';
import { cut, foldSpaces } from '../text/clean-text.ts';
import { descendants, textOf, type XmlNode } from './xml-tree.ts';

/** Markup beyond this is not read: a title or a summary is found long before. */
const READ_AT_MOST = 20_000;
const BLOCKS = new Set([
  'p',
  'br',
  'div',
  'li',
  'tr',
  'td',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'ul',
  'ol',
  'section',
]);

/**
 * Plain text, on one line, of what a feed gives as a title or a summary: tags go, entities are decoded up to twice
 * (« M&amp;eacute;dia »), controls and bidi marks go, the whole is cut at `max` characters. Linear in the input.
 */
export function plainText(markup: string, max: number): string {
  let text = markup.length > READ_AT_MOST ? markup.slice(0, READ_AT_MOST) : markup;
  if (/[<&]/.test(text)) text = withoutTags(text);
  // The second time entities only: « &amp;lt;b&amp;gt; » speaks of a tag, it is not one.
  if (/&[#a-z]/i.test(text)) text = withoutTags(text.replace(/</g, '&lt;'));
  return cut(foldSpaces(text), max);
}

function withoutTags(html: string): string {
  // Without its semicolon an entity is an address half the time: « ?page=1&copy=2 ».
  const written = html.replace(/&(?!#?[a-z0-9]{1,32};)/gi, '&amp;');
  const root = load(written, { xml: { xmlMode: false, decodeEntities: true } }).root()[0] as unknown as XmlNode;
  for (const element of descendants(root)) {
    if (element.name === 'script' || element.name === 'style') element.children = [];
    else if (BLOCKS.has(element.name)) element.children.push({ type: 'text', data: ' ' });
  }
  return textOf(root);
}
