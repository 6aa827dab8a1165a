import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AxisChange,
  mapLine,
  mapList,
  mapSpan,
} from '../../../../../../../apps-script/local/services/sheets/model/axis-change.ts';

const lines = Array.from({ length: 10 }, (_, index) => `line ${index + 1}`);

describe('axis changes', () => {
  it('stretch and shrink runs of lines', () => {
    expect(mapSpan({ axis: 'row', kind: 'insert', at: 3, count: 2 }, 2, 3)).toEqual({ start: 2, count: 5 });
    expect(mapSpan({ axis: 'row', kind: 'delete', at: 3, count: 2 }, 2, 3)).toEqual({ start: 2, count: 1 });
    expect(mapSpan({ axis: 'row', kind: 'delete', at: 1, count: 3 }, 2, 4)).toEqual({ start: 1, count: 2 });
    expect(mapSpan({ axis: 'row', kind: 'delete', at: 2, count: 3 }, 2, 3)).toBeNull();
  });

  it('put each line where mapLine says', () => {
    const change = fc.record({
      axis: fc.constant('row' as const),
      kind: fc.constantFrom('insert' as const, 'delete' as const, 'move' as const),
      at: fc.integer({ min: 1, max: 8 }),
      count: fc.integer({ min: 1, max: 3 }),
      to: fc.integer({ min: 1, max: 11 }),
    });
    fc.assert(
      fc.property(change, (given) => {
        fc.pre(given.kind !== 'move' || given.to < given.at || given.to > given.at + given.count);
        const moved = mapList(given as AxisChange, lines);
        for (const [index, line] of lines.entries()) {
          const place = mapLine(given as AxisChange, index + 1);
          if (place === null) expect(moved).not.toContain(line);
          else expect(moved[place - 1]).toBe(line);
        }
      }),
    );
  });
});
