import { ServiceError } from '../../../execution/service.ts';
import type { Box } from '../value/a1-notation.ts';
import { type AxisChange, mapList } from './axis-change.ts';
import { type Cell, hasContent } from './cell.ts';
import type { SheetDocument } from './sheet-document.ts';

/** One row: its cells by column - 1; undefined is an empty cell. */
export type Row = (Cell | undefined)[];

/** The cells of one sheet beside its document. Remembers which rows must be written back. */
export class Sheet {
  readonly document: SheetDocument;
  rows: (Row | undefined)[];
  readonly dirty = new Set<number>();
  /** Rows from this one on (1-based) have moved and must be written again. */
  dirtyFrom = Number.POSITIVE_INFINITY;
  #lastRow: number;
  #lastColumn: number | null = null;

  constructor(document: SheetDocument, rows: (Row | undefined)[]) {
    this.document = document;
    this.rows = rows;
    this.#lastRow = rows.length;
  }

  get id(): number {
    return this.document.id;
  }

  cell(row: number, column: number): Cell | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  /** Replaces a cell; undefined empties it wholly. */
  put(row: number, column: number, cell: Cell | undefined): void {
    let line = this.rows[row - 1];
    if (!line) {
      if (!cell) return;
      while (this.rows.length < row) this.rows.push(undefined);
      line = [];
      this.rows[row - 1] = line;
    }
    while (line.length < column - 1) line.push(undefined);
    line[column - 1] = cell;
    this.dirty.add(row);
    if (hasContent(cell)) {
      if (row > this.#lastRow) this.#lastRow = row;
      if (this.#lastColumn !== null && column > this.#lastColumn) this.#lastColumn = column;
    } else if (column === this.#lastColumn) this.#lastColumn = null;
  }

  /** The last row with content, 0 when there is none. Walks down from the last known one only. */
  lastRow(): number {
    let row = Math.min(this.#lastRow, this.rows.length);
    while (row > 0 && !this.rows[row - 1]?.some(hasContent)) row--;
    this.#lastRow = row;
    return row;
  }

  /** The last column with content, 0 when there is none. */
  lastColumn(): number {
    if (this.#lastColumn !== null) return this.#lastColumn;
    let last = 0;
    for (const row of this.rows) {
      if (!row) continue;
      let column = row.length;
      while (column > last && !hasContent(row[column - 1])) column--;
      if (column > last) last = column;
    }
    this.#lastColumn = last;
    return last;
  }

  /** Throws Google's error when the box leaves the grid. */
  mustHold(box: Box): void {
    const { rows, columns } = this.document;
    if (box.row + box.rows - 1 > rows || box.column + box.columns - 1 > columns) {
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }

  /** Moves the cells as lines are inserted, deleted or moved; the grid's size is the caller's business. */
  moveCells(change: AxisChange): void {
    if (change.axis === 'row') {
      this.rows = mapList(change, this.rows);
      this.dirtyFrom = Math.min(this.dirtyFrom, change.kind === 'move' ? Math.min(change.at, change.to) : change.at);
    } else {
      this.rows = this.rows.map((row) => (row ? (mapList(change, row) as Row) : row));
      this.dirtyFrom = 1;
    }
    this.forgetLast();
  }

  /** Replaces whole rows from `first` on, e.g. after a sort. */
  replaceRows(first: number, rows: (Row | undefined)[]): void {
    while (this.rows.length < first + rows.length - 1) this.rows.push(undefined);
    rows.forEach((row, index) => {
      this.rows[first - 1 + index] = row;
      this.dirty.add(first + index);
    });
    this.forgetLast();
  }

  forgetLast(): void {
    this.#lastRow = this.rows.length;
    this.#lastColumn = null;
  }
}
