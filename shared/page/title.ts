import type { Field } from '../evidence/evidence.ts';
import { cleanText } from '../text/clean-text.ts';
import { foldText } from '../text/fold-text.ts';
import { bareHost } from '../url/host.ts';
import { ldText, own } from './json-ld.ts';
import { firstMeta, isPlaceholder } from './meta.ts';
import { type Candidate, fieldOf, type PageContext } from './page-context.ts';

const MAX_TITLE = 500;
const SEPARATOR = /\s+[|•·–—»:›~-]+\s+|\s*[|»]\s*/g;

/**
 * The title a reader would give: the first level heading where the metadata confirm it, else the headline declared for
 * this page, else the document's title without the name of the site.
 */
export function readTitle(context: PageContext): Field<string> | undefined {
  const candidates = titleCandidates(context);
  const winner = candidates[0];
  if (!winner) return undefined;
  const same = candidates.filter((each) => each !== winner && foldText(each.value) === foldText(winner.value));
  return fieldOf(context, 'title', winner, same);
}

export function titleCandidates(context: PageContext): Candidate<string>[] {
  const declared: Candidate<string>[] = [];
  const add = (text: string, signal: string, where: string) => {
    const value = cleanText(text, MAX_TITLE);
    if (!isPlaceholder(value)) declared.push({ value, signal, quote: value, where });
  };
  for (const node of context.nodes.slice(0, 3)) {
    add(decodeEntities(ldText(own(node.data, 'headline'))), 'jsonld.headline', `${node.where} headline`);
  }
  for (const name of [
    'citation_title',
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'sailthru.title',
    'title',
  ]) {
    const meta = firstMeta(context.metas, [name]);
    if (meta) add(withoutSiteName(context, meta.content), `meta.${name}`, meta.where);
  }
  const document = context.page.find('head title')[0] ?? context.page.first('title');
  if (document) add(withoutSiteName(context, document.text()), 'title', 'title');
  const headings: Candidate<string>[] = [];
  for (const h1 of context.h1s) {
    const value = cleanText(h1.text(), MAX_TITLE);
    if (value.length > 2) headings.push({ value, signal: 'h1', quote: value, where: 'h1' });
  }
  const confirmed = headings.find((heading) => declared.some((each) => confirms(each.value, heading.value)));
  if (confirmed) return [{ ...confirmed, signal: 'h1.confirmed' }, ...declared];
  return [...declared, ...headings];
}

/** Whether two spellings are one title: equal, or one the beginning of the other. */
function confirms(declared: string, heading: string): boolean {
  const [a, b] = [foldText(declared), foldText(heading)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 12 && long.includes(short) && short.length >= long.length * 0.5;
}

/** « Le Monde - Titre » and « Titre | Le Monde » without the name of the site, as the page's own metadata or its host give it. */
export function withoutSiteName(context: PageContext, title: string): string {
  const names = [
    firstMeta(context.metas, ['og:site_name', 'application-name', 'twitter:site'])?.content ?? '',
    bareHost(context.page.url).split('.')[0] ?? '',
    bareHost(context.page.url),
  ]
    .map(squeezed)
    .filter((name) => name.length > 1);
  let text = cleanText(title, MAX_TITLE);
  for (let turn = 0; turn < 3; turn += 1) {
    const cuts = [...text.matchAll(SEPARATOR)].filter((match) => (match.index ?? 0) > 0);
    const last = cuts.at(-1);
    const first = cuts[0];
    const tail = last ? text.slice((last.index ?? 0) + last[0].length) : '';
    const head = first ? text.slice(0, first.index ?? 0) : '';
    if (last && names.some((name) => isName(squeezed(tail), name))) text = text.slice(0, last.index);
    else if (first && names.some((name) => isName(squeezed(head), name)))
      text = text.slice((first.index ?? 0) + first[0].length);
    else break;
  }
  return text.trim();
}

function isName(part: string, name: string): boolean {
  return (
    part !== '' &&
    (part === name || (name.length >= 4 && part.includes(name)) || (part.length >= 4 && name.includes(part)))
  );
}

function squeezed(text: string): string {
  return foldText(text)
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  laquo: '«',
  raquo: '»',
};

/** JSON-LD written by templates often holds HTML entities that no parser has decoded. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
      if (code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff)) return String.fromCodePoint(code);
      const key = (name ?? '').toLowerCase();
      return Object.hasOwn(ENTITIES, key) ? (ENTITIES[key] ?? all) : all;
    },
  );
}
