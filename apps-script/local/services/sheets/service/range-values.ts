import { ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import { fromR1C1, toR1C1 } from '../formula/r1c1.ts';
import { copiedFormula } from '../formula/shift-references.ts';
import { hasContent, type RunStyle, type TextRun } from '../model/cell.ts';
import { displayValue, scriptValue } from '../model/read-cell.ts';
import { mustFit, writeFormula, writeText, writeValue } from '../model/write-cell.ts';
import { hyperlink } from '../table-extras.ts';
import { changeRange, changeSheet, eachCell, matrix, mustMatch, type RangeContext, readRange } from './context.ts';
import { styleReader } from './text-styles.ts';
import { mustBeValid } from './validation-check.ts';

/** A rich text as it crosses; `base` is the style of the cell, which runs follow where they say nothing. */
export interface RichText {
  text: string;
  runs: TextRun[];
  base?: RunStyle;
}

const readers = {
  Value:
    ({ evaluation, sheet }: RangeContext) =>
    (row: number, column: number) =>
      scriptValue(evaluation, sheet, row, column),
  DisplayValue:
    ({ evaluation, sheet }: RangeContext) =>
    (row: number, column: number) =>
      displayValue(evaluation, sheet, row, column),
  Formula:
    ({ sheet }: RangeContext) =>
    (row: number, column: number) =>
      shownFormula(sheet.cell(row, column)?.f),
  FormulaR1C1:
    ({ sheet }: RangeContext) =>
    (row: number, column: number) => {
      const formula = shownFormula(sheet.cell(row, column)?.f);
      return formula === '' ? null : toR1C1(formula, row, column);
    },
};

/**
 * An error that is a value (`#N/A`) is kept as a formula of its own, which Google does not show as one; `=#REF!` is what
 * is left of a formula whose cell was deleted.
 */
function shownFormula(formula: string | undefined): string {
  if (formula === undefined) return '';
  return formula.startsWith('=#') && formula !== '=#REF!' ? '' : formula;
}

/** `Range.getX` (top left cell) and `Range.getXs` (matrix) from one reader. */
function pair(
  singular: string,
  plural: string,
  reader: (context: RangeContext) => (row: number, column: number) => unknown,
): Record<string, ServiceMethod> {
  return {
    [`Range.get${singular}`]: readRange((context) => reader(context)(context.box.row, context.box.column)),
    [`Range.get${plural}`]: readRange((context) => matrix(context.box, reader(context))),
  };
}

/** Null stands for a cell that holds a number, a day or a boolean. */
function richText(context: RangeContext): (row: number, column: number) => RichText | null {
  const { evaluation, sheet } = context;
  return (row, column) => {
    const cell = sheet.cell(row, column);
    const base = styleReader(context)(row, column);
    if (cell?.f !== undefined) {
      const link = hyperlink(cell.f);
      const text = displayValue(evaluation, sheet, row, column);
      return link ? { text, runs: [{ start: 0, end: text.length, link }], base } : { text, runs: [], base };
    }
    if (cell?.v !== undefined && typeof cell.v !== 'string') return null;
    return { text: cell?.v ?? '', runs: cell?.r ?? [], base };
  };
}

function setValues(context: RangeContext, values: unknown[][]): void {
  const { box, sheet, writing } = context;
  mustMatch(box, values);
  for (const row of values) for (const value of row) mustFit(writing, value);
  mustBeValid(context, values);
  for (let row = 0; row < box.rows; row++) {
    const line = values[row] as unknown[];
    for (let column = 0; column < box.columns; column++) {
      writeValue(writing, sheet, box.row + row, box.column + column, line[column]);
    }
  }
}

export const rangeValueMethods: Record<string, ServiceMethod> = {
  ...pair('Value', 'Values', readers.Value),
  ...pair('DisplayValue', 'DisplayValues', readers.DisplayValue),
  ...pair('Formula', 'Formulas', readers.Formula),
  ...pair('FormulaR1C1', 'FormulasR1C1', readers.FormulaR1C1),
  ...pair('RichTextValue', 'RichTextValues', richText),

  'Range.setValue': changeRange((context, value: unknown) => {
    const { box, sheet, writing } = context;
    mustFit(writing, value);
    mustBeValid(context, new Array(box.rows).fill(new Array(box.columns).fill(value)));
    eachCell(box, (row, column) => {
      const isFormula = typeof value === 'string' && value.startsWith('=');
      const own = isFormula ? copiedFormula(value, row - box.row, column - box.column) : value;
      writeValue(writing, sheet, row, column, own);
    });
  }),
  'Range.setValues': changeRange(setValues),

  'Range.setFormula': changeRange(({ box, sheet }, formula: string) => {
    // As if it were typed in the first cell and copied to the others.
    eachCell(box, (row, column) =>
      writeFormula(sheet, row, column, copiedFormula(formula, row - box.row, column - box.column)),
    );
  }),
  'Range.setFormulas': changeRange(({ box, sheet }, formulas: string[][]) => {
    mustMatch(box, formulas);
    eachCell(box, (row, column) =>
      writeFormula(sheet, row, column, formulas[row - box.row]?.[column - box.column] ?? ''),
    );
  }),
  'Range.setFormulaR1C1': changeRange(({ box, sheet }, formula: string) => {
    eachCell(box, (row, column) => writeFormula(sheet, row, column, fromR1C1(formula, row, column)));
  }),
  'Range.setFormulasR1C1': changeRange(({ box, sheet }, formulas: string[][]) => {
    mustMatch(box, formulas);
    eachCell(box, (row, column) => {
      const formula = formulas[row - box.row]?.[column - box.column] ?? '';
      writeFormula(sheet, row, column, formula === '' ? '' : fromR1C1(formula, row, column));
    });
  }),

  'Range.setRichTextValue': changeRange(({ box, sheet, writing }, value: RichText) => {
    mustFit(writing, value.text);
    eachCell(box, (row, column) => writeText(sheet, row, column, value.text, value.runs));
  }),
  'Range.setRichTextValues': changeRange(({ box, sheet, writing }, values: RichText[][]) => {
    mustMatch(box, values);
    for (const row of values) for (const value of row) mustFit(writing, value.text);
    eachCell(box, (row, column) => {
      const value = values[row - box.row]?.[column - box.column] as RichText;
      writeText(sheet, row, column, value.text, value.runs);
    });
  }),

  'Range.isBlank': readRange(({ box, sheet }) => {
    let blank = true;
    eachCell(box, (row, column) => {
      if (hasContent(sheet.cell(row, column))) blank = false;
    });
    return blank;
  }),

  'Sheet.appendRow': changeSheet(({ sheet, workbook, writing }, values: unknown[]) => {
    if (values.length === 0) throw new ServiceError('Range should have at least one cell.');
    for (const value of values) mustFit(writing, value);
    const row = sheet.lastRow() + 1;
    const { document } = sheet;
    if (row > document.rows || values.length > document.columns) {
      const rows = Math.max(document.rows, row);
      const columns = Math.max(document.columns, values.length);
      workbook.mustHaveRoom(rows * columns - document.rows * document.columns);
      document.rows = rows;
      document.columns = columns;
      workbook.touch();
    }
    for (const [index, value] of values.entries()) writeValue(writing, sheet, row, index + 1, value);
  }),
};
