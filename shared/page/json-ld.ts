import type { Page } from '../dom/page.ts';

export type LdData = Record<string, unknown>;

/** One object of the page's JSON-LD. */
export interface LdNode {
  data: LdData;
  /** Local names of its types: `NewsArticle`. */
  types: string[];
  /** How it hangs in the script: on its own, as the entity of a page, as a part of another node. */
  via: 'top' | 'entity' | 'part';
  /** Selector of its script, for the evidence. */
  where: string;
}

export interface LinkedData {
  nodes: LdNode[];
  /** Scripts that do not parse even after repair: read with regular expressions, with less confidence. */
  broken: { text: string; where: string }[];
}

const MAX_SCRIPT = 2_000_000;
const MAX_NODES = 5_000;
const ENTITY_KEYS = ['mainEntity', 'mainEntityOfPage'];
const PART_KEYS = ['hasPart'];

/**
 * Reads every `script[type*="ld+json"]`: arrays, `@graph`, main entities and parts; scripts wrapped in comments or with
 * raw line breaks in their strings are repaired. Values are only data: no key of theirs is ever assigned to an object.
 */
export function readLinkedData(page: Page): LinkedData {
  const linked: LinkedData = { nodes: [], broken: [] };
  page.find('script[type*="ld+json"]').forEach((script, index) => {
    const text = script.text();
    if (text.trim() === '' || text.length > MAX_SCRIPT) return;
    const where = `script[type="application/ld+json"]:${index + 1}`;
    const value = parseLoosely(text);
    if (value === undefined) linked.broken.push({ text, where });
    else collect(value, where, linked.nodes);
  });
  return linked;
}

function parseLoosely(text: string): unknown {
  const attempts = [
    (raw: string) => raw,
    (raw: string) =>
      raw
        .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
        .replace(/(?:\/\/\s*)?(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, '')
        .replace(/;\s*$/, ''),
    // Raw control characters inside strings are the commonest fault; outside strings they are only white space.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
    (raw: string) => raw.replace(/[\u0000-\u001f]+/g, ' '),
    (raw: string) => raw.replace(/,\s*([}\]])/g, '$1'),
  ];
  let current = text;
  for (const attempt of attempts) {
    current = attempt(current);
    try {
      return JSON.parse(current) as unknown;
    } catch {
      // the next repair
    }
  }
  return undefined;
}

function collect(root: unknown, where: string, into: LdNode[]): void {
  const queue: { value: unknown; via: LdNode['via'] }[] = [{ value: root, via: 'top' }];
  for (let at = 0; at < queue.length && into.length < MAX_NODES; at += 1) {
    const { value, via } = queue[at] as { value: unknown; via: LdNode['via'] };
    if (Array.isArray(value)) {
      for (const item of value.slice(0, MAX_NODES)) queue.push({ value: item, via });
    } else if (isData(value)) {
      into.push({ data: value, types: typesOf(value), via, where });
      queue.push({ value: own(value, '@graph'), via });
      for (const key of ENTITY_KEYS) queue.push({ value: own(value, key), via: 'entity' });
      for (const key of PART_KEYS) queue.push({ value: own(value, key), via: 'part' });
    }
  }
}

export function isData(value: unknown): value is LdData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property of the object itself: `__proto__` and its like in hostile JSON are data like any other and never walked. */
export function own(data: LdData, key: string): unknown {
  return Object.getOwnPropertyDescriptor(data, key)?.value;
}

function typesOf(data: LdData): string[] {
  const types = own(data, '@type') ?? own(data, 'type');
  return (Array.isArray(types) ? types.slice(0, 20) : [types])
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** A value as one text: strings, numbers, `{"@value"}`, `{"name"}`, `{"@id"}`, the first of a list that says something. */
export function ldText(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (depth > 3) return '';
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 10)) {
      const text = ldText(item, depth + 1);
      if (text.trim() !== '') return text;
    }
    return '';
  }
  if (!isData(value)) return '';
  for (const key of ['@value', 'name', 'url', '@id']) {
    const text = ldText(own(value, key), depth + 1);
    if (text !== '') return text;
  }
  return '';
}

/** A value as a list, whatever it was. */
export function ldList(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value.slice(0, 100) : [value];
}
