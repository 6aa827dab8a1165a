import { ServiceError } from '../../../execution/service.ts';
import { type SheetLocale, sheetLocale } from '../value/locale.ts';
import { type Cell, type CellFormat, SharedTable } from './cell.ts';
import { Sheet } from './sheet.ts';
import { newSheet, type SheetDocument, type SpreadsheetDocument, type ValidationDocument } from './sheet-document.ts';

/** One spreadsheet in memory: its document and the cells of its sheets. */
export class Workbook {
  readonly document: SpreadsheetDocument;
  readonly sheets: Sheet[];
  readonly formats: SharedTable<CellFormat>;
  readonly validations: SharedTable<ValidationDocument>;
  /** Sheets whose stored rows must go. */
  readonly removedSheets = new Set<number>();
  /** The stored version this copy was read from. */
  version: number;
  /** Set by whatever changes the document beside cells. */
  documentChanged = false;

  constructor(document: SpreadsheetDocument, sheets: Sheet[], version: number) {
    this.document = document;
    this.sheets = sheets;
    this.version = version;
    this.formats = new SharedTable(document.formats);
    this.validations = new SharedTable(document.validations);
  }

  get id(): string {
    return this.document.id;
  }

  get locale(): SheetLocale {
    return sheetLocale(this.document.locale);
  }

  get timeZone(): string {
    return this.document.timeZone;
  }

  touch(): void {
    this.documentChanged = true;
  }

  isChanged(): boolean {
    return (
      this.documentChanged ||
      this.removedSheets.size > 0 ||
      this.sheets.some((sheet) => sheet.dirty.size > 0 || sheet.dirtyFrom !== Number.POSITIVE_INFINITY)
    );
  }

  findSheet(id: number): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Names are compared without regard to case, as at Google. */
  findSheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.document.name.toLowerCase() === wanted);
  }

  /** The sheet of a handle; throws when it has been deleted meanwhile. */
  sheet(id: number): Sheet {
    const sheet = this.findSheet(id);
    if (!sheet) throw new ServiceError(`Sheet ${id} not found`);
    return sheet;
  }

  nextId(): number {
    this.touch();
    return this.document.nextId++;
  }

  formatOf(cell: Cell | undefined): CellFormat {
    return cell?.s === undefined ? {} : (this.formats.items[cell.s] ?? {});
  }

  /** The number format of a cell, '' when it is automatic. */
  numberFormatOf(cell: Cell | undefined): string {
    return this.formatOf(cell).numberFormat ?? '';
  }

  /** The index of the format `index` with some properties changed; undefined when nothing but defaults is left. */
  changedFormat(index: number | undefined, change: Partial<CellFormat>): number | undefined {
    const base: Record<string, unknown> = index === undefined ? {} : { ...this.formats.items[index] };
    for (const [key, value] of Object.entries(change)) {
      if (value === undefined || value === null) delete base[key];
      else base[key] = value;
    }
    const keys = Object.keys(base).sort();
    if (keys.length === 0) return undefined;
    const before = this.formats.items.length;
    const interned = this.formats.intern(Object.fromEntries(keys.map((key) => [key, base[key]])) as CellFormat);
    if (this.formats.items.length !== before) this.touch();
    return interned;
  }

  internValidation(rule: ValidationDocument): number {
    const before = this.validations.items.length;
    const index = this.validations.intern(rule);
    if (this.validations.items.length !== before) this.touch();
    return index;
  }

  /** Adds a sheet at a 0-based position. */
  addSheet(document: SheetDocument, at: number, rows: Sheet['rows'] = []): Sheet {
    this.mustHaveRoom(document.rows * document.columns);
    const sheet = new Sheet(document, rows);
    if (rows.length > 0) sheet.dirtyFrom = 1;
    this.sheets.splice(at, 0, sheet);
    this.document.sheets = this.sheets.map((one) => one.document);
    this.touch();
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.document.sheets = this.sheets.map((one) => one.document);
    this.removedSheets.add(sheet.id);
    const { document } = this;
    document.namedRanges = document.namedRanges.filter((one) => one.sheetId !== sheet.id);
    document.metadata = document.metadata.filter((one) => one.sheetId !== sheet.id);
    document.protections = document.protections.filter((one) => one.sheetId !== sheet.id);
    this.touch();
  }

  /** Throws when `more` cells would bring the spreadsheet above ten million. */
  mustHaveRoom(more: number): void {
    const cells = this.sheets.reduce((sum, sheet) => sum + sheet.document.rows * sheet.document.columns, 0);
    if (cells + more > 10_000_000) {
      throw new ServiceError(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    }
  }
}

/** The first name of the form `Sheet1` (`Feuille 1` in French) that is free. */
export function freeSheetName(workbook: Workbook): string {
  const stem = workbook.document.locale.startsWith('fr') ? 'Feuille ' : 'Sheet';
  for (let number = workbook.sheets.length + 1; ; number++) {
    if (!workbook.findSheetByName(`${stem}${number}`)) return `${stem}${number}`;
  }
}

/** A new spreadsheet with one empty sheet, whose id is 0. */
export function newSpreadsheet(
  id: string,
  name: string,
  facts: { locale: string; timeZone: string; owner: string },
  rows?: number,
  columns?: number,
): SpreadsheetDocument {
  const first = facts.locale.startsWith('fr') ? 'Feuille 1' : 'Sheet1';
  return {
    id,
    name,
    locale: facts.locale,
    timeZone: facts.timeZone,
    owner: facts.owner,
    editors: [],
    viewers: [],
    sheets: [newSheet(0, first, rows, columns)],
    activeSheetId: 0,
    nextId: 1,
    formats: [],
    validations: [],
    namedRanges: [],
    metadata: [],
    protections: [],
    recalculation: 'ON_CHANGE',
  };
}
