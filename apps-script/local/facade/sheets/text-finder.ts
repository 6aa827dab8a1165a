import { offer } from '../offer.ts';
import { makeRange, type Range } from './make.ts';
import { type Box, check, isBoolean, isText, sheets } from './place.ts';

type Found = [sheetId: number, row: number, column: number];

/** Looks for a text in what cells show. A change of settings starts the search anew. */
export class TextFinder {
  readonly #spreadsheetId: string;
  readonly #query: Record<string, unknown>;
  #found: Found[] | null = null;
  #at = -1;
  #start: Found | null = null;

  constructor(spreadsheetId: string, sheetId: number | null, box: Box | null, text: string) {
    this.#spreadsheetId = spreadsheetId;
    this.#query = {
      text,
      matchCase: false,
      matchEntireCell: false,
      matchFormulaText: false,
      ignoreDiacritics: false,
      useRegularExpression: false,
      sheetId,
      box,
    };
  }

  matchCase(matchCase: boolean): this {
    return this.#set('matchCase', matchCase);
  }

  matchEntireCell(matchEntireCell: boolean): this {
    return this.#set('matchEntireCell', matchEntireCell);
  }

  matchFormulaText(matchFormulaText: boolean): this {
    return this.#set('matchFormulaText', matchFormulaText);
  }

  ignoreDiacritics(ignoreDiacritics: boolean): this {
    return this.#set('ignoreDiacritics', ignoreDiacritics);
  }

  useRegularExpression(useRegEx: boolean): this {
    return this.#set('useRegularExpression', useRegEx);
  }

  startFrom(startRange: Range): this {
    this.#start = [startRange.getGridId(), startRange.getRow(), startRange.getColumn()];
    this.#reset();
    return this;
  }

  findAll(): Range[] {
    const found = sheets<Found[]>('TextFinder.findAll', this.#spreadsheetId, this.#query);
    return found.map((cell) => this.#range(cell));
  }

  findNext(): Range | null {
    const found = this.#search('TextFinder.findNext');
    if (this.#at < 0 && this.#start) {
      const start = this.#start;
      this.#at = found.findIndex((cell) => isAfter(cell, start));
    } else this.#at = Math.min(this.#at + 1, found.length);
    return this.getCurrentMatch();
  }

  findPrevious(): Range | null {
    const found = this.#search('TextFinder.findPrevious');
    if (this.#at < 0) {
      const start = this.#start;
      this.#at = start
        ? found.findLastIndex((cell) => !isAfter(cell, start) && cell.join() !== start.join())
        : found.length - 1;
    } else this.#at = this.#at - 1;
    return this.getCurrentMatch();
  }

  getCurrentMatch(): Range | null {
    const cell = this.#found?.[this.#at];
    return cell ? this.#range(cell) : null;
  }

  replaceAllWith(replaceText: string): number {
    check('TextFinder.replaceAllWith', arguments, isText);
    this.#reset();
    return sheets('TextFinder.replaceAllWith', this.#spreadsheetId, this.#query, replaceText);
  }

  replaceWith(replaceText: string): number {
    check('TextFinder.replaceWith', arguments, isText);
    const cell = this.#found?.[this.#at];
    if (!cell) return 0;
    return sheets('TextFinder.replaceWith', this.#spreadsheetId, this.#query, cell, replaceText);
  }

  #set(name: string, value: boolean): this {
    check(`TextFinder.${name}`, [value], isBoolean);
    this.#query[name] = value;
    this.#reset();
    return this;
  }

  #reset(): void {
    this.#found = null;
    this.#at = -1;
  }

  #search(method: string): Found[] {
    this.#found ??= sheets<Found[]>(method, this.#spreadsheetId, this.#query);
    return this.#found;
  }

  #range([sheetId, row, column]: Found): Range {
    return makeRange([this.#spreadsheetId, sheetId, row, column, 1, 1]);
  }
}

function isAfter(cell: Found, start: Found): boolean {
  if (cell[0] !== start[0]) return false;
  return cell[1] > start[1] || (cell[1] === start[1] && cell[2] > start[2]);
}

offer('Spreadsheet.TextFinder', TextFinder.prototype);
