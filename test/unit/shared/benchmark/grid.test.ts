import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CRITERIA, CRITERION_GROUPS } from '../../../../shared/benchmark/grid.ts';

describe('grid', () => {
  test('ids are unique, in order, and their letter is their group', () => {
    const ids = CRITERIA.map((criterion) => criterion.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { id, group } of CRITERIA) {
      expect(id).toMatch(/^[A-Z]\d{2}$/);
      expect(id.startsWith(group)).toBe(true);
    }
    expect([...new Set(CRITERIA.map((criterion) => criterion.group))]).toEqual(CRITERION_GROUPS.map(({ id }) => id));
  });

  test('each criterion can be answered', () => {
    for (const criterion of CRITERIA) {
      expect(criterion.question, criterion.id).toMatch(/^[A-ZÀÉ].*[.?]$/);
      if (criterion.type === 'yes-no') expect(criterion.options, criterion.id).toHaveLength(2);
      if (criterion.type === 'scale') expect(criterion.options.length, criterion.id).toBeGreaterThan(2);
      if (criterion.type === 'count') expect(criterion.unit, criterion.id).toBeTruthy();
      if (criterion.mandatory) expect(criterion.target, criterion.id).toBeDefined();
    }
  });

  const source = new URL('../../../../../shared/data/benchmark-grid.json', import.meta.url);
  test.skipIf(!existsSync(source))('holds the facts it was written from', () => {
    const { criteres } = JSON.parse(readFileSync(source, 'utf8'));
    expect(CRITERIA.map(({ id }) => id)).toEqual(criteres.map((critere: { id: string }) => critere.id));
    for (const [index, critere] of criteres.entries()) {
      const criterion = CRITERIA[index];
      expect(criterion?.weight).toBe(critere.poids);
      expect(criterion?.target).toBe(critere.cible);
      expect(criterion?.noise ?? 0).toBe(critere.echelle.bruit ?? 0);
      expect(criterion?.mandatory ?? false).toBe(critere.obligation ?? false);
    }
  });
});
