import type { AccessVerdict } from '../../../shared/access/access-verdict.ts';
import { parisDayOf } from '../../../shared/date/paris-time.ts';
import type { Clip } from '../../../shared/protocol/messages.ts';
import { signalInWords } from '../../../shared/ui/signal-words.ts';
import { canonicalKey } from '../../../shared/workbook/canonical-key.ts';
import { ACCESS_LABELS } from '../../../shared/workbook/choices.ts';
import type { OpinionRow } from '../../../shared/workbook/tables/opinions.ts';
import type { ResourceRow } from '../../../shared/workbook/tables/resources.ts';
import { factsInWords } from '../sources/facts-in-words.ts';

/** Key under which a clip's address is known; that of the address read when the page declares a bad canonical one. */
export function keyOf(clip: Clip): string {
  return canonicalKey(clip.reading.canonicalUrl.value) || canonicalKey(clip.reading.url);
}

/** The row of a new resource: what was read, overruled by what the person chose. */
export function resourceRow(clip: Clip, by: string, id: string): ResourceRow {
  const { reading, chosen, access } = clip;
  return {
    title: titleOf(clip),
    url: reading.canonicalUrl.value,
    kind: reading.kind?.value ?? 'page',
    publisher: reading.publisher?.value ?? '',
    authors: reading.authors?.value.join(', ') ?? '',
    published: chosen.published ?? reading.published?.value ?? '',
    access: chosen.access ?? access.value,
    accessProof: accessProof(clip, by),
    source: factsInWords(clip.source),
    themes: chosen.themes.join(', '),
    note: chosen.note,
    by,
    at: clip.at,
    status: 'to-sort',
    nextStep: '',
    description: reading.description?.value ?? '',
    language: reading.language?.value ?? '',
    licence: reading.licence?.value ?? '',
    identifiers: reading.identifiers?.value.map(({ scheme, value }) => `${scheme}:${value}`).join(', ') ?? '',
    readAt: reading.url,
    evidence: JSON.stringify({ access, seen: reading.seen, evidence: fieldEvidence(clip) }),
    canonicalKey: keyOf(clip),
    id,
  };
}

/** The row of an opinion on a resource that is already there. */
export function opinionRow(clip: Clip, by: string, resource: { id: string; title: string; url: string }): OpinionRow {
  return {
    title: resource.title,
    url: resource.url,
    note: clip.chosen.note,
    access: clip.chosen.access ?? clip.access.value,
    themes: clip.chosen.themes.join(', '),
    by,
    at: clip.at,
    resourceId: resource.id,
    id: clip.id,
  };
}

/** The title a row shows: the person's, else the page's, else the address. */
export function titleOf(clip: Clip): string {
  return clip.chosen.title?.trim() || clip.reading.title?.value || clip.reading.canonicalUrl.value;
}

/** The first reason in words: « Déclaré par l’éditeur… : « isAccessibleForFree: false » (24/11/2026) ». '' when none. */
export function proofInWords(verdict: AccessVerdict): string {
  const [first] = verdict.evidence;
  return first ? `${signalInWords(first.signal)} : « ${first.quote} » (${shownDay(first.at)})` : '';
}

function accessProof(clip: Clip, by: string): string {
  const { access, chosen, at } = clip;
  const read = proofInWords(access);
  const against = access.against.map((sign) => `Indice contraire : « ${sign.quote} »`);
  if (chosen.access === undefined || chosen.access === access.value)
    return [read, ...against].filter(Boolean).join('\n');
  const decided = `Choisi par ${by} le ${shownDay(parisDayOf(Date.parse(at)))}`;
  return [decided, `Lecture : ${ACCESS_LABELS[access.value]}`, read, ...against].filter(Boolean).join('\n');
}

/** For each field read, the evidence it stands on, without the values: those are in the row. */
function fieldEvidence(clip: Clip): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(clip.reading)) {
    if (typeof field === 'object' && 'evidence' in field) kept[name] = field.evidence;
  }
  return kept;
}

/** `2026-11-24` as `24/11/2026`. */
export function shownDay(day: string): string {
  return day.split('-').reverse().join('/');
}
