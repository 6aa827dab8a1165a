/**
 * One thing that was read and that speaks for a value or a verdict.
 * Every value Vigie shows carries at least one; no evidence means `unknown`.
 */
export interface Evidence {
  /** The rule that spoke, a stable dotted name: `jsonld.datePublished`, `lock.sentence`. */
  signal: string;
  /** The words that were read, cut at 300 characters. Plain text, never markup. */
  quote: string;
  /** Where: a CSS selector, an attribute path, `address`, or the URL of another page. */
  where: string;
  /** The day it was read, `YYYY-MM-DD`, Europe/Paris. */
  at: string;
}

/**
 * A value with what speaks for it. `confidence` (0 to 1) is the measured precision of the signal, never a guess; 0 says
 * that no labelled page measures it, and is to be shown as « fiabilité non mesurée », never as 0 %.
 */
export interface Field<T> {
  value: T;
  confidence: number;
  evidence: Evidence[];
}
