import { sheets } from './place.ts';
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
}
