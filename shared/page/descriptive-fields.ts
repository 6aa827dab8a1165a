import type { Field } from '../evidence/evidence.ts';
import { cleanText } from '../text/clean-text.ts';
import { cleanAddress } from '../url/clean-address.ts';
import { resolveAddress } from '../url/resolve-address.ts';
import { decodeEntities } from './html-entities.ts';
import { isData, ldList, ldText, own } from './json-ld.ts';
import { firstMeta, isPlaceholder } from './meta.ts';
import { type Candidate, fieldOf, type PageContext } from './page-context.ts';

/** Name of the publisher or of the site, as the page gives it. */
export function readPublisher(context: PageContext): Field<string> | undefined {
  const found = [
    fromMeta(context, ['og:site_name'], 200),
    ...context.nodes.map((node) =>
      fromLinked(
        publisherName(own(node.data, 'publisher'), context),
        'jsonld.publisher',
        `${node.where} publisher`,
        200,
      ),
    ),
    ...context.linked.nodes
      .filter((node) =>
        node.types.some((type) => /^(?:WebSite|Organization|NewsMediaOrganization|Library)$/.test(type)),
      )
      .map((node) => fromLinked(ldText(own(node.data, 'name')), 'jsonld.organization', `${node.where} name`, 200)),
    fromMeta(
      context,
      [
        'citation_publisher',
        'citation_journal_title',
        'dc.publisher',
        'dcterms.publisher',
        'application-name',
        'apple-mobile-web-app-title',
      ],
      200,
    ),
  ].filter((each) => each !== null && !/^https?:/i.test(each.value));
  return strongest(context, 'publisher', found);
}

export function readDescription(context: PageContext): Field<string> | undefined {
  const found = [
    fromMeta(
      context,
      [
        'og:description',
        'description',
        'twitter:description',
        'dc.description',
        'dcterms.abstract',
        'citation_abstract',
      ],
      1000,
    ),
    ...context.nodes.map((node) =>
      fromLinked(ldText(own(node.data, 'description')), 'jsonld.description', `${node.where} description`, 1000),
    ),
  ];
  return strongest(context, 'description', found);
}

export function readLanguage(context: PageContext): Field<string> | undefined {
  if (context.language === '') return undefined;
  return fieldOf(context, 'language', {
    value: context.language,
    signal: 'html.lang',
    quote: context.language,
    where: 'html[lang]',
  });
}

export function readImage(context: PageContext): Field<string> | undefined {
  const meta = firstMeta(context.metas, [
    'og:image:secure_url',
    'og:image',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
    'thumbnail',
  ]);
  const linked = context.nodes
    .map((node) => ({ text: imageUrl(own(node.data, 'image')), where: `${node.where} image` }))
    .find(({ text }) => text !== '');
  const source = meta
    ? { text: meta.content, signal: `meta.${meta.name}`, where: meta.where }
    : linked
      ? { ...linked, signal: 'jsonld.image' }
      : null;
  const absolute = source ? resolveAddress(source.text, context.page.url) : null;
  const clean = absolute ? cleanAddress(absolute) : null;
  if (!source || !clean) return undefined;
  return fieldOf(context, 'image', { value: clean.url, signal: source.signal, quote: clean.url, where: source.where });
}

function imageUrl(value: unknown): string {
  const first = ldList(value)[0];
  return isData(first) ? ldText(own(first, 'url') ?? own(first, 'contentUrl')) : ldText(first);
}

function publisherName(value: unknown, context: PageContext): string {
  const first = ldList(value)[0];
  if (!isData(first)) return ldText(first);
  const id = own(first, '@id');
  const target = context.linked.nodes.find((node) => typeof id === 'string' && own(node.data, '@id') === id);
  return ldText(own(first, 'name')) || (target ? ldText(own(target.data, 'name')) : '');
}

function fromMeta(context: PageContext, names: readonly string[], max: number): Candidate<string> | null {
  const meta = firstMeta(context.metas, names);
  return meta
    ? {
        value: cleanText(decodeEntities(meta.content), max),
        signal: `meta.${meta.name}`,
        quote: meta.content,
        where: meta.where,
      }
    : null;
}

function fromLinked(text: string, signal: string, where: string, max: number): Candidate<string> | null {
  const value = cleanText(decodeEntities(text), max);
  return isPlaceholder(value) ? null : { value, signal, quote: value, where };
}

function strongest(
  context: PageContext,
  name: 'publisher' | 'description',
  found: readonly (Candidate<string> | null)[],
): Field<string> | undefined {
  const candidates = found.filter((each) => each !== null && each.value !== '') as Candidate<string>[];
  const winner = candidates[0];
  if (!winner) return undefined;
  return fieldOf(
    context,
    name,
    winner,
    candidates.filter((each) => each !== winner && each.value === winner.value && each.signal !== winner.signal),
  );
}
