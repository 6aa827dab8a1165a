import { measuredPrecision, NOT_MEASURED } from '../page/confidence.ts';
import { ACCESS_PRECISION } from './access-confidence-table.ts';

/**
 * Measured precision of the signal that decided a verdict about a page; 0 for what no corpus labels (offers, prices) or
 * never met. A rare lock sentence leans on the other lock sentences, not on declarations, which are right by definition.
 */
export function accessConfidence(signal: string, level: 'page' | 'service'): number {
  if (level !== 'page') return NOT_MEASURED;
  const family = signal.split('.')[0];
  const relatives = Object.entries(ACCESS_PRECISION.access ?? {}).filter(([name]) => name.split('.')[0] === family);
  return measuredPrecision(Object.fromEntries(relatives), signal);
}
