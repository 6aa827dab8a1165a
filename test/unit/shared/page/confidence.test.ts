import { expect, test } from 'vitest';
import { accessConfidence } from '../../../../shared/access/access-confidence.ts';
import { confidenceOf, measuredPrecision, NOT_MEASURED } from '../../../../shared/page/confidence.ts';

test('a signal that decided often has its own precision, a rare one leans on its field', () => {
  const table = { often: [90, 100], rare: [1, 1] } as const;
  expect(measuredPrecision(table, 'often')).toBeCloseTo(0.9, 2);
  expect(measuredPrecision(table, 'rare')).toBeLessThan(0.93);
});

test('what was never measured says so, and is not given the precision of its neighbours', () => {
  expect(measuredPrecision({ often: [90, 100] }, 'new')).toBe(NOT_MEASURED);
  expect(confidenceOf('publisher', 'meta.og:site_name')).toBe(NOT_MEASURED);
  expect(accessConfidence('offer.trial', 'service')).toBe(NOT_MEASURED);
  expect(accessConfidence('lock.never-seen', 'page')).toBe(NOT_MEASURED);
});

test('a few lucky answers are not certainty, whatever declarations are worth', () => {
  expect(measuredPrecision({ a: [1, 1], b: [1, 1] }, 'a')).toBe(0.8);
  expect(accessConfidence('lock.reserved-to-subscribers', 'page')).toBeLessThan(0.95);
  expect(accessConfidence('jsonld.isAccessibleForFree', 'page')).toBeGreaterThan(0.95);
});
