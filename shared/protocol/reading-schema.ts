import * as z from 'zod/mini';
import { ACCESS_VALUES } from '../access/access-verdict.ts';
import { RESOURCE_KINDS } from '../page/page-reading.ts';
import { FACT_STATES, SOURCE_BLOCKS } from '../source/source-facts.ts';
import { parseAddress } from '../url/address.ts';

const text = (max: number) => z.string().check(z.maxLength(max));

/** An absolute http(s) address. Not `z.url()`: it calls `new URL`, which Apps Script lacks, and so refuses everything. */
export const httpAddress = text(2048).check(
  z.refine((value) => parseAddress(value) !== null, 'adresse http(s) attendue'),
);
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const evidenceSchema = z.object({
  signal: text(80),
  quote: text(300),
  where: text(500),
  at: day,
});

const field = <T extends z.core.$ZodType>(value: T) =>
  z.object({
    value,
    confidence: z.number().check(z.minimum(0), z.maximum(1)),
    evidence: z.array(evidenceSchema).check(z.maxLength(6)),
  });

export const pageReadingSchema = z.object({
  url: httpAddress,
  canonicalUrl: field(httpAddress),
  title: z.optional(field(text(500))),
  authors: z.optional(field(z.array(text(200)).check(z.maxLength(20)))),
  published: z.optional(field(day)),
  updated: z.optional(field(day)),
  publisher: z.optional(field(text(200))),
  description: z.optional(field(text(1000))),
  language: z.optional(field(text(35))),
  kind: z.optional(field(z.enum(RESOURCE_KINDS))),
  licence: z.optional(field(text(200))),
  identifiers: z.optional(
    field(
      z.array(z.object({ scheme: z.enum(['doi', 'isbn', 'issn', 'ark']), value: text(200) })).check(z.maxLength(20)),
    ),
  ),
  feeds: z.optional(
    field(
      z
        .array(z.object({ url: httpAddress, title: text(200), format: z.enum(['rss', 'atom', 'json']) }))
        .check(z.maxLength(10)),
    ),
  ),
  image: z.optional(field(httpAddress)),
  seen: z.object({ characters: z.number(), paragraphs: z.number(), lastParagraphHash: text(64) }),
  masked: z.number(),
});

export const accessVerdictSchema = z.object({
  value: z.enum(ACCESS_VALUES),
  level: z.enum(['page', 'service']),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  evidence: z.array(evidenceSchema).check(z.maxLength(12)),
  against: z.array(evidenceSchema).check(z.maxLength(12)),
});

export const sourceFactsSchema = z.object({
  host: text(253),
  facts: z
    .array(
      z.object({
        block: z.enum(SOURCE_BLOCKS),
        key: text(60),
        state: z.enum(FACT_STATES),
        value: text(300),
        evidence: z.array(evidenceSchema).check(z.maxLength(3)),
      }),
    )
    .check(z.maxLength(40)),
});
