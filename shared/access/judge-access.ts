import type { Page } from '../dom/page.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { mainBlock } from '../page/main-block.ts';
import { contextOf, evidenceOf, type PageContext } from '../page/page-context.ts';
import type { PageReading } from '../page/page-reading.ts';
import { accessConfidence } from './access-confidence.ts';
import type { AccessValue, AccessVerdict } from './access-verdict.ts';
import { combine, readDeclarations } from './declared-access.ts';
import { readLockSentences, readTitleLabel } from './lock-sentence.ts';
import { readScrambledText } from './scrambled-text.ts';
import { readOffer } from './service-offer.ts';

/** What one rung of the ladder concludes. */
interface Finding {
  value: AccessValue;
  level: AccessVerdict['level'];
  evidence: Evidence[];
}

const MAX_EVIDENCE = 12;

/**
 * Whether this page is free or paid, in the order of DESIGN §8 for the page: the publisher's declaration, an open licence,
 * a lock sentence in the main block, a price or a free trial on a page of offers. The first rung that speaks decides;
 * what a lower rung says against it is listed and changes nothing. `unknown` when nothing speaks: absence is not free.
 */
export function judgeAccess(page: Page, reading: PageReading, { today }: { today: string }): AccessVerdict {
  try {
    const context = contextOf(page, today);
    const findings = [declared(context), licensed(reading), locked(context), offered(context, reading)].filter(
      (each) => each !== null,
    );
    return verdict(findings);
  } catch {
    return verdict([]);
  }
}

function verdict(findings: readonly Finding[]): AccessVerdict {
  const [first, ...rest] = findings;
  if (!first) return { value: 'unknown', level: 'page', confidence: 0, evidence: [], against: [] };
  const sameLevel = rest.filter((each) => each.level === first.level);
  const agreeing = sameLevel.filter((each) => each.value === first.value).flatMap((each) => each.evidence);
  const opposed = sameLevel.filter((each) => each.value !== first.value).flatMap((each) => each.evidence);
  return {
    value: first.value,
    level: first.level,
    confidence: accessConfidence(first.evidence[0]?.signal ?? '', first.level),
    evidence: [...first.evidence, ...agreeing].slice(0, MAX_EVIDENCE),
    against: opposed.slice(0, MAX_EVIDENCE),
  };
}

function declared(context: PageContext): Finding | null {
  const declarations = readDeclarations(context);
  const value = combine(declarations);
  if (!value) return null;
  return {
    value,
    level: 'page',
    evidence: declarations.slice(0, 6).map((each) => evidenceOf(context, each.signal, each.quote, each.where)),
  };
}

/** An open licence on the page itself: free to read, and what it allows is quoted. */
function licensed(reading: PageReading): Finding | null {
  const licence = reading.licence;
  if (!licence || !/^(?:CC|Licence Ouverte|Domaine public|Marque du domaine public)/.test(licence.value)) return null;
  return {
    value: 'free',
    level: 'page',
    evidence: licence.evidence.map((each) => ({ ...each, signal: `licence.${each.signal}` })),
  };
}

function locked(context: PageContext): Finding | null {
  const spoken = readLockSentences(context);
  const others = [readTitleLabel(context), readScrambledText(mainBlock(context.page))].filter((each) => each !== null);
  // A label that a sentence quotes already is the same words twice.
  const sentences = [...spoken, ...others.filter(({ quote }) => !spoken.some((each) => each.quote.includes(quote)))];
  const lock = sentences.find(({ says }) => says !== 'free') ?? sentences[0];
  if (!lock) return null;
  const same = sentences.filter(({ says }) => says === lock.says);
  return {
    value: lock.says,
    level: 'page',
    evidence: same.map((each) => evidenceOf(context, `lock.${each.id}`, each.quote, each.where)),
  };
}

/** What a service says of its own price on its home page or its page of offers. */
function offered(context: PageContext, reading: PageReading): Finding | null {
  const offer = readOffer(context, reading);
  if (!offer) return null;
  return {
    value: offer.says,
    level: 'service',
    evidence: offer.signs.map((each) => evidenceOf(context, each.signal, each.quote, 'main')),
  };
}
