import { exception } from '../bridge.ts';
import { makeRange, makeSheet, type Range, type Sheet } from './make.ts';
import {
  type Box,
  boxOf,
  check,
  columnLetters,
  isNumber,
  type OpenEnds,
  type Place,
  sheetsQuietly,
  whole,
} from './place.ts';

/** Where a range is: nothing here reads the document. */
export class RangeGeometry {
  readonly #place: Place;

  readonly #open: OpenEnds | undefined;

  constructor(place: Place, open?: OpenEnds) {
    this.#place = place;
    this.#open = open;
  }

  /** The place of a range; for this folder only. */
  static placeOf(range: RangeGeometry): Place {
    return range.#place;
  }

  getRow(): number {
    return this.#place[2];
  }

  getRowIndex(): number {
    return this.#place[2];
  }

  getColumn(): number {
    return this.#place[3];
  }

  getColumnIndex(): number {
    return this.#place[3];
  }

  getNumRows(): number {
    return this.#place[4];
  }

  getHeight(): number {
    return this.#place[4];
  }

  getNumColumns(): number {
    return this.#place[5];
  }

  getWidth(): number {
    return this.#place[5];
  }

  getLastRow(): number {
    return this.#place[2] + this.#place[4] - 1;
  }

  getEndRow(): number {
    return this.getLastRow();
  }

  getLastColumn(): number {
    return this.#place[3] + this.#place[5] - 1;
  }

  getEndColumn(): number {
    return this.getLastColumn();
  }

  getGridId(): number {
    return this.#place[1];
  }

  getSheet(): Sheet {
    return makeSheet(this.#place[0], this.#place[1]);
  }

  /** As the range was named: `B:D` stays `B:D`, its ends in order. */
  getA1Notation(): string {
    const corner = (column: number, row: number, noColumn = false, noRow = false) =>
      `${noColumn ? '' : columnLetters(column)}${noRow ? '' : row}`;
    const open = this.#open;
    const start = corner(this.getColumn(), this.getRow(), open?.startColumn, open?.startRow);
    const isOpen = open !== undefined && Object.values(open).includes(true);
    if (!isOpen && this.getNumRows() === 1 && this.getNumColumns() === 1) return start;
    return `${start}:${corner(this.getLastColumn(), this.getLastRow(), open?.endColumn, open?.endRow)}`;
  }

  getCell(row: number, column: number): Range {
    check('Range.getCell', arguments, isNumber, isNumber);
    const [id, sheetId, top, left, rows, columns] = this.#place;
    if (row < 1 || row > rows || column < 1 || column > columns) throw exception('Cell reference out of range');
    return makeRange([id, sheetId, top + whole(row) - 1, left + whole(column) - 1, 1, 1]);
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    check('Range.offset', arguments, isNumber, isNumber);
    const [id, sheetId, row, column, rows, columns] = this.#place;
    return rangeOn(id, sheetId, {
      row: row + whole(rowOffset),
      column: column + whole(columnOffset),
      rows: numRows === undefined ? rows : whole(numRows),
      columns: numColumns === undefined ? columns : whole(numColumns),
    });
  }

  isStartRowBounded(): boolean {
    return !this.#open?.startRow;
  }

  isEndRowBounded(): boolean {
    return !this.#open?.endRow;
  }

  isStartColumnBounded(): boolean {
    return !this.#open?.startColumn;
  }

  isEndColumnBounded(): boolean {
    return !this.#open?.endColumn;
  }
}

/** A range that lies on the grid, or Google's refusal. */
export function rangeOn(spreadsheetId: string, sheetId: number, box: Box): Range {
  if (box.row < 1) throw exception('The starting row of the range is too small.');
  if (box.column < 1) throw exception('The starting column of the range is too small.');
  if (box.rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (box.columns < 1) throw exception('The number of columns in the range must be at least 1.');
  const [maxRows, maxColumns] = sheetsQuietly<[number, number]>('Sheet.grid', spreadsheetId, sheetId);
  if (box.row + box.rows - 1 > maxRows || box.column + box.columns - 1 > maxColumns) {
    throw exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return makeRange([spreadsheetId, sheetId, box.row, box.column, box.rows, box.columns]);
}

export function placeOf(range: RangeGeometry): Place {
  return RangeGeometry.placeOf(range);
}

export function boxOfRange(range: RangeGeometry): Box {
  return boxOf(placeOf(range));
}
