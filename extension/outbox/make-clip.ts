import { parisDayOf } from '../../shared/date/paris-time.ts';
import type { Evidence, Field } from '../../shared/evidence/evidence.ts';
import { type Clip, clipSchema, MAX_CLIP_BYTES } from '../../shared/protocol/messages.ts';
import { utf8Length } from '../../shared/text/utf8-length.ts';
import { cleanAddress } from '../../shared/url/clean-address.ts';
import { bareHost } from '../../shared/url/host.ts';
import { strikeSecrets } from '../../shared/url/strike-secrets.ts';
import type { ReadTab } from '../page/read-tab.ts';

/**
 * The clip of a page that was read and of what the person decided. Whatever the page gave is struck once more of
 * secrets, evidence included; what the person typed is left as it is. Cut to the size the Sheet accepts.
 */
export function makeClip(read: Omit<ReadTab, 'address' | 'selection'>, chosen: Clip['chosen'], now: Date): Clip {
  const struck = strikeAll({ reading: read.reading, access: read.access, source: read.source }) as Pick<
    Clip,
    'reading' | 'access' | 'source'
  >;
  const clip: Clip = { id: crypto.randomUUID(), at: now.toISOString(), ...struck, chosen };
  return valid(lightened(clip));
}

/** The clip of a link nobody opened: its address and its words, and nothing is claimed about access. */
export function makeLinkClip(link: { url: string; text: string }, now: Date): Clip | null {
  const clean = cleanAddress(link.url);
  if (!clean) return null;
  const at = parisDayOf(now.getTime());
  const field = <T>(value: T, signal: string, quote: string): Field<T> => ({
    value,
    confidence: 0,
    evidence: [{ signal, quote: quote.slice(0, 300), where: 'a', at }],
  });
  const text = strikeSecrets(link.text.replace(/\s+/g, ' ').trim());
  const reading: Clip['reading'] = {
    url: clean.url,
    canonicalUrl: field(clean.url, 'link.address', clean.url),
    ...(text.text && { title: field(text.text.slice(0, 500), 'link.text', text.text) }),
    seen: { characters: 0, paragraphs: 0, lastParagraphHash: '' },
    masked: clean.struck.length + text.struck,
  };
  const access: Clip['access'] = { value: 'unknown', level: 'page', confidence: 0, evidence: [], against: [] };
  const source = { host: bareHost(clean.url), facts: [] };
  return makeClip({ reading, access, source }, { themes: [], note: '' }, now);
}

/** A field the Sheet would refuse is left out, so that one odd value on a page does not lose the clip. */
function valid(clip: Clip): Clip {
  const checked = clipSchema.safeParse(clip);
  if (checked.success) return checked.data;
  const bad = new Set(checked.error.issues.filter(({ path }) => path[0] === 'reading').map(({ path }) => path[1]));
  const reading = Object.fromEntries(Object.entries(clip.reading).filter(([key]) => !bad.has(key))) as Clip['reading'];
  return clipSchema.parse({ ...clip, reading });
}

function strikeAll(value: unknown): unknown {
  if (typeof value === 'string') return strike(value);
  if (Array.isArray(value)) return value.map(strikeAll);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, strikeAll(inner)]])),
    );
  }
  return value;
}

function strike(text: string): string {
  if (/^https?:\/\/\S+$/i.test(text)) return cleanAddress(text)?.url ?? text;
  return strikeSecrets(text).text;
}

/** Lets go, least needed first, of what is over the size: proofs beyond the deciding one, then the source's facts. */
function lightened(clip: Clip): Clip {
  const size = (candidate: Clip) => utf8Length(JSON.stringify(candidate));
  let lighter = clip;
  for (const lighten of [withoutSecondProofs, withoutFoundQuotes, withoutFacts, withoutDescription]) {
    if (size(lighter) <= MAX_CLIP_BYTES) return lighter;
    lighter = lighten(lighter);
  }
  return lighter;
}

const deciding = (evidence: readonly Evidence[]): Evidence[] => evidence.slice(0, 1);

function withoutSecondProofs(clip: Clip): Clip {
  const reading = Object.fromEntries(
    Object.entries(clip.reading).map(([key, field]) =>
      field !== null && typeof field === 'object' && 'evidence' in field
        ? [key, { ...field, evidence: deciding(field.evidence as Evidence[]) }]
        : [key, field],
    ),
  ) as Clip['reading'];
  const access = {
    ...clip.access,
    evidence: clip.access.evidence.slice(0, 4),
    against: clip.access.against.slice(0, 2),
  };
  return { ...clip, reading, access };
}

function withoutFoundQuotes(clip: Clip): Clip {
  const facts = clip.source.facts.map((fact) => ({ ...fact, evidence: deciding(fact.evidence) }));
  return { ...clip, source: { ...clip.source, facts } };
}

function withoutFacts(clip: Clip): Clip {
  return { ...clip, source: { ...clip.source, facts: [] } };
}

function withoutDescription(clip: Clip): Clip {
  const { description: _description, ...reading } = clip.reading;
  return { ...clip, reading };
}
