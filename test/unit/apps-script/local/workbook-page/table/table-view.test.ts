import { expect, test } from 'vitest';
import {
  addressIn,
  columnName,
  nextSorting,
  rowsInView,
  shownTable,
} from '../../../../../../apps-script/local/workbook-page/table/table-view.ts';

const rows = [
  ['Été à la médiathèque', '02/11/2026', '1 234,5'],
  ['Presse', '', '12'],
  ['eau', '24/01/2026', ''],
  ['Zoo', '12/03/2025', '9'],
];
const sorted = (column: number, direction: 'ascending' | 'descending') => rowsInView(rows, '', { column, direction });

test('without filter or sorting the sheet keeps its order', () => {
  expect(rowsInView(rows, '', null)).toEqual([0, 1, 2, 3]);
});

test('every word of the filter must be somewhere in the row; case and accents do not matter', () => {
  expect(rowsInView(rows, 'MEDIATHEQUE', null)).toEqual([0]);
  expect(rowsInView(rows, '2026 été', null)).toEqual([0]);
  expect(rowsInView(rows, 'été presse', null)).toEqual([]);
  expect(rowsInView(rows, '  ', null)).toHaveLength(4);
});

test('rows that the sheet hides stay hidden', () => {
  expect(rowsInView(rows, '', null, [0, 2])).toEqual([1, 3]);
});

test('days and French numbers are sorted as such, words as in a French dictionary, empty cells last both ways', () => {
  expect(sorted(1, 'ascending')).toEqual([3, 2, 0, 1]);
  expect(sorted(1, 'descending')).toEqual([0, 2, 3, 1]);
  expect(sorted(2, 'ascending')).toEqual([3, 1, 0, 2]);
  expect(sorted(0, 'ascending')).toEqual([2, 0, 1, 3]);
});

test('a header sorts up, then down, then gives the order of the sheet back', () => {
  const up = nextSorting(null, 2);
  const down = nextSorting(up, 2);
  expect([up?.direction, down?.direction, nextSorting(down, 2)]).toEqual(['ascending', 'descending', null]);
  expect(nextSorting(down, 1)).toEqual({ column: 1, direction: 'ascending' });
});

test('hidden columns are left out, the others keep their place in the sheet, and an empty sheet can be written in', () => {
  const table = {
    headers: ['a', 'b', 'c'],
    rows: [['1', '2', '3']],
    formulas: [['', '', '=1+2']],
    hiddenRows: [2],
    notes: { '1:1': 'x', '2:2': 'y', '2:3': 'z' },
    links: {},
  };
  expect(
    shownTable({ ...table, hiddenColumns: [2], columnWidths: { 3: 260 }, choices: { 2: ['x'], 3: ['y'] } }),
  ).toEqual({
    headers: ['a', 'c'],
    rows: [['1', '3']],
    formulas: [['', '=1+2']],
    columns: [1, 3],
    choices: [[], ['y']],
    widths: [6.5, 20],
    hidden: [0],
    notes: { '0:1': 'z' },
    links: {},
  });
  expect(
    shownTable({ ...table, headers: [], rows: [], formulas: [], hiddenColumns: [], columnWidths: {}, choices: {} })
      .headers,
  ).toEqual(['']);
});

test('columns are named as in a spreadsheet', () => {
  expect([1, 26, 27, 52, 53, 703].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA']);
});

test('only a whole http(s) address is a link', () => {
  expect(addressIn('https://a.example/x?y=1')).toBe('https://a.example/x?y=1');
  for (const text of [
    'javascript:alert(1)',
    'voir https://a.example/',
    'https://a.example/ b',
    ' https://a.example',
    'data:text/html,x',
    'ftp://a',
  ]) {
    expect(addressIn(text), text).toBe('');
  }
});
