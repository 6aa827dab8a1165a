import { check, isNumber, sheets, whole } from './place.ts';

/** Rows and columns of a sheet: insert, delete, size, hide, freeze. The two axes have the same methods, made below. */
export class SheetLines {
  readonly #spreadsheetId: string;
  readonly #sheetId: number;

  constructor(spreadsheetId: string, sheetId: number) {
    this.#spreadsheetId = spreadsheetId;
    this.#sheetId = sheetId;
  }

  /** Spreadsheet and sheet ids; for this folder only. */
  static idsOf(sheet: SheetLines): [string, number] {
    return [sheet.#spreadsheetId, sheet.#sheetId];
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    sheets('Sheet.setRowHeightsForced', this.#spreadsheetId, this.#sheetId, startRow, numRows, height);
    return this;
  }
}

export function idsOf(sheet: SheetLines): [string, number] {
  return SheetLines.idsOf(sheet);
}

type Method = (this: SheetLines, ...args: unknown[]) => unknown;

function define(name: string, method: Method): void {
  Object.defineProperty(SheetLines.prototype, name, { value: method, configurable: true, writable: true });
}

/** A method of whole numbers; `count` fills in a missing last one, `chained` answers the sheet. */
function numbers(name: string, required: number, chained: boolean, fill: number[] = []): void {
  define(name, function (...args) {
    check(`Sheet.${name}`, args, ...new Array(required).fill(isNumber));
    const given = [
      ...args.slice(0, required + fill.length).map(whole),
      ...fill.slice(Math.max(0, args.length - required)),
    ];
    const answer = sheets(`Sheet.${name}`, ...idsOf(this), ...given);
    return chained ? this : answer;
  });
}

for (const axis of ['Row', 'Column'] as const) {
  const size = axis === 'Row' ? 'RowHeight' : 'ColumnWidth';
  numbers(`insert${axis}s`, 1, false, [1]);
  numbers(`insert${axis}Before`, 1, true, [1]);
  numbers(`insert${axis}After`, 1, true, [1]);
  numbers(`insert${axis}sBefore`, 2, true);
  numbers(`insert${axis}sAfter`, 2, true);
  numbers(`delete${axis}`, 1, true, [1]);
  numbers(`delete${axis}s`, 2, false);
  numbers(`get${size}`, 1, false);
  numbers(`set${size}s`, 3, true);
  numbers(`autoResize${axis}s`, 2, true);
  numbers(`hide${axis}s`, 1, false, [1]);
  numbers(`show${axis}s`, 1, false, [1]);
  numbers(`is${axis}HiddenByUser`, 1, false);
  numbers(`setFrozen${axis}s`, 1, false);
  define(`getFrozen${axis}s`, function () {
    return sheets(`Sheet.getFrozen${axis}s`, ...idsOf(this));
  });
  define(`set${size}`, function (...args) {
    check(`Sheet.set${size}`, args, isNumber, isNumber);
    sheets(`Sheet.set${size}`, ...idsOf(this), whole(args[0]), 1, whole(args[1]));
    return this;
  });
}
define('autoResizeColumn', function (...args) {
  check('Sheet.autoResizeColumn', args, isNumber);
  sheets('Sheet.autoResizeColumns', ...idsOf(this), whole(args[0]), 1);
  return this;
});
