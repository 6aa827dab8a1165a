import type { Page } from '../dom/page.ts';
import { readAuthors } from './byline.ts';
import { readCanonical } from './canonical.ts';
import { readDescription, readImage, readLanguage, readPublisher } from './descriptive-fields.ts';
import { readFeeds } from './feeds.ts';
import { readIdentifiers } from './identifiers.ts';
import { readKind } from './kind.ts';
import { readLicence } from './licence.ts';
import { contextOf, type PageContext, pageContext } from './page-context.ts';
import type { PageReading, PageRefusal } from './page-reading.ts';
import { readPublished, readUpdated } from './published.ts';
import { refusalOf } from './refusal.ts';
import { readSeen } from './seen.ts';
import { readTitle } from './title.ts';

/**
 * Reads a page: each value with its evidence and the measured precision of the signal that gave it, or the reason why
 * the page cannot be clipped. Addresses and quotes come out without secrets; `masked` counts what was struck out.
 * `today` is the day in Paris, `YYYY-MM-DD`. Never throws: a reader that fails leaves its field out.
 */
export function readPage(page: Page, { today }: { today: string }): PageReading | { refusal: PageRefusal } {
  const refusal = attempt(() => refusalOf(page));
  if (refusal) return { refusal };
  const context = attempt(() => pageContext(page, today));
  if (!context) return { refusal: 'not-a-page' };
  const published = attempt(() => readPublished(context));
  const fields = {
    title: attempt(() => readTitle(context)),
    authors: attempt(() => readAuthors(context)),
    published,
    updated: attempt(() => readUpdated(context, published?.value)),
    publisher: attempt(() => readPublisher(context)),
    description: attempt(() => readDescription(context)),
    language: attempt(() => readLanguage(context)),
    kind: attempt(() => readKind(context)),
    licence: attempt(() => readLicence(context)),
    identifiers: attempt(() => readIdentifiers(context)),
    feeds: attempt(() => readFeeds(context)),
    image: attempt(() => readImage(context)),
  };
  return {
    url: context.url,
    canonicalUrl: attempt(() => readCanonical(context)) ?? unproven(context),
    ...present(fields),
    seen: attempt(() => readSeen(page)) ?? { characters: 0, paragraphs: 0, lastParagraphHash: '' },
    masked: context.masked,
  };
}

/** Whether the page was read, for callers that hold the union. */
export function isReading(result: PageReading | { refusal: PageRefusal }): result is PageReading {
  return !('refusal' in result);
}

/**
 * The reading of a page that was also judged: `masked` then counts what `judgeAccess` and `readSource` struck out of
 * their own quotes too. To be called after them, with the page they judged.
 */
export function withAllMasked(page: Page, reading: PageReading, { today }: { today: string }): PageReading {
  return { ...reading, masked: Math.max(reading.masked, contextOf(page, today).masked) };
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function unproven(context: PageContext): PageReading['canonicalUrl'] {
  return { value: context.url, confidence: 0, evidence: [] };
}

function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
