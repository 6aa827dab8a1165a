import type { AccessVerdict } from '../../shared/access/access-verdict.ts';
import { judgeAccess } from '../../shared/access/judge-access.ts';
import { parisDayOf } from '../../shared/date/paris-time.ts';
import type { PageReading, PageRefusal } from '../../shared/page/page-reading.ts';
import { isReading, readPage, withAllMasked } from '../../shared/page/read-page.ts';
import { readSource } from '../../shared/source/read-source.ts';
import type { SourceFacts } from '../../shared/source/source-facts.ts';
import { livePage } from './live-page.ts';

/** What the reader saw in one tab. `address` is the tab's own, uncleaned: it never leaves the browser. */
export interface ReadTab {
  address: string;
  reading: PageReading;
  access: AccessVerdict;
  source: SourceFacts;
  /** The words the person had selected, unaltered, at most 2,000 characters. */
  selection: string;
}

export interface RefusedTab {
  address: string;
  refusal: PageRefusal;
}

const MAX_SELECTION = 2000;
/** Beyond these the reading would take longer than anybody waits for a popup. The add-on's own bound is 5 MB too. */
const MAX_ELEMENTS = 100_000;
const MAX_CHARACTERS = 5_000_000;

/** Reads the document a person is looking at. Pure reading: no network, nothing of the page is changed. */
export function readTab(document: Document, now: Date): ReadTab | RefusedTab {
  const today = parisDayOf(now.getTime());
  const address = document.location.href;
  if (isTooLarge(document)) return { address, refusal: 'too-large' };
  const page = livePage(document);
  const reading = readPage(page, { today });
  if (!isReading(reading)) return { address, refusal: reading.refusal };
  const access = judgeAccess(page, reading, { today });
  const source = readSource(page, reading, { today });
  return {
    address,
    reading: withAllMasked(page, reading, { today }),
    access,
    source,
    selection: (document.getSelection()?.toString() ?? '').trim().slice(0, MAX_SELECTION),
  };
}

function isTooLarge(document: Document): boolean {
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return true;
  return (document.documentElement?.textContent?.length ?? 0) > MAX_CHARACTERS;
}
