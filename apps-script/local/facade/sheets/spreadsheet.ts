import { facts } from '../bridge.ts';
import { offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { rangeAt } from './a1.ts';
import { gather } from './gather.ts';
import { makeSheet, type Range, teach } from './make.ts';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOn, type Spot } from './metadata.ts';
import { check, isNumber, isText, sheets, whole } from './place.ts';
import { Sheet } from './sheet.ts';
import { SpreadsheetPeople } from './spreadsheet-people.ts';
import { TextFinder } from './text-finder.ts';

/** A spreadsheet: its sheets, its settings, and the shortcuts that act on the sheet on screen. */
export class Spreadsheet extends SpreadsheetPeople {
  getId(): string {
    return this.spreadsheetId();
  }

  /** The old name of `getId`. */
  getKey(): string {
    return this.getId();
  }

  getUrl(): string {
    const { spreadsheetId, workbookUrl } = facts();
    if (workbookUrl !== null && this.getId() === spreadsheetId) return workbookUrl;
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }

  getFormUrl(): null {
    return null;
  }

  getSheets(): Sheet[] {
    return sheets<number[]>('Spreadsheet.getSheets', this.getId()).map((id) => this.#sheet(id));
  }

  getNumSheets(): number {
    return sheets('Spreadsheet.getNumSheets', this.getId());
  }

  getSheetByName(name: string): Sheet | null {
    check('Spreadsheet.getSheetByName', arguments, isText);
    return this.#sheetOrNull(sheets('Spreadsheet.getSheetByName', this.getId(), name));
  }

  getSheetById(id: number): Sheet | null {
    check('Spreadsheet.getSheetById', arguments, isNumber);
    return this.#sheetOrNull(sheets('Spreadsheet.getSheetById', this.getId(), whole(id)));
  }

  getActiveSheet(): Sheet {
    return this.#sheet(sheets('Spreadsheet.getActiveSheet', this.getId()));
  }

  setActiveSheet(sheet: Sheet): Sheet {
    if (!(sheet instanceof Sheet)) throw mismatch('SpreadsheetApp.Spreadsheet.setActiveSheet', [sheet]);
    sheets('Spreadsheet.setActiveSheet', this.getId(), sheet.getSheetId());
    return sheet;
  }

  insertSheet(...args: unknown[]): Sheet {
    const rest = [...args];
    const name = typeof rest[0] === 'string' ? (rest.shift() as string) : null;
    const index = typeof rest[0] === 'number' ? whole(rest.shift()) : null;
    const options = rest.shift() as { template?: Sheet } | undefined;
    if (rest.length > 0 || (options !== undefined && (typeof options !== 'object' || options === null))) {
      throw mismatch('SpreadsheetApp.Spreadsheet.insertSheet', args);
    }
    const template = options?.template ? options.template.getSheetId() : null;
    return this.#sheet(sheets('Spreadsheet.insertSheet', this.getId(), name, index, template));
  }

  deleteSheet(sheet: Sheet): void {
    if (!(sheet instanceof Sheet)) throw mismatch('SpreadsheetApp.Spreadsheet.deleteSheet', [sheet]);
    sheets('Spreadsheet.deleteSheet', this.getId(), sheet.getSheetId());
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  duplicateActiveSheet(): Sheet {
    return this.#sheet(sheets('Spreadsheet.duplicateActiveSheet', this.getId()));
  }

  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  moveActiveSheet(pos: number): void {
    sheets('Spreadsheet.moveActiveSheet', this.getId(), whole(pos));
  }

  copy(name: string): Spreadsheet {
    check('Spreadsheet.copy', arguments, isText);
    return new Spreadsheet(sheets('Spreadsheet.copy', this.getId(), name));
  }

  getRange(a1Notation: string): Range {
    check('Spreadsheet.getRange', arguments, isText);
    return rangeAt(this.getId(), null, a1Notation);
  }

  addDeveloperMetadata(...args: unknown[]): this {
    addMetadata('Spreadsheet', this.#spot(), args);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOn('Spreadsheet', this.#spot());
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.#spot());
  }

  createTextFinder(findText: string): TextFinder {
    check('Spreadsheet.createTextFinder', arguments, isText);
    return new TextFinder(this.getId(), null, null, findText);
  }

  #spot(): Spot {
    return { spreadsheetId: this.getId(), sheetId: null, box: null };
  }

  #sheet(id: number): Sheet {
    return makeSheet(this.getId(), id);
  }

  #sheetOrNull(id: number | null): Sheet | null {
    return id === null ? null : this.#sheet(id);
  }
}

/** Methods that Google keeps on the spreadsheet for the sheet on screen. */
const ON_ACTIVE_SHEET = [
  'appendRow',
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getColumnWidth',
  'getDataRange',
  'getFrozenColumns',
  'getFrozenRows',
  'getLastColumn',
  'getLastRow',
  'getRowHeight',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
  'getRangeList',
  'getActiveCell',
  'getActiveRange',
  'getActiveRangeList',
  'getCurrentCell',
  'getSelection',
  'setActiveRange',
  'setActiveRangeList',
  'setActiveSelection',
  'setCurrentCell',
];

for (const name of ON_ACTIVE_SHEET) {
  Object.defineProperty(Spreadsheet.prototype, name, {
    value(this: Spreadsheet, ...args: unknown[]) {
      const sheet = this.getActiveSheet() as unknown as Record<string, (...args: unknown[]) => unknown>;
      return (sheet[name] as (...args: unknown[]) => unknown).apply(sheet, args);
    },
    configurable: true,
    writable: true,
  });
}

/** Inside `make.ts` the name Spreadsheet means its own. */
type OwnSpreadsheet = Spreadsheet;

declare module './make.ts' {
  interface Makers {
    spreadsheet(id: string): OwnSpreadsheet;
  }
}

teach('spreadsheet', (id) => new Spreadsheet(id));
offer('Spreadsheet.Spreadsheet', gather(Spreadsheet.prototype));
