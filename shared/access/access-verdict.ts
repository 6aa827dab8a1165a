import type { Evidence } from '../evidence/evidence.ts';

export const ACCESS_VALUES = ['free', 'registration', 'mixed', 'paid', 'members', 'unknown', 'contradictory'] as const;
export type AccessValue = (typeof ACCESS_VALUES)[number];

/** Free or paid, at one level, with its chain of reasons. `unknown` when nothing speaks. */
export interface AccessVerdict {
  value: AccessValue;
  level: 'page' | 'service';
  /** 0 to 1, measured precision of the deciding signal; 0 for `unknown` and for a signal that was not measured. */
  confidence: number;
  /** The deciding evidence first. Empty only for `unknown`. */
  evidence: Evidence[];
  /** « Indices contraires »: weaker signs against the verdict; they change nothing. */
  against: Evidence[];
}
