import { type HostInternals, ServiceError } from '../../execution/service.ts';
import { newEvaluation } from './formula/evaluate-cell.ts';
import type { Evaluation } from './formula/scope.ts';
import { displayValue, scriptValue } from './model/read-cell.ts';
import type { Sheet } from './model/sheet.ts';
import { changeWorkbook, openWorkbook } from './model/shelf.ts';
import type { Workbook } from './model/workbook.ts';
import { mustFit, writeValue } from './model/write-cell.ts';
import { matrix, type Place } from './service/context.ts';
import { allowedValues, mustBeValid } from './service/validation-check.ts';
import { type TableExtras, tableExtras } from './table-extras.ts';

export interface TabView {
  readonly name: string;
  readonly hidden: boolean;
  /** Google's gid. */
  readonly id: number;
  /** The last row that holds something, headers included. */
  readonly lastRow: number;
  /** Rows and columns of the grid. */
  readonly rows: number;
  readonly columns: number;
}

/** What a tab holds. Row 1 is `headers`; the rows of the three tables are those from sheet row 2 on. */
export interface TableView extends TableExtras {
  readonly headers: string[];
  /** As shown. */
  readonly rows: string[][];
  /** As `getValues` answers them. */
  readonly values: (string | number | boolean | Date)[][];
  /** '' where a cell has no formula. */
  readonly formulas: string[][];
  /** Columns that are hidden, from 1. */
  readonly hiddenColumns: number[];
  /** Widths that were set, in pixels, by column from 1. */
  readonly columnWidths: Record<string, number>;
}

export interface EditView {
  /** Spreadsheet, sheet, row, column, rows, columns. */
  readonly place: Place;
  /** As shown before and after. */
  readonly oldValue: string;
  readonly value: string;
}

/** The bound workbook as a person sees it, for the page and for tests; nothing here counts as a call of a script. */
export interface WorkbookView {
  readonly name: string;
  tabs(): TabView[];
  /** @throws ServiceError when there is no tab of that name. */
  read(tab: string): TableView;
  /**
   * Types a text in a cell as a person does; sheet coordinates from 1. Answers what an edit event says of it.
   * @throws ServiceError when the cell's rule refuses the text or the cell is beyond the grid.
   */
  edit(tab: string, row: number, column: number, text: string): EditView;
  /** What the drop-downs of a tab offer, by column from 1, as the first row with such a rule says. */
  choices(tab: string): Record<number, string[]>;
}

export function makeWorkbookView(host: HostInternals): WorkbookView {
  const { store, spreadsheetId, limits } = host;

  function workbook(): Workbook {
    const opened = spreadsheetId === null ? null : openWorkbook(store, spreadsheetId);
    if (!opened) throw new ServiceError('There is no active spreadsheet.');
    return opened;
  }

  function tabOf(name: string): { workbook: Workbook; sheet: Sheet; evaluation: Evaluation } {
    const opened = workbook();
    const sheet = opened.findSheetByName(name);
    if (!sheet) throw new ServiceError(`Sheet ${name} not found`);
    return { workbook: opened, sheet, evaluation: newEvaluation(opened, host.now()) };
  }

  return {
    get name() {
      return workbook().document.name;
    },
    tabs: () =>
      workbook().sheets.map((sheet) => {
        const { name, hidden, rows, columns } = sheet.document;
        return { name, hidden, id: sheet.id, lastRow: sheet.lastRow(), rows, columns };
      }),
    read(tab) {
      const { sheet, evaluation } = tabOf(tab);
      const columns = sheet.lastColumn();
      const box = (row: number, rows: number) => ({ row, column: 1, rows, columns });
      const below = box(2, Math.max(0, sheet.lastRow() - 1));
      const shown = (row: number, column: number) => displayValue(evaluation, sheet, row, column);
      return {
        headers: matrix(box(1, 1), shown)[0] ?? [],
        rows: matrix(below, shown),
        values: matrix(below, (row, column) => scriptValue(evaluation, sheet, row, column)),
        formulas: matrix(below, (row, column) => sheet.cell(row, column)?.f ?? ''),
        hiddenColumns: [...sheet.document.hiddenColumns],
        columnWidths: { ...sheet.document.columnWidths },
        ...tableExtras(sheet, evaluation),
      };
    },
    edit(tab, row, column, text) {
      const context = tabOf(tab);
      const { sheet } = context;
      const box = { row, column, rows: 1, columns: 1 };
      sheet.mustHold(box);
      const shown = () => displayValue(newEvaluation(context.workbook, host.now()), sheet, row, column);
      const oldValue = shown();
      const writing = { workbook: context.workbook, now: host.now(), cellCharacters: limits.cellCharacters };
      mustFit(writing, text);
      // A check reads the cell, its rule and the workbook of its context; there is no execution here.
      mustBeValid({ ...context, box } as Parameters<typeof mustBeValid>[0], [[text]]);
      changeWorkbook(store, context.workbook, () => writeValue(writing, sheet, row, column, text));
      return { place: [context.workbook.id, sheet.id, row, column, 1, 1], oldValue, value: shown() };
    },
    choices(tab) {
      const { workbook: opened, sheet, evaluation } = tabOf(tab);
      const offered: Record<number, string[]> = {};
      for (const row of sheet.rows) {
        row?.forEach((cell, index) => {
          const rule = cell?.d === undefined ? undefined : opened.validations.items[cell.d];
          if (!rule || offered[index + 1]) return;
          const allowed = allowedValues({ workbook: opened, evaluation }, rule);
          if (allowed) offered[index + 1] = allowed;
        });
      }
      return offered;
    },
  };
}
