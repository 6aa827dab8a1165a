import { type AxisChange, mapSpan } from '../model/axis-change.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { columnLetters, columnNumber } from '../value/a1-notation.ts';

/** A text or quoted sheet name first (kept), then a cell or a range, with the sheet that stands before it. */
const REFERENCE =
  /("(?:[^"]|"")*")|(?<![A-Za-z0-9_.!$])((?:'(?:[^']|'')*'|[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7})(:(\$?[A-Za-z]{1,3}\$?\d{1,7}))?(?![A-Za-z0-9_(.!])/g;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

interface Corner {
  column: number;
  row: number;
  columnFixed: string;
  rowFixed: string;
}

/** Rewrites every formula of the workbook that points to the sheet whose lines have moved. */
export function shiftReferences(workbook: Workbook, moved: Sheet, change: AxisChange): void {
  for (const sheet of workbook.sheets) {
    sheet.rows.forEach((row, index) => {
      row?.forEach((cell, column) => {
        if (cell?.f === undefined) return;
        const formula = shiftFormula(cell.f, sheet === moved, moved.document.name, change);
        if (formula !== cell.f) sheet.put(index + 1, column + 1, { ...cell, f: formula });
      });
    });
  }
}

function shiftFormula(formula: string, isOwnSheet: boolean, movedName: string, change: AxisChange): string {
  return formula.replace(REFERENCE, (whole, text, sheetName, start, _rest, end) => {
    if (text !== undefined) return whole;
    const named = sheetName === undefined ? null : nameOf(sheetName);
    if (named === null ? !isOwnSheet : named.toLowerCase() !== movedName.toLowerCase()) return whole;
    const first = corner(start);
    const last = end === undefined ? first : corner(end);
    const isRow = change.axis === 'row';
    const from = isRow ? Math.min(first.row, last.row) : Math.min(first.column, last.column);
    const to = isRow ? Math.max(first.row, last.row) : Math.max(first.column, last.column);
    const span = mapSpan(change, from, to - from + 1);
    if (!span) return '#REF!';
    const place = (one: Corner, line: number): string =>
      isRow
        ? `${one.columnFixed}${columnLetters(one.column)}${one.rowFixed}${line}`
        : `${one.columnFixed}${columnLetters(line)}${one.rowFixed}${one.row}`;
    const shown = `${sheetName ?? ''}${place(first, span.start)}`;
    return end === undefined ? shown : `${shown}:${place(last, span.start + span.count - 1)}`;
  });
}

/** A formula copied `rows` down and `columns` right: what is not fixed by `$` moves along; what leaves the grid is `#REF!`. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (whole, text, sheetName, start, _rest, end) => {
    if (text !== undefined) return whole;
    const move = (cell: string): string | null => {
      const one = corner(cell);
      const row = one.rowFixed ? one.row : one.row + rows;
      const column = one.columnFixed ? one.column : one.column + columns;
      return row < 1 || column < 1 ? null : `${one.columnFixed}${columnLetters(column)}${one.rowFixed}${row}`;
    };
    const first = move(start);
    const last = end === undefined ? '' : move(end);
    if (first === null || last === null) return '#REF!';
    return `${sheetName ?? ''}${first}${end === undefined ? '' : `:${last}`}`;
  });
}

function corner(text: string): Corner {
  const [, columnFixed = '', letters = 'A', rowFixed = '', digits = '1'] = CELL.exec(text) ?? [];
  return { column: columnNumber(letters), row: Number(digits), columnFixed, rowFixed };
}

function nameOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
