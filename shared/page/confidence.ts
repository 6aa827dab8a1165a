import { FIELD_PRECISION } from './confidence-table.ts';

/** Of a field whose truth no corpus labels (publisher, image, feeds…) or a signal that decided on no labelled page. */
export const NOT_MEASURED = 0;

/** Answers that a signal is credited with at the precision of its field, so that three lucky hits are not certainty. */
const CREDIT = 4;
/** No finite number of pages makes a signal certain. */
const MAX_CONFIDENCE = 0.99;

/**
 * Measured precision of a signal when it decides a field: right answers of all answers on the labelled pages, drawn
 * towards the field's own precision where the signal is rare. `NOT_MEASURED` without labels.
 */
export function confidenceOf(field: string, signal: string): number {
  return measuredPrecision(FIELD_PRECISION[field], signal);
}

/**
 * The same over any table. What the rare signal is drawn towards is itself kept from certainty by one right and one wrong
 * answer more than were seen, which only tells in a table of a few answers.
 */
export function measuredPrecision(
  table: Readonly<Record<string, readonly [right: number, answers: number]>> | undefined,
  signal: string,
): number {
  const entries = Object.entries(table ?? {});
  const own = entries.find(([name]) => name === signal)?.[1];
  if (!own || own[1] === 0) return NOT_MEASURED;
  const right = entries.reduce((sum, [, [hits]]) => sum + hits, 0);
  const answers = entries.reduce((sum, [, [, all]]) => sum + all, 0);
  const precision = (own[0] + (CREDIT * (right + 1)) / (answers + 2)) / (own[1] + CREDIT);
  return Math.min(MAX_CONFIDENCE, Math.round(precision * 1000) / 1000);
}
