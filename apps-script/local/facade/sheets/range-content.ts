import { exception } from '../bridge.ts';
import { mismatch } from '../signature.ts';
import { makeRange, type Range } from './make.ts';
import { cellInput, check, isBoolean, isList, isMatrix, isText, sheets } from './place.ts';
import { placeOf, RangeGeometry } from './range-geometry.ts';
import type { RichTextData } from './rich-text.ts';
import { RichTextValue, richTextOf } from './rich-text.ts';

/** Values, formulas, texts and what clears them. */
export class RangeContent extends RangeGeometry {
  getValue(): unknown {
    return sheets('Range.getValue', placeOf(this));
  }

  getValues(): unknown[][] {
    return sheets('Range.getValues', placeOf(this));
  }

  getDisplayValue(): string {
    return sheets('Range.getDisplayValue', placeOf(this));
  }

  getDisplayValues(): string[][] {
    return sheets('Range.getDisplayValues', placeOf(this));
  }

  setValue(value: unknown): this {
    if (arguments.length === 0) throw mismatch('SpreadsheetApp.Range.setValue', arguments);
    sheets('Range.setValue', placeOf(this), cellInput(value));
    return this;
  }

  setValues(values: unknown[][]): this {
    check('Range.setValues', arguments, isMatrixOrEmpty);
    sheets(
      'Range.setValues',
      placeOf(this),
      values.map((row) => row.map(cellInput)),
    );
    return this;
  }

  getFormula(): string {
    return sheets('Range.getFormula', placeOf(this));
  }

  getFormulas(): string[][] {
    return sheets('Range.getFormulas', placeOf(this));
  }

  getFormulaR1C1(): string | null {
    return sheets('Range.getFormulaR1C1', placeOf(this));
  }

  getFormulasR1C1(): (string | null)[][] {
    return sheets('Range.getFormulasR1C1', placeOf(this));
  }

  setFormula(formula: string): this {
    check('Range.setFormula', arguments, isText);
    sheets('Range.setFormula', placeOf(this), formula);
    return this;
  }

  setFormulas(formulas: string[][]): this {
    check('Range.setFormulas', arguments, isMatrix);
    sheets(
      'Range.setFormulas',
      placeOf(this),
      formulas.map((row) => row.map((one) => String(one ?? ''))),
    );
    return this;
  }

  setFormulaR1C1(formula: string): this {
    check('Range.setFormulaR1C1', arguments, isText);
    sheets('Range.setFormulaR1C1', placeOf(this), formula);
    return this;
  }

  setFormulasR1C1(formulas: string[][]): this {
    check('Range.setFormulasR1C1', arguments, isMatrix);
    sheets('Range.setFormulasR1C1', placeOf(this), formulas);
    return this;
  }

  getRichTextValue(): RichTextValue | null {
    return richTextOf(sheets<RichTextData | null>('Range.getRichTextValue', placeOf(this)));
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return sheets<(RichTextData | null)[][]>('Range.getRichTextValues', placeOf(this)).map((row) =>
      row.map(richTextOf),
    );
  }

  setRichTextValue(value: RichTextValue): this {
    check('Range.setRichTextValue', arguments, isRichText);
    sheets('Range.setRichTextValue', placeOf(this), RichTextValue.dataOf(value));
    return this;
  }

  setRichTextValues(values: RichTextValue[][]): this {
    check(
      'Range.setRichTextValues',
      arguments,
      (given) => isMatrix(given) && (given as unknown[][]).flat().every(isRichText),
    );
    sheets(
      'Range.setRichTextValues',
      placeOf(this),
      values.map((row) => row.map(RichTextValue.dataOf)),
    );
    return this;
  }

  isBlank(): boolean {
    return sheets('Range.isBlank', placeOf(this));
  }

  clear(options?: Record<string, boolean>): this {
    sheets(
      'Range.clear',
      placeOf(this),
      wipeOf(options, { contents: true, formats: true, validations: true, notes: true }),
    );
    return this;
  }

  clearContent(): this {
    sheets('Range.clearContent', placeOf(this));
    return this;
  }

  clearFormat(): this {
    sheets('Range.clearFormat', placeOf(this));
    return this;
  }

  clearNote(): this {
    sheets('Range.clearNote', placeOf(this));
    return this;
  }

  clearDataValidations(): this {
    sheets('Range.clearDataValidations', placeOf(this));
    return this;
  }

  insertCheckboxes(checkedValue?: unknown, uncheckedValue?: unknown): this {
    const values = Array.from(arguments).slice(0, 2);
    void checkedValue;
    void uncheckedValue;
    sheets('Range.insertCheckboxes', placeOf(this), values);
    return this;
  }

  removeCheckboxes(): this {
    sheets('Range.removeCheckboxes', placeOf(this));
    return this;
  }

  check(): this {
    sheets('Range.check', placeOf(this), true);
    return this;
  }

  uncheck(): this {
    sheets('Range.uncheck', placeOf(this), false);
    return this;
  }

  isChecked(): boolean | null {
    return sheets('Range.isChecked', placeOf(this));
  }

  trimWhitespace(): this {
    sheets('Range.trimWhitespace', placeOf(this));
    return this;
  }

  /** Answers the range of the rows that are left. */
  removeDuplicates(columnsToCompare?: number[]): Range {
    if (columnsToCompare !== undefined) check('Range.removeDuplicates', arguments, isList);
    const rows = sheets<number>('Range.removeDuplicates', placeOf(this), columnsToCompare ?? null);
    const [id, sheetId, row, column, , columns] = placeOf(this);
    return makeRange([id, sheetId, row, column, rows, columns]);
  }
}

/** `setValues([])` is a matter of shape for the host to refuse, not of signature. */
function isMatrixOrEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.every(Array.isArray);
}

function isRichText(value: unknown): boolean {
  return value instanceof RichTextValue;
}

/** Which parts an options object of `clear` names; all of `whole` without one. */
export function wipeOf(
  options: Record<string, boolean> | undefined,
  everything: Record<string, boolean>,
): Record<string, boolean> {
  if (options === undefined || options === null) return everything;
  for (const value of Object.values(options)) {
    if (!isBoolean(value)) throw exception(`Invalid argument: options`);
  }
  const contents = options.contentsOnly === true;
  const formats = options.formatOnly === true;
  const notes = options.commentsOnly === true;
  const validations = options.validationsOnly === true;
  return contents || formats || notes || validations ? { contents, formats, notes, validations } : everything;
}
