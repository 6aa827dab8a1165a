import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import { criteriaType, criterionOf, valuesOf, WHEN } from './boolean-criteria.ts';
import { makeRange, type Range } from './make.ts';
import { sheets } from './place.ts';

interface CriteriaData {
  type: string | null;
  values: unknown[];
  hidden: string[];
  visible: string[];
}

const EMPTY: CriteriaData = { type: null, values: [], hidden: [], visible: [] };

/** Which rows a filter's column lets through; never changes. */
export class FilterCriteria {
  readonly #data: CriteriaData;

  constructor(data: CriteriaData) {
    this.#data = data;
  }

  static dataOf(criteria: FilterCriteria): CriteriaData {
    return criteria.#data;
  }

  getCriteriaType(): unknown {
    return criteriaType(this.#data.type);
  }

  getCriteriaValues(): unknown[] {
    return valuesOf({ type: this.#data.type ?? '', values: this.#data.values });
  }

  getHiddenValues(): string[] {
    return [...this.#data.hidden];
  }

  getVisibleValues(): string[] {
    return [...this.#data.visible];
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#data);
  }
}

export class FilterCriteriaBuilder {
  #data: CriteriaData;

  constructor(data: CriteriaData = EMPTY) {
    this.#data = data;
  }

  static when(builder: FilterCriteriaBuilder, type: string, values: unknown[]): FilterCriteriaBuilder {
    builder.#data = { ...builder.#data, ...criterionOf(type, values) };
    return builder;
  }

  setHiddenValues(values: string[]): this {
    this.#data = { ...this.#data, hidden: values.map(String), visible: [] };
    return this;
  }

  setVisibleValues(values: string[]): this {
    this.#data = { ...this.#data, visible: values.map(String), hidden: [] };
    return this;
  }

  withCriteria(criteria: unknown, args: unknown[]): FilterCriteriaBuilder {
    return FilterCriteriaBuilder.when(this, String(criteria), args);
  }

  getCriteriaType(): unknown {
    return this.build().getCriteriaType();
  }

  getCriteriaValues(): unknown[] {
    return valuesOf({ type: this.#data.type ?? '', values: this.#data.values });
  }

  getHiddenValues(): string[] {
    return [...this.#data.hidden];
  }

  getVisibleValues(): string[] {
    return [...this.#data.visible];
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#data);
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.#data);
  }
}

for (const [method, type] of WHEN) {
  Object.defineProperty(FilterCriteriaBuilder.prototype, method, {
    value(this: FilterCriteriaBuilder, ...values: unknown[]) {
      return FilterCriteriaBuilder.when(this, type, values);
    },
    configurable: true,
    writable: true,
  });
}

/** The filter of a sheet; there is one at most. */
export class Filter {
  readonly #spreadsheetId: string;
  readonly #sheetId: number;

  constructor(spreadsheetId: string, sheetId: number) {
    this.#spreadsheetId = spreadsheetId;
    this.#sheetId = sheetId;
  }

  getRange(): Range {
    const box = sheets<[number, number, number, number] | null>('Filter.getRange', this.#spreadsheetId, this.#sheetId);
    if (!box) throw exception('The filter no longer exists.');
    return makeRange([this.#spreadsheetId, this.#sheetId, ...box]);
  }

  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const data = sheets<CriteriaData | null>('Filter.getCriteria', this.#spreadsheetId, this.#sheetId, columnPosition);
    return data && new FilterCriteria(data);
  }

  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    const data = filterCriteria && FilterCriteria.dataOf(filterCriteria);
    sheets('Filter.setCriteria', this.#spreadsheetId, this.#sheetId, columnPosition, data);
    return this;
  }

  removeColumnFilterCriteria(columnPosition: number): this {
    return this.setColumnFilterCriteria(columnPosition, null);
  }

  sort(columnPosition: number, ascending: boolean): this {
    sheets('Filter.sort', this.#spreadsheetId, this.#sheetId, columnPosition, ascending);
    return this;
  }

  remove(): void {
    sheets('Filter.remove', this.#spreadsheetId, this.#sheetId);
  }
}

export function makeFilter(spreadsheetId: string, sheetId: number): Filter {
  return new Filter(spreadsheetId, sheetId);
}

offer('Spreadsheet.FilterCriteria', FilterCriteria.prototype);
offer('Spreadsheet.FilterCriteriaBuilder', FilterCriteriaBuilder.prototype);
offer('Spreadsheet.Filter', Filter.prototype);
