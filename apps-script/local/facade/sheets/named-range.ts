import { offer } from '../offer.ts';
import { makeRange, type Range } from './make.ts';
import { check, isText, type Place, sheets } from './place.ts';
import { boxOfRange } from './range-geometry.ts';

/** A range that has a name; the name is what identifies it. */
export class NamedRange {
  readonly #spreadsheetId: string;
  #name: string;

  constructor(spreadsheetId: string, name: string) {
    this.#spreadsheetId = spreadsheetId;
    this.#name = name;
  }

  getName(): string {
    return this.#name;
  }

  getRange(): Range {
    return makeRange(sheets<Place>('NamedRange.getRange', this.#spreadsheetId, this.#name));
  }

  setName(name: string): this {
    check('NamedRange.setName', arguments, isText);
    sheets('NamedRange.setName', this.#spreadsheetId, this.#name, name);
    this.#name = name;
    return this;
  }

  setRange(range: Range): this {
    sheets('Spreadsheet.setNamedRange', this.#spreadsheetId, this.#name, range.getGridId(), boxOfRange(range));
    return this;
  }

  remove(): void {
    sheets('Spreadsheet.removeNamedRange', this.#spreadsheetId, this.#name);
  }
}

/** The named ranges of a sheet, or (null) of the whole spreadsheet. */
export function namedRangesOf(spreadsheetId: string, sheetId: number | null): NamedRange[] {
  const names = sheets<string[]>('Spreadsheet.getNamedRanges', spreadsheetId, sheetId);
  return names.map((name) => new NamedRange(spreadsheetId, name));
}

offer('Spreadsheet.NamedRange', NamedRange.prototype);
