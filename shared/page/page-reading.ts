import type { Field } from '../evidence/evidence.ts';

export const RESOURCE_KINDS = [
  'article',
  'video',
  'audio',
  'course',
  'e-book',
  'database',
  'event',
  'catalogue-record',
  'service-home',
  'document',
  'page',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

export type IdentifierScheme = 'doi' | 'isbn' | 'issn' | 'ark';
export interface Identifier {
  scheme: IdentifierScheme;
  value: string;
}

export interface OfferedFeed {
  url: string;
  title: string;
  format: 'rss' | 'atom' | 'json';
}

/** What was read on a page, each value with its evidence. A field that was not found is absent: nothing is made up. */
export interface PageReading {
  /** Address as read, cleaned (tracking and secrets struck out), absolute. */
  url: string;
  canonicalUrl: Field<string>;
  title?: Field<string>;
  authors?: Field<string[]>;
  /** Days, `YYYY-MM-DD`, Europe/Paris where the page gives no zone. */
  published?: Field<string>;
  updated?: Field<string>;
  publisher?: Field<string>;
  description?: Field<string>;
  /** BCP 47, lower-case primary subtag first: `fr`, `fr-CA`. */
  language?: Field<string>;
  kind?: Field<ResourceKind>;
  licence?: Field<string>;
  identifiers?: Field<Identifier[]>;
  feeds?: Field<OfferedFeed[]>;
  image?: Field<string>;
  /** How much was seen, without the text itself (DESIGN §6): used later to compare with an anonymous fetch. */
  seen: { characters: number; paragraphs: number; lastParagraphHash: string };
  /** How many secrets and addresses were struck out of addresses and quotes. */
  masked: number;
}

/** Why a page cannot be clipped as a resource: the code is stable, the sentence is the interface's. */
export type PageRefusal = 'not-a-page' | 'empty' | 'challenge' | 'consent' | 'too-large';
