import { FIELD_PRECISION } from './confidence-table.ts';

/** Confidence of a field whose truth no corpus labels (publisher, image, feeds…): there is nothing measured to show. */
export const NOT_MEASURED = 0;

/** Answers that a signal is credited with at the precision of its field, so that three lucky hits are not certainty. */
const CREDIT = 4;
/** No finite number of pages makes a signal certain. */
const MAX_CONFIDENCE = 0.99;

/**
 * Measured precision of a signal when it decides a field: right answers of all answers on the labelled pages, drawn
 * towards the field's own precision where the signal is rare. `NOT_MEASURED` for fields without labels.
 */
export function confidenceOf(field: string, signal: string): number {
  return measuredPrecision(FIELD_PRECISION[field], signal);
}

/** Shared with the access table. */
export function measuredPrecision(
  table: Readonly<Record<string, readonly [right: number, answers: number]>> | undefined,
  signal: string,
): number {
  if (!table) return NOT_MEASURED;
  const cells = Object.values(table);
  const right = cells.reduce((sum, [hits]) => sum + hits, 0);
  const answers = cells.reduce((sum, [, all]) => sum + all, 0);
  if (answers === 0) return NOT_MEASURED;
  const [, [hits, all]] = Object.entries(table).find(([name]) => name === signal) ?? ['', [0, 0]];
  const precision = (hits + (CREDIT * right) / answers) / (all + CREDIT);
  return Math.min(MAX_CONFIDENCE, Math.round(precision * 1000) / 1000);
}
