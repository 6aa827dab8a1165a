import type { Page } from '../dom/page.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { issn } from '../page/identifiers.ts';
import { isData, ldText, own } from '../page/json-ld.ts';
import { contextOf, evidenceOf, type PageContext } from '../page/page-context.ts';
import type { PageReading } from '../page/page-reading.ts';
import { cleanText, foldSpaces } from '../text/clean-text.ts';
import { parseAddress } from '../url/address.ts';
import { bareHost } from '../url/host.ts';
import { strikeSecrets } from '../url/strike-secrets.ts';
import { linkAddress, type PageLink, readLinks } from './page-links.ts';
import type { SourceBlock, SourceFact, SourceFacts } from './source-facts.ts';

/** Facts found through the words of a link. `words` are compared without accents, in lower case. */
const LINKED: readonly { block: SourceBlock; key: string; words: RegExp }[] = [
  {
    block: 'publisher',
    key: 'legal-notice',
    words: /^mentions? legales?|^legal notice|^impressum|^informations? legales?|^imprint$|^mentions legales/,
  },
  {
    block: 'publisher',
    key: 'about',
    words: /^(?:a propos|qui sommes[- ]nous|notre histoire|la redaction|about(?: us)?$|uber uns|presentation$)/,
  },
  {
    block: 'editorial-rules',
    key: 'charter',
    words:
      /charte (?:editoriale|deontologique|de deontologie|ethique)|code de deontologie|ethics policy|editorial (?:policy|guidelines|standards)/,
  },
  {
    block: 'editorial-rules',
    key: 'corrections',
    words: /rectificatif|corrections?(?: policy)?$|erratum|droit de reponse/,
  },
  { block: 'technique', key: 'contact', words: /^(?:contact|nous contacter|contactez|nous ecrire|contact us)/ },
];

const PRINCIPLES = ['publishingPrinciples', 'ethicsPolicy', 'correctionsPolicy', 'ownershipFundingInfo'];

/** Facts that need other pages or other people: never claimed from one page. */
const NOT_CHECKED: readonly [SourceBlock, string][] = [
  ['third-parties', 'wikipedia'],
  ['third-parties', 'fact-checker-list'],
  ['third-parties', 'public-sector-list'],
  ['technique', 'domain-age'],
];

/**
 * What a page shows of who stands behind it, in the five blocks of the source record. Facts only: a line that is not there
 * is « non trouvé », which is a question and no fault. Nothing is fetched; third parties are `not-checked`.
 */
export function readSource(page: Page, reading: PageReading, { today }: { today: string }): SourceFacts {
  const host = bareHost(reading.url);
  try {
    const context = contextOf(page, today);
    const links = readLinks(context);
    return {
      host,
      facts: [
        ...publisherFacts(context, reading),
        ...linkedFacts(context, links),
        ...authorshipFacts(reading),
        ...declaredFacts(context),
        ...techniqueFacts(context, reading),
        ...unchecked(),
      ],
    };
  } catch {
    return { host, facts: unchecked() };
  }
}

function publisherFacts(context: PageContext, reading: PageReading): SourceFact[] {
  const organisation = context.linked.nodes.find(
    (node) =>
      node.types.some((type) => /Organization$|^Library$|^Corporation$/.test(type)) &&
      ldText(own(node.data, 'name')) !== '',
  );
  const name = organisation ? cleanText(ldText(own(organisation.data, 'name')), 300) : '';
  const text = visible(context);
  return [
    fact('publisher', 'publisher-name', reading.publisher?.value ?? '', reading.publisher?.evidence ?? []),
    fact(
      'publisher',
      'organisation-declared',
      name,
      organisation
        ? [evidenceOf(context, `jsonld.${organisation.types[0] ?? 'Organization'}`, name, organisation.where)]
        : [],
    ),
    issnFact(context, reading, text),
    spokenFact(
      context,
      text,
      'cppap',
      /(?:n°\s*)?(?:de\s+)?CPPAP\s*(?:n°|:|numéro)?\s*:?\s*(\d{4}\s?[A-Z]\s?\d{4,6}|\d{4}\s?[A-Z]{1,2}\s?\d{2,6})/,
    ),
    spokenFact(
      context,
      text,
      'publication-director',
      /direct(?:eur|rice)\s+de\s+(?:la\s+)?publication\s*:?\s*((?:[A-ZÀ-Þ][\wÀ-ÿ.'’-]*\s?){2,5})/i,
    ),
    spokenFact(
      context,
      text,
      'siren',
      /(?:SIREN|SIRET|RCS[\sA-Za-zÀ-ÿ-]{1,30})\s*(?:n°|:)?\s*:?\s*(\d{3}\s?\d{3}\s?\d{3}(?:\s?\d{5})?)/,
    ),
  ];
}

function linkedFacts(context: PageContext, links: readonly PageLink[]): SourceFact[] {
  return LINKED.map(({ block, key, words }) => {
    const link = links.find((each) => words.test(each.folded));
    if (!link) return fact(block, key, '', []);
    const address = linkAddress(context, link);
    return fact(block, key, address || cleanText(link.words, 300), [
      evidenceOf(context, `link.${key}`, link.words, address || 'a[href]'),
    ]);
  });
}

function authorshipFacts(reading: PageReading): SourceFact[] {
  return [
    fact('authorship', 'author-named', reading.authors?.value.join(', ') ?? '', reading.authors?.evidence ?? []),
    fact('authorship', 'date-shown', reading.published?.value ?? '', reading.published?.evidence ?? []),
    fact('authorship', 'update-shown', reading.updated?.value ?? '', reading.updated?.evidence ?? []),
  ];
}

/** Rules that the publisher declares in JSON-LD (Trust Project properties). */
function declaredFacts(context: PageContext): SourceFact[] {
  for (const node of context.linked.nodes) {
    for (const holder of [node.data, own(node.data, 'publisher')].filter(isData)) {
      for (const key of PRINCIPLES) {
        const value = cleanText(ldText(own(holder, key)), 300);
        if (value === '') continue;
        const evidence = evidenceOf(context, `jsonld.${key}`, value, `${node.where} ${key}`);
        return [fact('editorial-rules', 'principles-declared', value, [evidence])];
      }
    }
  }
  return [fact('editorial-rules', 'principles-declared', '', [])];
}

function techniqueFacts(context: PageContext, reading: PageReading): SourceFact[] {
  const secure = parseAddress(reading.url)?.protocol === 'https';
  return [
    fact(
      'technique',
      'https',
      secure ? 'https' : '',
      secure ? [evidenceOf(context, 'address.https', reading.url, 'address')] : [],
    ),
    fact('technique', 'licence', reading.licence?.value ?? '', reading.licence?.evidence ?? []),
    fact('technique', 'feed-offered', reading.feeds?.value[0]?.url ?? '', reading.feeds?.evidence ?? []),
  ];
}

function issnFact(context: PageContext, reading: PageReading, text: string): SourceFact {
  const declared = reading.identifiers?.value.find(({ scheme }) => scheme === 'issn');
  if (declared) return fact('publisher', 'issn', declared.value, reading.identifiers?.evidence ?? []);
  const match = /ISSN\s*(?:\([^)]{1,20}\))?\s*(?:n°|:)?\s*:?\s*(\d{4}[-–]\d{3}[\dX])/i.exec(text);
  const found = match ? issn((match[1] ?? '').replace('–', '-')) : null;
  return fact(
    'publisher',
    'issn',
    found?.value ?? '',
    found && match ? [evidenceOf(context, 'text.issn', match[0], 'body')] : [],
  );
}

function spokenFact(context: PageContext, text: string, key: string, pattern: RegExp): SourceFact {
  const match = pattern.exec(text);
  return fact(
    'publisher',
    key,
    foldSpaces(match?.[1] ?? ''),
    match ? [evidenceOf(context, `text.${key}`, match[0], 'body')] : [],
  );
}

function visible(context: PageContext): string {
  const text = context.page.first('body')?.text() ?? '';
  // Legal words stand at the end of a page; a bounded piece keeps the expressions linear.
  return foldSpaces(text.length > 120_000 ? `${text.slice(0, 20_000)} ${text.slice(-100_000)}` : text);
}

function fact(block: SourceBlock, key: string, value: string, evidence: readonly Evidence[]): SourceFact {
  const found = value !== '' && evidence.length > 0;
  return {
    block,
    key,
    state: found ? 'found' : 'not-found',
    // Not counted: the evidence quotes the same words, and was counted.
    value: found ? cleanText(strikeSecrets(value).text, 300) : '',
    evidence: found ? evidence.slice(0, 3) : [],
  };
}

function unchecked(): SourceFact[] {
  return NOT_CHECKED.map(([block, key]) => ({ block, key, state: 'not-checked', value: '', evidence: [] }));
}
