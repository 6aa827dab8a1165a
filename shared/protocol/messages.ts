import * as z from 'zod/mini';
import { ACCESS_VALUES } from '../access/access-verdict.ts';
import { accessVerdictSchema, day, httpAddress, pageReadingSchema, sourceFactsSchema } from './reading-schema.ts';

/** Version of the envelope. An unknown one is refused politely, saying what to update (DESIGN §6). */
export const PROTOCOL_VERSION = 1;
export const MAX_REQUEST_BYTES = 1_000_000;
export const MAX_CLIP_BYTES = 20_000;
export const MAX_CLIPS = 50;

const text = (max: number) => z.string().check(z.maxLength(max));
const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/));

/** A clip: what the reader saw, and apart from it what the person decided. `id` is the idempotency key. */
export const clipSchema = z.object({
  id: z.uuid(),
  at: instant,
  reading: pageReadingSchema,
  access: accessVerdictSchema,
  source: sourceFactsSchema,
  /** What the person changed or added. An absent field means: as read. */
  chosen: z.object({
    title: z.optional(text(500)),
    access: z.optional(z.enum(ACCESS_VALUES)),
    published: z.optional(z.union([day, z.literal('')])),
    themes: z.array(text(60)).check(z.maxLength(20)),
    note: text(5000),
  }),
});
export type Clip = z.infer<typeof clipSchema>;

export const OBSERVATION_STATES = ['observed', 'absent', 'not-observed', 'not-applicable'] as const;

export const observationSchema = z.object({
  id: z.uuid(),
  at: instant,
  /** Id of a site of the panel, or '' with `newSite` for « ajouter ce site au panel ». */
  siteId: text(64),
  newSite: z.optional(z.object({ name: text(200), address: httpAddress })),
  criterionId: text(20),
  state: z.enum(OBSERVATION_STATES),
  value: text(500),
  /** The selected words, as proof; what the person selected is never altered. */
  proof: text(2000),
  /** Page the observation was made on. */
  url: httpAddress,
  note: text(2000),
});
export type ObservationMessage = z.infer<typeof observationSchema>;

const envelope = { v: z.literal(PROTOCOL_VERSION), id: z.uuid(), at: z.string() };
const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

export const requestSchema = z.discriminatedUnion('kind', [
  z.object({ ...envelope, kind: z.literal('ping'), token, payload: z.object({}) }),
  z.object({
    ...envelope,
    kind: z.literal('pair'),
    payload: z.object({ code: text(40), device: text(100) }),
  }),
  z.object({
    ...envelope,
    kind: z.literal('clips.save'),
    token,
    payload: z.object({ clips: z.array(clipSchema).check(z.minLength(1), z.maxLength(MAX_CLIPS)) }),
  }),
  z.object({
    ...envelope,
    kind: z.literal('observations.save'),
    token,
    payload: z.object({ observations: z.array(observationSchema).check(z.minLength(1), z.maxLength(MAX_CLIPS)) }),
  }),
  z.object({ ...envelope, kind: z.literal('vocabulary.get'), token, payload: z.object({}) }),
]);
export type Request = z.infer<typeof requestSchema>;
export type RequestKind = Request['kind'];

/** What the Sheet answered for one clip or one observation. Same id again: the same receipt. */
export const receiptSchema = z.object({
  /** Id of the clip or observation. */
  id: z.string(),
  /** Id of the row (`Ressources` or `Observations`); never a row number as identity. */
  rowId: z.string(),
  /** Row number on the day of the receipt, for the link only. */
  row: z.number(),
  /** Link that opens the row. */
  link: z.string(),
  /** `created`: a new row; `known`: the address was there, the clip became an opinion; `refused`: see `message`. */
  outcome: z.enum(['created', 'known', 'refused']),
  /** For `known`: who, which day (`YYYY-MM-DD`), what they said. */
  known: z.optional(z.object({ by: z.string(), at: z.string(), opinion: z.string() })),
  /** A French sentence for `refused`. */
  message: z.optional(z.string()),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const vocabularySchema = z.object({
  library: z.string(),
  themes: z.array(z.string()),
  groups: z.array(z.object({ id: z.string(), label: z.string() })),
  criteria: z.array(
    z.object({
      id: z.string(),
      group: z.string(),
      label: z.string(),
      /** `yes-no`, `count`, `scale`, `choice`, `list`, `text`… as the grid says */
      type: z.string(),
      options: z.array(z.string()),
      help: z.string(),
    }),
  ),
  sites: z.array(z.object({ id: z.string(), name: z.string(), address: z.string(), own: z.boolean() })),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

export const REFUSAL_CODES = [
  'bad-request',
  'unknown-version',
  'unauthorised',
  'revoked',
  'forbidden',
  'bad-code',
  'busy',
  'not-installed',
  'too-large',
  'failed',
] as const;

const answered = { v: z.literal(PROTOCOL_VERSION), ok: z.literal(true) };
export const refusalSchema = z.object({
  v: z.number(),
  ok: z.literal(false),
  code: z.enum(REFUSAL_CODES),
  /** A French sentence: what happened, what is safe, what to do. */
  message: z.string(),
  /** Whether the same request may pass later without anybody doing anything. */
  retry: z.boolean(),
});
export type Refusal = z.infer<typeof refusalSchema>;

const memberSchema = z.object({ id: z.string(), name: z.string(), role: z.string() });
export const replySchemas = {
  ping: z.union([
    z.object({ ...answered, member: memberSchema, library: z.string(), workbookUrl: z.string() }),
    refusalSchema,
  ]),
  pair: z.union([
    z.object({ ...answered, token, member: memberSchema, library: z.string(), workbookUrl: z.string() }),
    refusalSchema,
  ]),
  'clips.save': z.union([z.object({ ...answered, receipts: z.array(receiptSchema) }), refusalSchema]),
  'observations.save': z.union([z.object({ ...answered, receipts: z.array(receiptSchema) }), refusalSchema]),
  'vocabulary.get': z.union([z.object({ ...answered, vocabulary: vocabularySchema }), refusalSchema]),
} as const;
export type Reply<K extends RequestKind> = z.infer<(typeof replySchemas)[K]>;
