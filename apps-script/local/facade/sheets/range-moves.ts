import { exception } from '../bridge.ts';
import { mismatch } from '../signature.ts';
import { AutoFillSeries, CopyPasteType, Dimension, Direction } from './enums.ts';
import { makeRange, type Range, type Sheet } from './make.ts';
import { type Place, sheets, whole } from './place.ts';
import { boxOfRange, placeOf, RangeGeometry } from './range-geometry.ts';
import { RangeLooks } from './range-looks.ts';

/** Copying, moving, sorting a range, and finding one's way from it. */
export class RangeMoves extends RangeLooks {
  /** To a range; to a range with `{ contentsOnly, formatOnly }`; or to a range with a CopyPasteType and transposed. */
  copyTo(destination: Range, ...options: unknown[]): void {
    const [first, transposed = false] = options;
    if (!(destination instanceof RangeGeometry) || typeof transposed !== 'boolean') {
      throw mismatch('SpreadsheetApp.Range.copyTo', arguments);
    }
    const { contentsOnly, formatOnly } =
      typeof first === 'object' && first !== null ? (first as Record<string, boolean>) : {};
    const isType = Object.values(CopyPasteType).includes(first as never);
    const type = isType ? String(first) : contentsOnly ? 'PASTE_VALUES' : formatOnly ? 'PASTE_FORMAT' : 'PASTE_NORMAL';
    sheets('Range.copyTo', placeOf(this), placeOf(destination), type, transposed === true);
  }

  copyValuesToRange(target: Sheet | number, ...columnsThenRows: number[]): void {
    this.#copyToCorners('PASTE_VALUES', target, columnsThenRows);
  }

  copyFormatToRange(target: Sheet | number, ...columnsThenRows: number[]): void {
    this.#copyToCorners('PASTE_FORMAT', target, columnsThenRows);
  }

  #copyToCorners(type: string, target: Sheet | number, corners: number[]): void {
    const [column = 1, columnEnd = 1, row = 1, rowEnd = 1] = corners;
    const sheetId = typeof target === 'number' ? target : target.getSheetId();
    const place: Place = [placeOf(this)[0], sheetId, row, column, rowEnd - row + 1, columnEnd - column + 1];
    sheets('Range.copyTo', placeOf(this), place, type, false);
  }

  autoFill(destination: Range, series: unknown): void {
    if (!(destination instanceof RangeGeometry) || !isOneOf(AutoFillSeries, series)) {
      throw mismatch('SpreadsheetApp.Range.autoFill', arguments);
    }
    sheets('Range.autoFill', placeOf(this), boxOfRange(destination), series === AutoFillSeries.DEFAULT_SERIES);
  }

  /** Down to where the column beside (left, else right) has content. */
  autoFillToNeighbor(series: unknown): void {
    if (!isOneOf(AutoFillSeries, series)) throw mismatch('SpreadsheetApp.Range.autoFillToNeighbor', arguments);
    const [id, sheetId, row, column, rows, columns] = placeOf(this);
    const last = sheets<number>('Range.lastRowBeside', placeOf(this));
    if (last < row + rows) return;
    this.autoFill(makeRange([id, sheetId, row, column, last - row + 1, columns]), series);
  }

  moveTo(target: Range): void {
    if (!(target instanceof RangeGeometry)) throw mismatch('SpreadsheetApp.Range.moveTo', arguments);
    sheets('Range.moveTo', placeOf(this), placeOf(target));
  }

  /** By a column, `{ column, ascending }`, or a list of either. Columns are numbered on the sheet. */
  sort(sortSpecObj: unknown): this {
    const specs = (Array.isArray(sortSpecObj) ? sortSpecObj : [sortSpecObj]).map((spec) => {
      if (typeof spec === 'number') return { column: whole(spec), ascending: true };
      if (typeof spec !== 'object' || spec === null || typeof spec.column !== 'number') {
        throw mismatch('SpreadsheetApp.Range.sort', [sortSpecObj]);
      }
      return { column: whole(spec.column), ascending: spec.ascending !== false };
    });
    sheets('Range.sort', placeOf(this), specs);
    return this;
  }

  randomize(): this {
    sheets('Range.randomize', placeOf(this));
    return this;
  }

  getNextDataCell(direction: unknown): Range {
    if (!isOneOf(Direction, direction)) throw mismatch('SpreadsheetApp.Range.getNextDataCell', arguments);
    const [id, sheetId] = placeOf(this);
    const [row, column] = sheets<[number, number]>('Range.getNextDataCell', placeOf(this), String(direction));
    return makeRange([id, sheetId, row, column, 1, 1]);
  }

  getDataRegion(dimension?: unknown): Range {
    if (dimension !== undefined && !isOneOf(Dimension, dimension)) {
      throw mismatch('SpreadsheetApp.Range.getDataRegion', arguments);
    }
    const [id, sheetId] = placeOf(this);
    const box = sheets<[number, number, number, number]>(
      'Range.getDataRegion',
      placeOf(this),
      dimension === undefined ? null : String(dimension),
    );
    return makeRange([id, sheetId, ...box]);
  }

  getMergedRanges(): Range[] {
    const [id, sheetId] = placeOf(this);
    const boxes = sheets<[number, number, number, number][]>('Range.getMergedRanges', placeOf(this));
    return boxes.map((box) => makeRange([id, sheetId, ...box]));
  }

  insertCells(shiftDimension: unknown): this {
    if (!isOneOf(Dimension, shiftDimension)) throw mismatch('SpreadsheetApp.Range.insertCells', arguments);
    sheets('Range.insertCells', placeOf(this), String(shiftDimension));
    return this;
  }

  deleteCells(shiftDimension: unknown): void {
    if (!isOneOf(Dimension, shiftDimension)) throw mismatch('SpreadsheetApp.Range.deleteCells', arguments);
    sheets('Range.deleteCells', placeOf(this), String(shiftDimension));
  }

  splitTextToColumns(delimiter?: unknown): void {
    const known: Record<string, string> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };
    const text = delimiter === undefined ? null : (known[String(delimiter)] ?? String(delimiter));
    if (this.getNumColumns() !== 1) throw exception('A range to split can only be one column wide.');
    sheets('Range.splitTextToColumns', placeOf(this), text);
  }

  activate(): this {
    const [id, sheetId, row, column, rows, columns] = placeOf(this);
    sheets('Sheet.setActiveRange', id, sheetId, { row, column, rows, columns });
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }
}

function isOneOf(enumeration: object, value: unknown): boolean {
  return Object.values(enumeration).includes(value as never);
}
