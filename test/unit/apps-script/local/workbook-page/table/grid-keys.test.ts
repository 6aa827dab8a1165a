import { expect, test } from 'vitest';
import { moveBy } from '../../../../../../apps-script/local/workbook-page/table/grid-keys.ts';

const go = (key: string, row: number, column: number, ctrl = false) => {
  const place = moveBy(key, ctrl, { row, column }, 30, 5);
  return place && [place.row, place.column];
};

test('arrows move one cell and stop at the edges', () => {
  expect(go('ArrowDown', 1, 1)).toEqual([2, 1]);
  expect(go('ArrowUp', 0, 1)).toEqual([0, 1]);
  expect(go('ArrowRight', 1, 4)).toEqual([1, 4]);
  expect(go('ArrowLeft', 1, 4)).toEqual([1, 3]);
  expect(go('ArrowDown', 29, 0)).toEqual([29, 0]);
});

test('with Ctrl they go to the edge, pages go by ten, Home and End along the row', () => {
  expect(go('ArrowDown', 1, 1, true)).toEqual([29, 1]);
  expect(go('PageDown', 25, 0)).toEqual([29, 0]);
  expect(go('PageUp', 15, 2)).toEqual([5, 2]);
  expect(go('Home', 7, 3)).toEqual([7, 0]);
  expect(go('End', 7, 3, true)).toEqual([29, 4]);
});

test('any other key is no move', () => {
  expect(go('a', 1, 1)).toBeNull();
  expect(go('Enter', 1, 1)).toBeNull();
});
