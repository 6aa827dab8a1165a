import { offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums.ts';
import { makeRange, makeSheet, makeSpreadsheet, type Range, type Sheet, type Spreadsheet } from './make.ts';
import { type Box, callsSoFar, check, isNumber, isText, type OpenEnds, sheets, sheetsQuietly } from './place.ts';

/** Where metadata stands: the spreadsheet (no sheet), a sheet, or a box of whole lines. */
export interface Spot {
  spreadsheetId: string;
  sheetId: number | null;
  box: Box | null;
}

interface Stored {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  location: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
  sheetId: number | null;
  start: number;
  count: number;
  maxRows: number;
  maxColumns: number;
}

const placeOfSpot = ({ sheetId, box }: Spot) => ({ sheetId, box });

export class DeveloperMetadata {
  readonly #spreadsheetId: string;
  readonly #id: number;
  #stored: Stored;
  #storedAt: number;

  constructor(spreadsheetId: string, stored: Stored) {
    this.#spreadsheetId = spreadsheetId;
    this.#id = stored.id;
    this.#stored = stored;
    this.#storedAt = callsSoFar();
  }

  /** A search brings what it finds with its content; that is asked again only when something was done since. */
  #read(): Stored {
    if (this.#storedAt !== callsSoFar()) {
      this.#stored = sheetsQuietly('DeveloperMetadata.read', this.#spreadsheetId, this.#id);
      this.#storedAt = callsSoFar();
    }
    return this.#stored;
  }

  getId(): number {
    return this.#id;
  }

  getKey(): string {
    return this.#read().key;
  }

  getValue(): string | null {
    return this.#read().value;
  }

  getVisibility(): unknown {
    return DeveloperMetadataVisibility[this.#read().visibility];
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#spreadsheetId, this.#read());
  }

  setKey(key: string): this {
    check('DeveloperMetadata.setKey', arguments, isText);
    sheets('DeveloperMetadata.setKey', this.#spreadsheetId, this.#id, key);
    return this;
  }

  setValue(value: string): this {
    check('DeveloperMetadata.setValue', arguments, isText);
    sheets('DeveloperMetadata.setValue', this.#spreadsheetId, this.#id, value);
    return this;
  }

  setVisibility(visibility: unknown): this {
    sheets('DeveloperMetadata.setVisibility', this.#spreadsheetId, this.#id, String(visibility));
    return this;
  }

  moveToSpreadsheet(): this {
    return this.#move({ sheetId: null, box: null });
  }

  moveToSheet(sheet: Sheet): this {
    return this.#move({ sheetId: sheet.getSheetId(), box: null });
  }

  moveToRow(row: Range): this {
    return this.#move({ sheetId: row.getGridId(), box: spotBox(row) });
  }

  moveToColumn(column: Range): this {
    return this.#move({ sheetId: column.getGridId(), box: spotBox(column) });
  }

  remove(): void {
    sheets('DeveloperMetadata.remove', this.#spreadsheetId, this.#id);
  }

  #move(place: { sheetId: number | null; box: Box | null }): this {
    sheets('DeveloperMetadata.moveTo', this.#spreadsheetId, this.#id, place);
    return this;
  }
}

function spotBox(range: Range): Box {
  return { row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns() };
}

const BOUNDED: OpenEnds = { startRow: false, endRow: false, startColumn: false, endColumn: false };
const WHOLE_ROWS: OpenEnds = { ...BOUNDED, startColumn: true, endColumn: true };
const WHOLE_COLUMNS: OpenEnds = { ...BOUNDED, startRow: true, endRow: true };

export class DeveloperMetadataLocation {
  readonly #spreadsheetId: string;
  readonly #stored: Stored;

  constructor(spreadsheetId: string, stored: Stored) {
    this.#spreadsheetId = spreadsheetId;
    this.#stored = stored;
  }

  getLocationType(): unknown {
    return DeveloperMetadataLocationType[this.#stored.location];
  }

  getSpreadsheet(): Spreadsheet | null {
    return this.#stored.location === 'SPREADSHEET' ? makeSpreadsheet(this.#spreadsheetId) : null;
  }

  getSheet(): Sheet | null {
    return this.#stored.location === 'SHEET' ? makeSheet(this.#spreadsheetId, this.#stored.sheetId as number) : null;
  }

  getRow(): Range | null {
    const { location, sheetId, start, count, maxColumns } = this.#stored;
    if (location !== 'ROW') return null;
    return makeRange([this.#spreadsheetId, sheetId as number, start, 1, count, maxColumns], WHOLE_ROWS);
  }

  getColumn(): Range | null {
    const { location, sheetId, start, count, maxRows } = this.#stored;
    if (location !== 'COLUMN') return null;
    return makeRange([this.#spreadsheetId, sheetId as number, 1, start, maxRows, count], WHOLE_COLUMNS);
  }
}

/** Looks for metadata on one place; what stands inside it is looked at too unless told otherwise. */
export class DeveloperMetadataFinder {
  readonly #spot: Spot;
  #query: Record<string, unknown> = {};
  #within = true;

  constructor(spot: Spot) {
    this.#spot = spot;
  }

  find(): DeveloperMetadata[] {
    const { spreadsheetId } = this.#spot;
    const place = placeOfSpot(this.#spot);
    return sheets<Stored[]>('DeveloperMetadataFinder.find', spreadsheetId, place, this.#query, this.#within).map(
      (stored) => new DeveloperMetadata(spreadsheetId, stored),
    );
  }

  onIntersectingLocations(): this {
    this.#within = true;
    return this;
  }

  withId(id: number): this {
    check('DeveloperMetadataFinder.withId', arguments, isNumber);
    return this.#with({ id });
  }

  withKey(key: string): this {
    check('DeveloperMetadataFinder.withKey', arguments, isText);
    return this.#with({ key });
  }

  withValue(value: string): this {
    check('DeveloperMetadataFinder.withValue', arguments, isText);
    return this.#with({ value });
  }

  withVisibility(visibility: unknown): this {
    return this.#with({ visibility: String(visibility) });
  }

  withLocationType(locationType: unknown): this {
    return this.#with({ locationType: String(locationType) });
  }

  #with(query: Record<string, unknown>): this {
    this.#query = { ...this.#query, ...query };
    return this;
  }
}

/** The forms of `addDeveloperMetadata`: key; key, visibility; key, value; key, value, visibility. */
export function addMetadata(className: string, spot: Spot, args: unknown[]): void {
  const isVisibility = (value: unknown) => Object.values(DeveloperMetadataVisibility).includes(value as never);
  const [key, second, third] = args;
  const valid =
    typeof key === 'string' &&
    (second === undefined ||
      second === null ||
      typeof second === 'string' ||
      (isVisibility(second) && args.length === 2)) &&
    (third === undefined || isVisibility(third));
  if (!valid) throw mismatch(`SpreadsheetApp.${className}.addDeveloperMetadata`, args);
  const value = typeof second === 'string' ? second : null;
  const visibility = third ?? (isVisibility(second) ? second : DeveloperMetadataVisibility.DOCUMENT);
  sheets(`${className}.addDeveloperMetadata`, spot.spreadsheetId, placeOfSpot(spot), key, value, String(visibility));
}

/** The metadata that stand exactly on a place. */
export function metadataOn(className: string, spot: Spot): DeveloperMetadata[] {
  const found = sheets<Stored[]>(`${className}.getDeveloperMetadata`, spot.spreadsheetId, placeOfSpot(spot), {}, false);
  return found.map((stored) => new DeveloperMetadata(spot.spreadsheetId, stored));
}

offer('Spreadsheet.DeveloperMetadata', DeveloperMetadata.prototype);
offer('Spreadsheet.DeveloperMetadataLocation', DeveloperMetadataLocation.prototype);
offer('Spreadsheet.DeveloperMetadataFinder', DeveloperMetadataFinder.prototype);
