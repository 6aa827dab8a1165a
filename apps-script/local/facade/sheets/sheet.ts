import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { rangeAt } from './a1.ts';
import { Color } from './color.ts';
import { SheetType } from './enums.ts';
import { gather } from './gather.ts';
import { makeRange, makeSpreadsheet, type Range, type Spreadsheet, teach } from './make.ts';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOn, type Spot } from './metadata.ts';
import { cellInput, check, isBoolean, isList, isNumber, isText, sheets, sheetsQuietly, whole } from './place.ts';
import { wipeOf } from './range-content.ts';
import { rangeOn } from './range-geometry.ts';
import { SheetFacts } from './sheet-facts.ts';
import { idsOf } from './sheet-lines.ts';
import { TextFinder } from './text-finder.ts';

/** One sheet; rows and columns, rules and selection are in the classes it extends. */
export class Sheet extends SheetFacts {
  getSheetId(): number {
    return idsOf(this)[1];
  }

  getParent(): Spreadsheet {
    return makeSpreadsheet(idsOf(this)[0]);
  }

  getType(): unknown {
    return SheetType.GRID;
  }

  getRange(...args: unknown[]): Range {
    const [id, sheetId] = idsOf(this);
    if (args.length === 1 && typeof args[0] === 'string') return rangeAt(id, sheetId, args[0]);
    if (args.length < 2 || args.length > 4 || !args.every(isNumber))
      throw mismatch('SpreadsheetApp.Sheet.getRange', args);
    const [row = 1, column = 1, rows = 1, columns = 1] = args.map(whole);
    return rangeOn(id, sheetId, { row, column, rows, columns });
  }

  getDataRange(): Range {
    const [rows, columns] = sheets<[number, number]>('Sheet.getDataRange', ...idsOf(this));
    return makeRange([...idsOf(this), 1, 1, rows, columns]);
  }

  getSheetValues(startRow: number, startColumn: number, numRows: number, numColumns: number): unknown[][] {
    check('Sheet.getSheetValues', arguments, isNumber, isNumber, isNumber, isNumber);
    const [maxRows, maxColumns] = sheetsQuietly<[number, number]>('Sheet.grid', ...idsOf(this));
    const rows = numRows === -1 ? maxRows - startRow + 1 : numRows;
    const columns = numColumns === -1 ? maxColumns - startColumn + 1 : numColumns;
    return this.getRange(startRow, startColumn, rows, columns).getValues();
  }

  appendRow(rowContents: unknown[]): this {
    check('Sheet.appendRow', arguments, isList);
    sheets('Sheet.appendRow', ...idsOf(this), rowContents.map(cellInput));
    return this;
  }

  clear(options?: Record<string, boolean>): this {
    sheets('Sheet.clear', ...idsOf(this), wipeOf(options, { contents: true, formats: true }));
    return this;
  }

  clearContents(): this {
    sheets('Sheet.clearContents', ...idsOf(this));
    return this;
  }

  clearFormats(): this {
    sheets('Sheet.clearFormats', ...idsOf(this));
    return this;
  }

  clearNotes(): this {
    sheets('Sheet.clearNotes', ...idsOf(this));
    return this;
  }

  setName(name: string): this {
    check('Sheet.setName', arguments, isText);
    sheets('Sheet.setName', ...idsOf(this), name);
    return this;
  }

  hideSheet(): this {
    sheets('Sheet.hideSheet', ...idsOf(this));
    return this;
  }

  showSheet(): this {
    sheets('Sheet.showSheet', ...idsOf(this));
    return this;
  }

  setTabColor(color: string | null): this {
    sheets('Sheet.setTabColor', ...idsOf(this), color ?? null);
    return this;
  }

  setTabColorObject(color: Color | null): this {
    return this.setTabColor(color && Color.hexOf(color));
  }

  setHiddenGridlines(hideGridlines: boolean): this {
    check('Sheet.setHiddenGridlines', arguments, isBoolean);
    sheets('Sheet.setHiddenGridlines', ...idsOf(this), hideGridlines);
    return this;
  }

  setRightToLeft(rightToLeft: boolean): this {
    sheets('Sheet.setRightToLeft', ...idsOf(this), rightToLeft);
    return this;
  }

  copyTo(spreadsheet: Spreadsheet): Sheet {
    const id = spreadsheet.getId();
    return new Sheet(id, sheets<number>('Sheet.copyTo', ...idsOf(this), id));
  }

  moveRows(rowSpec: Range, destinationIndex: number): void {
    this.#move('Sheet.moveRows', rowSpec, destinationIndex);
  }

  moveColumns(columnSpec: Range, destinationIndex: number): void {
    this.#move('Sheet.moveColumns', columnSpec, destinationIndex);
  }

  #move(method: string, spec: Range, to: number): void {
    const [id, sheetId] = idsOf(this);
    if (spec.getGridId() !== sheetId) throw exception('Range must be on this sheet.');
    sheets(method, [id, sheetId, spec.getRow(), spec.getColumn(), spec.getNumRows(), spec.getNumColumns()], to);
  }

  hideRow(row: Range): void {
    sheets('Sheet.hideRows', ...idsOf(this), row.getRow(), row.getNumRows());
  }

  hideColumn(column: Range): void {
    sheets('Sheet.hideColumns', ...idsOf(this), column.getColumn(), column.getNumColumns());
  }

  unhideRow(row: Range): void {
    sheets('Sheet.showRows', ...idsOf(this), row.getRow(), row.getNumRows());
  }

  unhideColumn(column: Range): void {
    sheets('Sheet.showColumns', ...idsOf(this), column.getColumn(), column.getNumColumns());
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata('Sheet', spotOf(this), args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOn('Sheet', spotOf(this));
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(spotOf(this));
  }

  createTextFinder(findText: string): TextFinder {
    check('Sheet.createTextFinder', arguments, isText);
    const [id, sheetId] = idsOf(this);
    return new TextFinder(id, sheetId, null, findText);
  }
}

function spotOf(sheet: Sheet): Spot {
  const [spreadsheetId, sheetId] = idsOf(sheet);
  return { spreadsheetId, sheetId, box: null };
}

/** Inside `make.ts` the name Sheet means its own. */
type OwnSheet = Sheet;

declare module './make.ts' {
  interface Makers {
    sheet(spreadsheetId: string, sheetId: number): OwnSheet;
  }
}

teach('sheet', (spreadsheetId, sheetId) => new Sheet(spreadsheetId, sheetId));
offer('Spreadsheet.Sheet', gather(Sheet.prototype));
