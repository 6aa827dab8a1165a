import { offer } from '../offer.ts';
import type { Range, Sheet } from './make.ts';
import type { RangeList } from './range-list.ts';

/** What is selected on a sheet. */
export class Selection {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  getActiveRange(): Range {
    return this.#sheet.getActiveRange();
  }

  getActiveRangeList(): RangeList {
    return this.#sheet.getActiveRangeList();
  }

  getActiveSheet(): Sheet {
    return this.#sheet;
  }

  getCurrentCell(): Range {
    return this.#sheet.getCurrentCell();
  }

  getNextDataRange(direction: unknown): Range {
    return this.#sheet.getCurrentCell().getNextDataCell(direction);
  }
}

offer('Spreadsheet.Selection', Selection.prototype);
