import { type Banding, bandingsOf } from './banding.ts';
import { makeRange, type Range } from './make.ts';
import { type NamedRange, namedRangesOf } from './named-range.ts';
import { check, isText, type Place, sheets } from './place.ts';
import { type Protection, protectionsOf } from './protection.ts';
import { rangeArgument } from './range-argument.ts';
import { boxOfRange } from './range-geometry.ts';
import { addItems } from './ui.ts';

/** Named ranges, protections, messages and menus of a spreadsheet. */
export class SpreadsheetRules {
  readonly #id: string;

  constructor(id: string) {
    this.#id = id;
    Object.defineProperty(this, 'spreadsheetId', { value: () => id });
  }

  /** The id; hidden from the script's own listing of the object. */
  declare spreadsheetId: () => string;

  toast(msg: string, title?: string, timeoutSeconds?: number | null): void {
    sheets('Spreadsheet.toast', this.#id, {
      message: String(msg),
      title: title === undefined || title === null ? '' : String(title),
      timeoutSeconds: timeoutSeconds ?? 5,
    });
  }

  addMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    sheets('Spreadsheet.addMenu', this.#id, { title: name, items: addItems(subMenus) });
  }

  updateMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    this.addMenu(name, subMenus);
  }

  removeMenu(_name: string): void {}

  getRangeByName(name: string): Range | null {
    check('Spreadsheet.getRangeByName', arguments, isText);
    const place = sheets<Place | null>('Spreadsheet.getRangeByName', this.#id, name);
    return place && makeRange(place);
  }

  getNamedRanges(): NamedRange[] {
    return namedRangesOf(this.#id, null);
  }

  setNamedRange(name: string, _range: Range): void {
    check('Spreadsheet.setNamedRange', arguments, isText);
    const range = rangeArgument('Spreadsheet.setNamedRange', arguments, 1);
    sheets('Spreadsheet.setNamedRange', this.#id, name, range.getGridId(), boxOfRange(range));
  }

  removeNamedRange(name: string): void {
    check('Spreadsheet.removeNamedRange', arguments, isText);
    sheets('Spreadsheet.removeNamedRange', this.#id, name);
  }

  getProtections(type: unknown): Protection[] {
    return protectionsOf(this.#id, null, type);
  }

  getBandings(): Banding[] {
    return sheets<number[]>('Spreadsheet.getSheets', this.#id).flatMap((sheetId) => bandingsOf(this.#id, sheetId));
  }

  getImages(): [] {
    return [];
  }
}
