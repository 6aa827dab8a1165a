import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { DataValidationCriteria } from './enums.ts';
import { makeRange } from './make.ts';
import { check, isBoolean, isNumber, isText } from './place.ts';
import { placeOf, RangeGeometry } from './range-geometry.ts';

type CriteriaName = keyof typeof DataValidationCriteria;

/** A rule as it crosses; a range among the values is `{ spreadsheetId, sheetId, row, column, rows, columns }`. */
export interface RuleData {
  type: string;
  values: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

/** A validation rule; never changes. */
export class DataValidation {
  readonly #data: RuleData;

  constructor(data: RuleData) {
    this.#data = data;
  }

  static dataOf(rule: DataValidation): RuleData {
    return rule.#data;
  }

  getAllowInvalid(): boolean {
    return this.#data.allowInvalid;
  }

  getHelpText(): string | null {
    return this.#data.helpText;
  }

  getCriteriaType(): unknown {
    return DataValidationCriteria[this.#data.type as CriteriaName];
  }

  getCriteriaValues(): unknown[] {
    return this.#data.values.map(received);
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#data);
  }
}

interface SentRange {
  spreadsheetId: string;
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

function received(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'date' in value) return new Date(value.date as number);
  if (typeof value !== 'object' || value === null || !('spreadsheetId' in value)) return value;
  const { spreadsheetId, sheetId, row, column, rows, columns } = value as SentRange;
  return makeRange([spreadsheetId, sheetId, row, column, rows, columns]);
}

function sent(value: unknown): unknown {
  if (value instanceof Date) return { date: value.getTime() };
  if (!(value instanceof RangeGeometry)) return value;
  const [spreadsheetId, sheetId, row, column, rows, columns] = placeOf(value);
  return { spreadsheetId, sheetId, row, column, rows, columns };
}

export class DataValidationBuilder {
  #data: RuleData | null;
  #allowInvalid: boolean;
  #helpText: string | null;

  constructor(data?: RuleData) {
    this.#data = data ?? null;
    this.#allowInvalid = data?.allowInvalid ?? true;
    this.#helpText = data?.helpText ?? null;
  }

  /** Sets the criterion; for the methods below, which all end here. */
  static criterion(builder: DataValidationBuilder, type: string, values: unknown[]): DataValidationBuilder {
    builder.#data = { type, values: values.map(sent), allowInvalid: true, helpText: null };
    return builder;
  }

  setAllowInvalid(allowInvalidData: boolean): this {
    check('DataValidationBuilder.setAllowInvalid', arguments, isBoolean);
    this.#allowInvalid = allowInvalidData;
    return this;
  }

  setHelpText(helpText: string): this {
    check('DataValidationBuilder.setHelpText', arguments, isText);
    this.#helpText = helpText;
    return this;
  }

  getAllowInvalid(): boolean {
    return this.#allowInvalid;
  }

  getHelpText(): string | null {
    return this.#helpText;
  }

  getCriteriaType(): unknown {
    return this.#data ? DataValidationCriteria[this.#data.type as CriteriaName] : null;
  }

  getCriteriaValues(): unknown[] {
    return this.#data ? this.#data.values.map(received) : [];
  }

  copy(): DataValidationBuilder {
    const copy = new DataValidationBuilder(this.#data ?? undefined);
    copy.#allowInvalid = this.#allowInvalid;
    copy.#helpText = this.#helpText;
    return copy;
  }

  requireValueInList(values: unknown[], showDropdown = true): DataValidationBuilder {
    if (!Array.isArray(values)) throw mismatch('SpreadsheetApp.DataValidationBuilder.requireValueInList', arguments);
    return DataValidationBuilder.criterion(this, 'VALUE_IN_LIST', [values.map(String), showDropdown]);
  }

  requireValueInRange(range: RangeGeometry, showDropdown = true): DataValidationBuilder {
    if (!(range instanceof RangeGeometry)) {
      throw mismatch('SpreadsheetApp.DataValidationBuilder.requireValueInRange', arguments);
    }
    return DataValidationBuilder.criterion(this, 'VALUE_IN_RANGE', [range, showDropdown]);
  }

  requireCheckbox(...values: unknown[]): DataValidationBuilder {
    return DataValidationBuilder.criterion(this, 'CHECKBOX', values.slice(0, 2));
  }

  requireFormulaSatisfied(formula: string): DataValidationBuilder {
    check('DataValidationBuilder.requireFormulaSatisfied', arguments, isText);
    return DataValidationBuilder.criterion(this, 'CUSTOM_FORMULA', [formula]);
  }

  withCriteria(criteria: unknown, args: unknown[]): DataValidationBuilder {
    const type = String(criteria);
    if (!(type in DataValidationCriteria) || !Array.isArray(args)) {
      throw mismatch('SpreadsheetApp.DataValidationBuilder.withCriteria', arguments);
    }
    return DataValidationBuilder.criterion(this, type, args);
  }

  build(): DataValidation {
    if (!this.#data) throw exception('Data validation rule is missing its criteria.');
    return new DataValidation({ ...this.#data, allowInvalid: this.#allowInvalid, helpText: this.#helpText });
  }
}

const isDate = (value: unknown) => value instanceof Date;

/** Criteria methods that only name a type and check their arguments. */
const CRITERIA: readonly [method: string, type: CriteriaName, ...checks: ((value: unknown) => boolean)[]][] = [
  ['requireDate', 'DATE_IS_VALID_DATE'],
  ['requireDateAfter', 'DATE_AFTER', isDate],
  ['requireDateBefore', 'DATE_BEFORE', isDate],
  ['requireDateBetween', 'DATE_BETWEEN', isDate, isDate],
  ['requireDateEqualTo', 'DATE_EQUAL_TO', isDate],
  ['requireDateNotBetween', 'DATE_NOT_BETWEEN', isDate, isDate],
  ['requireDateOnOrAfter', 'DATE_ON_OR_AFTER', isDate],
  ['requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', isDate],
  ['requireNumberBetween', 'NUMBER_BETWEEN', isNumber, isNumber],
  ['requireNumberEqualTo', 'NUMBER_EQUAL_TO', isNumber],
  ['requireNumberGreaterThan', 'NUMBER_GREATER_THAN', isNumber],
  ['requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', isNumber],
  ['requireNumberLessThan', 'NUMBER_LESS_THAN', isNumber],
  ['requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', isNumber],
  ['requireNumberNotBetween', 'NUMBER_NOT_BETWEEN', isNumber, isNumber],
  ['requireNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO', isNumber],
  ['requireTextContains', 'TEXT_CONTAINS', isText],
  ['requireTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN', isText],
  ['requireTextEqualTo', 'TEXT_EQUAL_TO', isText],
  ['requireTextIsEmail', 'TEXT_IS_VALID_EMAIL'],
  ['requireTextIsUrl', 'TEXT_IS_VALID_URL'],
];

for (const [method, type, ...checks] of CRITERIA) {
  Object.defineProperty(DataValidationBuilder.prototype, method, {
    value(this: DataValidationBuilder, ...args: unknown[]) {
      check(`DataValidationBuilder.${method}`, args, ...checks);
      return DataValidationBuilder.criterion(this, type, args.slice(0, checks.length));
    },
    configurable: true,
    writable: true,
  });
}

offer('Spreadsheet.DataValidation', DataValidation.prototype);
offer('Spreadsheet.DataValidationBuilder', DataValidationBuilder.prototype);
