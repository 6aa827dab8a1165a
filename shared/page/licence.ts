import type { Field } from '../evidence/evidence.ts';
import { cleanText } from '../text/clean-text.ts';
import { ldText, own } from './json-ld.ts';
import { mainBlock } from './main-block.ts';
import { firstMeta } from './meta.ts';
import { type Candidate, fieldOf, type PageContext } from './page-context.ts';

const CREATIVE_COMMONS =
  /creativecommons\.org\/(?:licenses\/([a-z-]{2,12})\/(\d\.\d)|(publicdomain)\/(zero|mark)\/(\d\.\d))/i;
const SPOKEN: readonly [RegExp, string][] = [
  [/licence\s+ouverte(?:\s*\/\s*open\s+licen[cs]e)?(?:\s*(?:v|version)?\s*(\d(?:\.\d)?))?/i, 'Licence Ouverte'],
  [/(?:œuvre|oeuvre|document|image)s?\s+(?:dans\s+le|du)\s+domaine\s+public/i, 'Domaine public'],
];

/**
 * The reuse licence of this page: `rel=license`, a Creative Commons address, Licence Ouverte, public domain. A notice such
 * as « © Éditeur » is no licence. Named as people write it: `CC BY-SA 4.0`, `Licence Ouverte 2.0`.
 */
export function readLicence(context: PageContext): Field<string> | undefined {
  const winner = declared(context) ?? linked(context) ?? spoken(context);
  return winner ? fieldOf(context, 'licence', winner) : undefined;
}

/** Name of a licence out of its address or words, or ''. */
export function licenceName(text: string): string {
  const match = CREATIVE_COMMONS.exec(text);
  if (match?.[1]) return `CC ${match[1].toUpperCase()} ${match[2]}`;
  if (match?.[3])
    return match[4]?.toLowerCase() === 'zero' ? `CC0 ${match[5]}` : `Marque du domaine public ${match[5]}`;
  const etalab = /etalab|licence-ouverte|licence\s+ouverte/i.test(text);
  if (etalab) return `Licence Ouverte${/2\.0|v2/i.test(text) ? ' 2.0' : ''}`;
  const short = /(?:^|[^a-z])CC[\s-](BY(?:[\s-](?:NC|ND|SA)){0,2})(?:[\s-](\d\.\d))?/i.exec(text);
  return short ? `CC ${(short[1] ?? '').toUpperCase().replace(/\s/g, '-')}${short[2] ? ` ${short[2]}` : ''}` : '';
}

function declared(context: PageContext): Candidate<string> | null {
  for (const node of context.nodes) {
    const text = ldText(own(node.data, 'license'));
    const value = licenceName(text);
    if (value) return { value, signal: 'jsonld.license', quote: text, where: `${node.where} license` };
  }
  const meta = firstMeta(context.metas, [
    'dc.rights',
    'dcterms.rights',
    'dcterms.license',
    'dc.rights.license',
    'copyright',
    'license',
  ]);
  const value = meta ? licenceName(meta.content) : '';
  return meta && value ? { value, signal: `meta.${meta.name}`, quote: meta.content, where: meta.where } : null;
}

function linked(context: PageContext): Candidate<string> | null {
  for (const link of context.page
    .find('a[rel~="license"],link[rel~="license"],a[href*="creativecommons.org/"]')
    .slice(0, 20)) {
    const href = link.attr('href') ?? '';
    const value = licenceName(href);
    // A photograph's own licence in a caption is not the page's.
    if (value && link.closest('figure,figcaption,[class*="caption" i]') === null) {
      return {
        value,
        signal: link.attr('rel')?.includes('license') ? 'link.license' : 'link.creativecommons',
        quote: `${cleanText(link.text(), 150)} ${href}`,
        where: `a[href="${href.slice(0, 200)}"]`,
      };
    }
  }
  return null;
}

function spoken(context: PageContext): Candidate<string> | null {
  const text = mainBlock(context.page)?.text() ?? '';
  if (!/licence\s+ouverte|domaine\s+public/i.test(text)) return null;
  for (const [pattern, name] of SPOKEN) {
    const match = pattern.exec(text);
    if (match) {
      const quote = text.slice(Math.max(0, match.index - 60), match.index + match[0].length + 60);
      return { value: match[1] ? `${name} ${match[1]}` : name, signal: 'text.licence', quote, where: 'main' };
    }
  }
  return null;
}
