import { measuredPrecision } from '../page/confidence.ts';
import { ACCESS_PRECISION } from './access-confidence-table.ts';

/** Measured precision of the signal that decided a verdict about a page; 0 for what no corpus labels (offers, prices). */
export function accessConfidence(signal: string, level: 'page' | 'service'): number {
  return level === 'page' ? measuredPrecision(ACCESS_PRECISION.access, signal) : 0;
}
