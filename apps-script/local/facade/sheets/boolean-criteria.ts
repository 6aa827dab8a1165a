import { cssColor } from '../../services/sheets/value/css-color.ts';
import { exception } from '../bridge.ts';
import { BooleanCriteria, RelativeDate } from './enums.ts';

/** A criterion as it is kept: a relative day is kept by its name. */
export interface Criterion {
  type: string;
  values: unknown[];
}

/** Criteria methods shared by filters and conditional formats. */
export const WHEN: readonly [method: string, type: keyof typeof BooleanCriteria][] = [
  ['whenCellEmpty', 'CELL_EMPTY'],
  ['whenCellNotEmpty', 'CELL_NOT_EMPTY'],
  ['whenDateAfter', 'DATE_AFTER'],
  ['whenDateBefore', 'DATE_BEFORE'],
  ['whenDateEqualTo', 'DATE_EQUAL_TO'],
  ['whenDateNotEqualTo', 'DATE_NOT_EQUAL_TO'],
  ['whenFormulaSatisfied', 'CUSTOM_FORMULA'],
  ['whenNumberBetween', 'NUMBER_BETWEEN'],
  ['whenNumberEqualTo', 'NUMBER_EQUAL_TO'],
  ['whenNumberGreaterThan', 'NUMBER_GREATER_THAN'],
  ['whenNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO'],
  ['whenNumberLessThan', 'NUMBER_LESS_THAN'],
  ['whenNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
  ['whenNumberNotBetween', 'NUMBER_NOT_BETWEEN'],
  ['whenNumberNotEqualTo', 'NUMBER_NOT_EQUAL_TO'],
  ['whenTextContains', 'TEXT_CONTAINS'],
  ['whenTextDoesNotContain', 'TEXT_DOES_NOT_CONTAIN'],
  ['whenTextEndsWith', 'TEXT_ENDS_WITH'],
  ['whenTextEqualTo', 'TEXT_EQUAL_TO'],
  ['whenTextNotEqualTo', 'TEXT_NOT_EQUAL_TO'],
  ['whenTextStartsWith', 'TEXT_STARTS_WITH'],
];

/** The criterion of a type with what a script gives; days relative to today have types of their own. */
export function criterionOf(type: string, given: readonly unknown[]): Criterion {
  const isRelative = (value: unknown) => Object.values(RelativeDate).includes(value as never);
  const relative = given.some(isRelative) && !type.endsWith('_RELATIVE');
  return {
    type: relative ? `${type}_RELATIVE` : type,
    values: given.map((value) => (isRelative(value) ? String(value) : value)),
  };
}

/** What a script reads of a criterion's values: a list of its own. */
export function valuesOf({ type, values }: Criterion): unknown[] {
  if (!type.endsWith('_RELATIVE')) return [...values];
  return values.map((value) => RelativeDate[value as keyof typeof RelativeDate] ?? value);
}

export function criteriaType(type: string | null | undefined): unknown {
  return type === null || type === undefined ? null : BooleanCriteria[type as keyof typeof BooleanCriteria];
}

/** `#rrggbb` of a colour that a script names; null stays null. */
export function hexOrNull(color: string | null): string | null {
  if (color === null) return null;
  const hex = cssColor(String(color));
  if (hex === null) throw exception(`Invalid color: ${color}`);
  return hex;
}
