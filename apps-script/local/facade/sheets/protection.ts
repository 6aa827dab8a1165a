import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import { emailOf, User } from '../user.ts';
import { ProtectionType } from './enums.ts';
import { makeRange, type Range } from './make.ts';
import { type Box, check, isBoolean, isText, sheets } from './place.ts';
import { boxOfRange } from './range-geometry.ts';

interface Stored {
  type: 'SHEET' | 'RANGE';
  sheetId: number;
  range: Box;
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
  namedRange: string | null;
  unprotected: Box[];
}

export class Protection {
  readonly #spreadsheetId: string;
  readonly #id: number;

  constructor(spreadsheetId: string, id: number) {
    this.#spreadsheetId = spreadsheetId;
    this.#id = id;
  }

  #read(): Stored {
    return sheets('Protection.read', this.#spreadsheetId, this.#id);
  }

  #set(method: string, value: unknown): this {
    sheets(`Protection.${method}`, this.#spreadsheetId, this.#id, value);
    return this;
  }

  #range(sheetId: number, { row, column, rows, columns }: Box): Range {
    return makeRange([this.#spreadsheetId, sheetId, row, column, rows, columns]);
  }

  canEdit(): boolean {
    return true;
  }

  canDomainEdit(): boolean {
    return this.#read().domainEdit;
  }

  getProtectionType(): unknown {
    return ProtectionType[this.#read().type];
  }

  getDescription(): string {
    return this.#read().description;
  }

  setDescription(description: string): this {
    check('Protection.setDescription', arguments, isText);
    return this.#set('setDescription', description);
  }

  isWarningOnly(): boolean {
    return this.#read().warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    check('Protection.setWarningOnly', arguments, isBoolean);
    return this.#set('setWarningOnly', warningOnly);
  }

  setDomainEdit(editable: boolean): this {
    check('Protection.setDomainEdit', arguments, isBoolean);
    return this.#set('setDomainEdit', editable);
  }

  getRange(): Range {
    const { sheetId, range } = this.#read();
    return this.#range(sheetId, range);
  }

  setRange(range: Range): this {
    return this.#set('setRange', boxOfRange(range));
  }

  /** The name of the named range that is protected; null for any other protection. */
  getRangeName(): string | null {
    return this.#read().namedRange;
  }

  setRangeName(rangeName: string): this {
    check('Protection.setRangeName', arguments, isText);
    return this.#set('setRangeName', rangeName);
  }

  setNamedRange(namedRange: { getName(): string }): this {
    return this.#set('setRangeName', namedRange.getName());
  }

  getEditors(): User[] {
    const { editors, warningOnly } = this.#read();
    // Who only gets a warning is not listed.
    return (warningOnly ? [] : editors).map((email) => new User(email));
  }

  addEditor(person: unknown): this {
    return this.addEditors([emailOf(person)]);
  }

  addEditors(emailAddresses: string[]): this {
    if (this.isWarningOnly()) throw exception("You can't add editors to a warning-only protected range.");
    return this.#set('addEditors', emailAddresses);
  }

  removeEditor(person: unknown): this {
    return this.#set('removeEditors', [emailOf(person)]);
  }

  removeEditors(people: unknown[]): this {
    return this.#set('removeEditors', people.map(emailOf));
  }

  getUnprotectedRanges(): Range[] {
    const { sheetId, unprotected } = this.#read();
    return unprotected.map((box) => this.#range(sheetId, box));
  }

  setUnprotectedRanges(ranges: Range[]): this {
    return this.#set('setUnprotectedRanges', ranges.map(boxOfRange));
  }

  remove(): void {
    sheets('Protection.remove', this.#spreadsheetId, this.#id);
  }
}

/** The protections of one type on a sheet, or on the whole spreadsheet (null). */
export function protectionsOf(spreadsheetId: string, sheetId: number | null, type: unknown): Protection[] {
  const ids = sheets<number[]>('Spreadsheet.getProtections', spreadsheetId, String(type), sheetId);
  return ids.map((id) => new Protection(spreadsheetId, id));
}

offer('Spreadsheet.Protection', Protection.prototype);
