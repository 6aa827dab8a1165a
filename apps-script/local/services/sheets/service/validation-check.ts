import { ServiceError } from '../../../execution/service.ts';
import { displayValue } from '../model/read-cell.ts';
import type { ValidationDocument } from '../model/sheet-document.ts';
import { toA1 } from '../value/a1-notation.ts';
import type { RangeContext } from './context.ts';

/** Refuses, before anything is written, values that the rule of their cell rejects. Blank is always allowed. */
export function mustBeValid(context: RangeContext, values: unknown[][]): void {
  const { sheet, workbook, box } = context;
  if (workbook.validations.items.length === 0) return;
  for (let row = 0; row < box.rows; row++) {
    for (let column = 0; column < box.columns; column++) {
      const index = sheet.cell(box.row + row, box.column + column)?.d;
      const rule = index === undefined ? undefined : workbook.validations.items[index];
      const value = values[row]?.[column];
      if (!rule || rule.allowInvalid || value === null || value === undefined || value === '') continue;
      const allowed = allowedValues(context, rule);
      if (isRejected(rule, value, allowed)) refuse(box.row + row, box.column + column, allowed);
    }
  }
}

/** The values a list rule offers, as shown; null for a rule that is no list. */
export function allowedValues(
  context: Pick<RangeContext, 'workbook' | 'evaluation'>,
  rule: ValidationDocument,
): string[] | null {
  if (rule.type === 'VALUE_IN_LIST') return ((rule.values[0] as unknown[]) ?? []).map(String);
  if (rule.type !== 'VALUE_IN_RANGE') return null;
  const range = rule.values[0] as { sheetId: number; row: number; column: number; rows: number; columns: number };
  const sheet = context.workbook.findSheet(range.sheetId);
  const shown: string[] = [];
  for (let row = range.row; sheet && row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      const text = displayValue(context.evaluation, sheet, row, column);
      if (text !== '') shown.push(text);
    }
  }
  return shown;
}

function isRejected(rule: ValidationDocument, value: unknown, allowed: string[] | null): boolean {
  if (typeof value === 'string' && value.startsWith('=')) return false;
  const text = String(value);
  if (allowed) {
    const lower = text.toLowerCase();
    return !allowed.some((one) => one.toLowerCase() === lower || (value === true && one === 'TRUE'));
  }
  const number = typeof value === 'number' ? value : value instanceof Date ? null : Number.NaN;
  const [low, high] = rule.values as [number, number];
  switch (rule.type) {
    case 'CHECKBOX': {
      const [checked = true, unchecked = rule.values.length === 1 ? '' : false] = rule.values;
      return (
        value !== checked &&
        value !== unchecked &&
        text.toLowerCase() !== String(checked).toLowerCase() &&
        text.toLowerCase() !== String(unchecked).toLowerCase()
      );
    }
    case 'NUMBER_BETWEEN':
      return number === null || !(number >= low && number <= high);
    case 'NUMBER_NOT_BETWEEN':
      return number === null || !(number < low || number > high);
    case 'NUMBER_EQUAL_TO':
      return number !== low;
    case 'NUMBER_NOT_EQUAL_TO':
      return number === low;
    case 'NUMBER_GREATER_THAN':
      return number === null || !(number > low);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number === null || !(number >= low);
    case 'NUMBER_LESS_THAN':
      return number === null || !(number < low);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number === null || !(number <= low);
    case 'TEXT_CONTAINS':
      return !text.toLowerCase().includes(String(low).toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return text.toLowerCase().includes(String(low).toLowerCase());
    case 'TEXT_EQUAL_TO':
      return text !== String(low);
    case 'TEXT_IS_VALID_EMAIL':
      return !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'TEXT_IS_VALID_URL':
      return !/^(?:(?:https?|ftp):\/\/)?[^\s/]+\.[^\s/]{2,}(?:\/\S*)?$/i.test(text);
    default:
      // Rules on days and custom formulas are kept and shown, but not enforced here.
      return false;
  }
}

function refuse(row: number, column: number, allowed: string[] | null): never {
  const cell = toA1({ row, column, rows: 1, columns: 1 });
  const hint = allowed ? `\nPlease enter one of the following values: ${allowed.join(', ')}.` : '';
  throw new ServiceError(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.${hint}`,
  );
}
