import { judgeAccess } from '../../../shared/access/judge-access.ts';
import { parisDayOf } from '../../../shared/date/paris-time.ts';
import { cheerioPage } from '../../../shared/dom/cheerio-page.ts';
import type { Evidence } from '../../../shared/evidence/evidence.ts';
import { isReading, readPage, withAllMasked } from '../../../shared/page/read-page.ts';
import { type Clip, clipSchema, type Receipt } from '../../../shared/protocol/messages.ts';
import { readSource } from '../../../shared/source/read-source.ts';
import type { SourceFacts } from '../../../shared/source/source-facts.ts';
import { logFault } from '../google/log.ts';
import { BUSY } from '../google/script-lock.ts';
import { newId } from '../google/secrets.ts';
import type { Workbook } from '../google/workbook.ts';
import { requireRole } from '../guard.ts';
import type { Member } from '../members/team.ts';
import { BUSY_SHEET } from '../sentences.ts';
import { titleOf } from './clip-row.ts';
import { CLIP_UNFIT, PAGE_REFUSALS } from './clip-sentences.ts';
import { type FetchedPage, fetchPage, givenPage } from './fetch-page.ts';
import { saveClips } from './save-clips.ts';

/** What became of an address, as the command line prints it. `error` is null, or a French sentence; then no row. */
export interface ClippedAddress {
  /** Id of the row, '' when there is none. */
  id: string;
  /** `known`: the address was there, an opinion was added. */
  outcome: Receipt['outcome'];
  link: string;
  url: string;
  canonicalUrl: string;
  title: string;
  authors: string[];
  published: string;
  publisher: string;
  access: string;
  /** The access verdict's evidence. */
  evidence: Evidence[];
  source: SourceFacts | null;
  member: string;
  at: string;
  error: string | null;
}

/**
 * Clips without a browser: reads `url` (or `html`, said to come from `url`) and saves it as a clip of the caller.
 * « Relever une adresse… » and the command line call it.
 */
export function clipAddress(url: string, html?: string | null): ClippedAddress {
  const { member, workbook } = requireRole('contributor');
  const now = new Date();
  const page = typeof html === 'string' ? givenPage(String(url), html) : fetchPage(String(url));
  if ('error' in page) return failed(String(url), member, now, page.error);
  const clip = clipOf(page, now);
  if ('error' in clip) return failed(page.url, member, now, clip.error);
  return saved(workbook, clip, member, now);
}

/** Reads a fetched page as the extension reads a tab. */
function clipOf({ url, contentType, html }: FetchedPage, now: Date): Clip | { error: string } {
  const today = parisDayOf(now.getTime());
  const page = cheerioPage(html, url, contentType);
  const reading = readPage(page, { today });
  if (!isReading(reading)) return { error: PAGE_REFUSALS[reading.refusal] };
  const access = judgeAccess(page, reading, { today });
  const source = readSource(page, reading, { today });
  const clip = clipSchema.safeParse({
    id: newId(),
    at: now.toISOString(),
    reading: withAllMasked(page, reading, { today }),
    access,
    source,
    chosen: { themes: [], note: '' },
  });
  if (clip.success) return clip.data;
  logFault('clipAddress', new Error(clip.error.issues.map(({ path, code }) => `${path.join('.')} ${code}`).join(', ')));
  return { error: CLIP_UNFIT };
}

function saved(workbook: Workbook, clip: Clip, member: Member, now: Date): ClippedAddress {
  const receipts = saveClips(workbook, [clip], member, now);
  const receipt = receipts === BUSY ? undefined : receipts[0];
  if (!receipt) return failed(clip.reading.url, member, now, BUSY_SHEET);
  return {
    id: receipt.rowId,
    outcome: receipt.outcome,
    link: receipt.link,
    url: clip.reading.url,
    canonicalUrl: clip.reading.canonicalUrl.value,
    title: titleOf(clip),
    authors: clip.reading.authors?.value ?? [],
    published: clip.reading.published?.value ?? '',
    publisher: clip.reading.publisher?.value ?? '',
    access: clip.access.value,
    evidence: clip.access.evidence,
    source: clip.source,
    member: member.name,
    at: clip.at,
    error: null,
  };
}

function failed(url: string, member: Member, now: Date, error: string): ClippedAddress {
  const nothing = { id: '', link: '', canonicalUrl: '', title: '', authors: [], published: '', publisher: '' };
  const about = { url, member: member.name, at: now.toISOString() };
  return { ...nothing, ...about, outcome: 'refused', access: 'unknown', evidence: [], source: null, error };
}
