import type { Table } from '../host-requests.ts';

/** Pixels of a Sheet in one rem of ours: its letters are smaller than those of this page. */
const SHEET_REM = 13;

/** A table as it is drawn: without its hidden columns. `columns[i]` is the sheet column, from 1, of the i-th one shown. */
export interface ShownTable {
  headers: string[];
  rows: string[][];
  formulas: string[][];
  columns: number[];
  /** What the drop-down of each shown column offers; empty when it has none. */
  choices: string[][];
  /** In rem. */
  widths: number[];
  /** Positions in `rows` that the sheet hides. */
  hidden: number[];
  /** Note and link of a cell, by `position:column`, where `column` counts those shown. */
  notes: Record<string, string>;
  links: Record<string, string>;
}

/** Leaves the hidden columns out. A sheet with nothing in it still has one column to write in. */
export function shownTable(table: Table): ShownTable {
  const width = Math.max(1, table.headers.length);
  const columns = Array.from({ length: width }, (_, index) => index + 1).filter(
    (column) => !table.hiddenColumns.includes(column),
  );
  const pick = (cells: readonly string[]) => columns.map((column) => cells[column - 1] ?? '');
  return {
    headers: pick(table.headers),
    rows: table.rows.map(pick),
    formulas: table.formulas.map(pick),
    columns,
    choices: columns.map((column) => table.choices[column] ?? []),
    widths: columns.map((column) => {
      const pixels = table.columnWidths[column];
      return pixels ? Math.min(Math.max(pixels / SHEET_REM, 6.5), 30) : widthOf(table, column - 1);
    }),
    hidden: table.hiddenRows.map((row) => row - 2),
    notes: byPlaceShown(table.notes, columns),
    links: byPlaceShown(table.links, columns),
  };
}

/** From `row:column` of the sheet to position and column as they are shown; the header row is left out. */
function byPlaceShown(byCell: Record<string, string>, columns: number[]): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [place, text] of Object.entries(byCell)) {
    const [row = 1, column = 1] = place.split(':').map(Number);
    const at = columns.indexOf(column);
    if (row > 1 && at >= 0) shown[`${row - 2}:${at}`] = text;
  }
  return shown;
}

export interface Sorting {
  column: number;
  direction: 'ascending' | 'descending';
}

/**
 * Which rows are shown and in which order, as positions in `rows`. It sorts and filters what is shown only: the sheet
 * keeps its order. Rows that the sheet hides are left out. Every word of the filter must stand somewhere in the row; case and accents do not matter.
 */
export function rowsInView(
  rows: readonly string[][],
  filter: string,
  sorting: Sorting | null,
  hidden: readonly number[] = [],
): number[] {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  const kept = rows
    .map((_row, position) => position)
    .filter((position) => !hidden.includes(position) && matches(rows[position] ?? [], words));
  if (!sorting) return kept;
  const { column, direction } = sorting;
  const sign = direction === 'ascending' ? 1 : -1;
  const cell = (position: number) => rows[position]?.[column] ?? '';
  return kept.sort((a, b) => {
    // Empty cells stay last both ways, as in a spreadsheet.
    if (!cell(a) || !cell(b)) return Number(!cell(a)) - Number(!cell(b));
    return sign * compareCells(cell(a), cell(b));
  });
}

function matches(row: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = fold(row.join(' '));
  return words.every((word) => text.includes(word));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

const French = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

function compareCells(a: string, b: string): number {
  const [left, right] = [measure(a), measure(b)];
  return left !== null && right !== null ? left - right : French.compare(a, b);
}

/** A day (dd/MM/yyyy, with or without an hour) or a French number as a quantity; null for other text. */
function measure(text: string): number | null {
  const day = /^(\d{2})\/(\d{2})\/(\d{4})(?: (\d{2}):(\d{2}))?/.exec(text);
  if (day) return Date.UTC(+(day[3] ?? 0), +(day[2] ?? 0) - 1, +(day[1] ?? 0), +(day[4] ?? 0), +(day[5] ?? 0));
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?%?$/.test(plain) ? Number.parseFloat(plain) : null;
}

/** `ascending`, then `descending`, then the order of the sheet again. */
export function nextSorting(current: Sorting | null, column: number): Sorting | null {
  if (current?.column !== column) return { column, direction: 'ascending' };
  return current.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** Width of a column in rem, by what it holds; the first rows are enough to tell. */
function widthOf({ headers, rows }: Table, column: number): number {
  const longest = Math.max(
    (headers[column] ?? '').length + 2,
    ...rows.slice(0, 100).map((row) => (row[column] ?? '').length),
  );
  if (longest <= 10) return 6.5;
  if (longest <= 18) return 9.5;
  if (longest <= 40) return 14;
  return 20;
}

/** `A`, `B`… `AA`: the name of a 1-based column in a spreadsheet. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** The address when a cell holds one address that may be opened, http(s) only; '' otherwise. */
export function addressIn(text: string): string {
  return /^https?:\/\/[^\s"<>]+$/i.test(text) ? text : '';
}
