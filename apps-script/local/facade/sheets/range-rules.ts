import { mismatch } from '../signature.ts';
import { applyBanding, type Banding, bandingsOn } from './banding.ts';
import { DataValidation, type RuleData } from './data-validation.ts';
import { type Filter, makeFilter } from './filter.ts';
import type { Range } from './make.ts';
import { isMatrix, sheets } from './place.ts';
import { Protection } from './protection.ts';
import { placeOf } from './range-geometry.ts';
import { RangeMoves } from './range-moves.ts';

/** Validation, protection, merging and filters of a range. */
export class RangeRules extends RangeMoves {
  getDataValidation(): DataValidation | null {
    return ruleOf(sheets('Range.getDataValidation', placeOf(this)));
  }

  getDataValidations(): (DataValidation | null)[][] {
    return sheets<(RuleData | null)[][]>('Range.getDataValidations', placeOf(this)).map((row) => row.map(ruleOf));
  }

  setDataValidation(rule: DataValidation | null): this {
    if (rule !== null && !(rule instanceof DataValidation)) {
      throw mismatch('SpreadsheetApp.Range.setDataValidation', arguments);
    }
    sheets('Range.setDataValidation', placeOf(this), rule && DataValidation.dataOf(rule));
    return this;
  }

  setDataValidations(rules: (DataValidation | null)[][]): this {
    if (!isMatrix(rules)) throw mismatch('SpreadsheetApp.Range.setDataValidations', arguments);
    const data = rules.map((row) => row.map((rule) => rule && DataValidation.dataOf(rule)));
    sheets('Range.setDataValidations', placeOf(this), data);
    return this;
  }

  applyRowBanding(...args: unknown[]): Banding {
    return applyBanding(placeOf(this), 'Row', args);
  }

  applyColumnBanding(...args: unknown[]): Banding {
    return applyBanding(placeOf(this), 'Column', args);
  }

  getBandings(): Banding[] {
    return bandingsOn(this as unknown as Range);
  }

  protect(): Protection {
    return new Protection(placeOf(this)[0], sheets('Range.protect', placeOf(this)));
  }

  canEdit(): boolean {
    return true;
  }

  merge(): this {
    sheets('Range.merge', placeOf(this), 'all');
    return this;
  }

  mergeAcross(): this {
    sheets('Range.merge', placeOf(this), 'across');
    return this;
  }

  mergeVertically(): this {
    sheets('Range.merge', placeOf(this), 'vertically');
    return this;
  }

  breakApart(): this {
    sheets('Range.breakApart', placeOf(this));
    return this;
  }

  isPartOfMerge(): boolean {
    return sheets('Range.isPartOfMerge', placeOf(this));
  }

  createFilter(): Filter {
    sheets('Range.createFilter', placeOf(this));
    const [id, sheetId] = placeOf(this);
    return makeFilter(id, sheetId);
  }

  getFilter(): Filter | null {
    const [id, sheetId] = placeOf(this);
    return sheets('Sheet.getFilter', id, sheetId) ? makeFilter(id, sheetId) : null;
  }
}

function ruleOf(data: RuleData | null): DataValidation | null {
  return data && new DataValidation(data);
}
