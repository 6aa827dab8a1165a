import { isData, type LdData, type LdNode, ldList, ldText, own } from '../page/json-ld.ts';
import type { PageContext } from '../page/page-context.ts';
import { cleanText } from '../text/clean-text.ts';
import type { AccessValue } from './access-verdict.ts';

/** One statement of the publisher about this page. `part`: about a part of it only. */
export interface Declaration {
  says: 'free' | 'paid' | 'mixed';
  part: boolean;
  signal: string;
  quote: string;
  where: string;
}

const MAX_QUOTE = 120;
const TIERS = new Map<string, Declaration['says']>([
  ['free', 'free'],
  ['metered', 'mixed'],
  ['locked', 'paid'],
]);

/** What the publisher declares on the node that is this page: JSON-LD (broken too), microdata, `article:content_tier`. */
export function readDeclarations(context: PageContext): Declaration[] {
  return [...linked(context), ...broken(context), ...microdata(context), ...tiers(context)];
}

/**
 * What the declarations say together. Article true and part false is mixed; false on a metered page is mixed, because
 * search engines ask for `false` there too. Two statements that cannot both hold are `contradictory`. Null: none.
 */
export function combine(declarations: readonly Declaration[]): AccessValue | null {
  const whole = new Set(
    declarations.filter(({ part, signal }) => !part && signal !== 'meta.content_tier').map(({ says }) => says),
  );
  const parts = new Set(declarations.filter(({ part }) => part).map(({ says }) => says));
  const tier = declarations.find(({ signal }) => signal === 'meta.content_tier')?.says;
  if (whole.has('free') && whole.has('paid')) return 'contradictory';
  const schema: AccessValue | null = whole.has('paid')
    ? 'paid'
    : whole.has('free')
      ? parts.has('paid')
        ? 'mixed'
        : 'free'
      : parts.has('paid')
        ? 'paid'
        : null;
  if (!tier) return schema;
  if (!schema || schema === tier) return tier;
  if (tier === 'mixed' && schema === 'paid') return 'mixed';
  if (schema === 'mixed') return tier === 'free' ? 'contradictory' : 'mixed';
  return 'contradictory';
}

function linked(context: PageContext): Declaration[] {
  const ours = context.nodes.filter((node) => declares(node));
  // A node whose type we do not know still speaks for the page when no better one does, unless it names another address.
  const nodes =
    ours.length > 0
      ? ours.slice(0, 3)
      : context.linked.nodes
          .filter((node) => node.via !== 'part' && declares(node) && own(node.data, 'url') === undefined)
          .slice(0, 1);
  return nodes.flatMap((node) => statements(node));
}

function declares(node: LdNode): boolean {
  return statements(node).length > 0;
}

function statements(node: LdNode): Declaration[] {
  const found: Declaration[] = [];
  const add = (data: LdData, part: boolean) => {
    const raw = ldText(own(data, 'isAccessibleForFree'));
    const free = booleanOf(raw);
    if (free === null) return;
    const name = `${part ? 'hasPart.' : ''}isAccessibleForFree`;
    found.push({
      says: free ? 'free' : 'paid',
      part,
      signal: `jsonld.${name}`,
      quote: declaration(name, raw),
      where: `${node.where} ${name}`,
    });
  };
  add(node.data, false);
  for (const part of ldList(own(node.data, 'hasPart'))) if (isData(part)) add(part, true);
  return found;
}

/** `true`, `"False"`, `http://schema.org/True`, `1`… or null. */
export function booleanOf(text: string): boolean | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, '');
  if (/^(?:true|yes|1)$/.test(word)) return true;
  return /^(?:false|no|0)$/.test(word) ? false : null;
}

/** One spelling for all syntaxes; the value stays as the publisher wrote it. */
function declaration(name: string, value: string): string {
  return cleanText(`${name}: ${value}`, MAX_QUOTE);
}

function broken(context: PageContext): Declaration[] {
  const found: Declaration[] = [];
  for (const { text, where } of context.linked.broken) {
    const part = text.indexOf('"hasPart"');
    for (const match of text.matchAll(/"isAccessibleForFree"\s*:\s*"?([\w:/.]{1,40})"?/g)) {
      const free = booleanOf(match[1] ?? '');
      if (free !== null)
        found.push({
          says: free ? 'free' : 'paid',
          part: part >= 0 && match.index > part,
          signal: 'jsonld-broken.isAccessibleForFree',
          quote: declaration('isAccessibleForFree', match[1] ?? ''),
          where,
        });
    }
  }
  return found.slice(0, 4);
}

function microdata(context: PageContext): Declaration[] {
  const found: Declaration[] = [];
  for (const element of context.page.find('[itemprop~="isAccessibleForFree"]').slice(0, 5)) {
    const raw = element.attr('content') ?? element.attr('href') ?? element.text();
    const free = booleanOf(raw);
    if (free === null) continue;
    const part =
      element.parent()?.closest('[itemprop~="hasPart"]') !== null && element.closest('[itemprop~="hasPart"]') !== null;
    found.push({
      says: free ? 'free' : 'paid',
      part,
      signal: 'microdata.isAccessibleForFree',
      quote: declaration('isAccessibleForFree', raw),
      where: '[itemprop="isAccessibleForFree"]',
    });
  }
  return found;
}

function tiers(context: PageContext): Declaration[] {
  for (const name of ['article:content_tier', 'og:article:content_tier']) {
    for (const meta of context.metas.get(name) ?? []) {
      const key = meta.content.trim().toLowerCase();
      const says = TIERS.get(key);
      if (says)
        return [
          { says, part: false, signal: 'meta.content_tier', quote: declaration(name, meta.content), where: meta.where },
        ];
    }
  }
  return [];
}
