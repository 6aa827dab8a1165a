import type { Field } from '../evidence/evidence.ts';
import { decodePercent } from '../url/host.ts';
import { ldText, own } from './json-ld.ts';
import { type Candidate, fieldOf, type PageContext } from './page-context.ts';
import type { Identifier, IdentifierScheme } from './page-reading.ts';

const METAS: Record<string, IdentifierScheme | 'any'> = {
  citation_doi: 'doi',
  'prism.doi': 'doi',
  bepress_citation_doi: 'doi',
  'dc.identifier': 'any',
  'dc.identifier.doi': 'doi',
  'dcterms.identifier': 'any',
  citation_isbn: 'isbn',
  'book:isbn': 'isbn',
  'books:isbn': 'isbn',
  citation_issn: 'issn',
  'prism.issn': 'issn',
};
const MAX = 20;

/** DOI, ISBN, ISSN and ARK that the page declares of itself; check digits are verified. DOIs in lower case. */
export function readIdentifiers(context: PageContext): Field<Identifier[]> | undefined {
  const found: (Candidate<Identifier> | null)[] = [];
  for (const [name, scheme] of Object.entries(METAS)) {
    for (const meta of context.metas.get(name) ?? [])
      found.push(candidate(meta.content, scheme, `meta.${name}`, meta.where));
  }
  for (const node of context.nodes.slice(0, 3)) {
    for (const [key, scheme] of [
      ['isbn', 'isbn'],
      ['issn', 'issn'],
      ['doi', 'doi'],
      ['sameAs', 'any'],
      ['identifier', 'any'],
    ] as const) {
      found.push(candidate(ldText(own(node.data, key)), scheme, `jsonld.${key}`, `${node.where} ${key}`));
    }
  }
  for (const coins of context.page.find('span.Z3988[title]').slice(0, 1)) {
    const title = coins.attr('title') ?? '';
    for (const key of ['rft.isbn', 'rft.issn', 'rft_id']) {
      const value = new RegExp(`(?:^|&)${key.replace('.', '\\.')}=([^&]{1,300})`).exec(title)?.[1] ?? '';
      found.push(
        candidate(
          decodePercent(value.replace(/\+/g, ' ')),
          key === 'rft_id' ? 'any' : (key.slice(4) as IdentifierScheme),
          `coins.${key}`,
          'span.Z3988',
        ),
      );
    }
  }
  found.push(candidate(context.url, 'any', 'address.identifier', 'address'));
  const all = found.filter((each) => each !== null);
  const unique = all
    .filter(
      (each, index) =>
        all.findIndex((other) => other.value.scheme === each.value.scheme && other.value.value === each.value.value) ===
        index,
    )
    .slice(0, MAX);
  const [first, ...rest] = unique;
  if (!first) return undefined;
  return fieldOf<Identifier[]>(
    context,
    'identifiers',
    { ...first, value: unique.map((each) => each.value) },
    rest.map((each) => ({ ...each, value: [each.value] })),
  );
}

function candidate(
  text: string,
  scheme: IdentifierScheme | 'any',
  signal: string,
  where: string,
): Candidate<Identifier> | null {
  const bounded = text.slice(0, 500);
  const value = identifierIn(bounded, scheme);
  return value ? { value, signal, quote: bounded, where } : null;
}

export function identifierIn(text: string, scheme: IdentifierScheme | 'any'): Identifier | null {
  const doi = /(?:^|[^0-9])(10\.\d{4,9}\/[^\s"<>?#&]{1,200})/.exec(text)?.[1];
  if (doi && (scheme === 'doi' || scheme === 'any'))
    return { scheme: 'doi', value: doi.replace(/[.,;)\]]+$/, '').toLowerCase() };
  const ark = /ark:\/?(\d{5,9}\/[\w./-]{1,100})/i.exec(text)?.[1];
  if (ark && (scheme === 'ark' || scheme === 'any'))
    return { scheme: 'ark', value: `ark:/${ark.replace(/[./]+$/, '')}` };
  if (scheme === 'isbn') return isbn(text);
  if (scheme === 'issn') return issn(text);
  if (/^\s*(?:urn:)?isbn[:\s]/i.test(text)) return isbn(text.replace(/^\s*(?:urn:)?isbn[:\s]*/i, ''));
  if (/^\s*(?:urn:)?issn[:\s]/i.test(text)) return issn(text.replace(/^\s*(?:urn:)?issn[:\s]*/i, ''));
  return null;
}

function isbn(text: string): Identifier | null {
  const digits = text.replace(/[\s-]/g, '').toUpperCase();
  const value = /^(?:97[89]\d{10}|\d{9}[\dX])/.exec(digits)?.[0] ?? '';
  if (
    value.length === 13 &&
    [...value].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 ? 3 : 1), 0) % 10 === 0
  )
    return { scheme: 'isbn', value };
  if (
    value.length === 10 &&
    [...value].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - index), 0) % 11 === 0
  )
    return { scheme: 'isbn', value };
  return null;
}

/** ISSN with a right check digit (modulo 11), written `1234-5679`, or null. */
export function issn(text: string): Identifier | null {
  const match = /(\d{4})-?(\d{3}[\dX])/i.exec(text);
  const value = match ? `${match[1]}${match[2]}`.toUpperCase() : '';
  if (value === '' || value === '00000000') return null;
  const sum = [...value].reduce((total, digit, index) => total + (digit === 'X' ? 10 : Number(digit)) * (8 - index), 0);
  return sum % 11 === 0 ? { scheme: 'issn', value: `${value.slice(0, 4)}-${value.slice(4)}` } : null;
}
