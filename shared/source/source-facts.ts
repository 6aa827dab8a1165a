import type { Evidence } from '../evidence/evidence.ts';

export const FACT_STATES = ['found', 'not-found', 'not-checked', 'not-applicable'] as const;
export type FactState = (typeof FACT_STATES)[number];

export const SOURCE_BLOCKS = ['publisher', 'authorship', 'editorial-rules', 'third-parties', 'technique'] as const;
export type SourceBlock = (typeof SOURCE_BLOCKS)[number];

/** One fact of a source record, without judgement: absence is « non trouvé sur les pages lues », never a fault. */
export interface SourceFact {
  block: SourceBlock;
  /** Stable name: `publisher-name`, `legal-notice`, `contact`, `author-named`, `date-shown`, `https`… */
  key: string;
  state: FactState;
  /** What was read, or '' */
  value: string;
  evidence: Evidence[];
}

/** What one page shows of who stands behind it. `host` without `www.`. */
export interface SourceFacts {
  host: string;
  facts: SourceFact[];
}
