import { cellResult, displayValue } from '../model/read-cell.ts';
import type { Box } from '../value/a1-notation.ts';
import type { SheetContext } from './context.ts';

interface Criteria {
  type: string | null;
  values: unknown[];
  hidden: string[];
  visible: string[];
}

/** Rows that the sheet's filter hides; its first row is the header and always shown. */
export function hiddenByFilter(context: SheetContext): Set<number> {
  const hidden = new Set<number>();
  const { filter } = context.sheet.document;
  if (!filter) return hidden;
  const { range } = filter as { range: Box };
  for (const [column, criteria] of Object.entries(filter.criteria)) {
    for (let row = range.row + 1; row < range.row + range.rows; row++) {
      if (!passes(context, row, Number(column), criteria as unknown as Criteria)) hidden.add(row);
    }
  }
  return hidden;
}

function passes(context: SheetContext, row: number, column: number, criteria: Criteria): boolean {
  const text = displayValue(context.evaluation, context.sheet, row, column);
  if (criteria.hidden.includes(text)) return false;
  if (criteria.visible.length > 0 && !criteria.visible.includes(text)) return false;
  return criteria.type === null || meets(context, row, column, criteria.type, criteria.values, text);
}

/** Whether a cell meets a boolean criterion; those on days and formulas let everything through. */
function meets(
  context: SheetContext,
  row: number,
  column: number,
  type: string,
  values: unknown[],
  text: string,
): boolean {
  const { value } = cellResult(context.evaluation, context.sheet, row, column);
  const number = typeof value === 'number' ? value : Number.NaN;
  const [low, high] = values as [number, number];
  const lower = text.toLowerCase();
  const sought = String(values[0] ?? '').toLowerCase();
  switch (type) {
    case 'CELL_EMPTY':
      return text === '';
    case 'CELL_NOT_EMPTY':
      return text !== '';
    case 'TEXT_CONTAINS':
      return lower.includes(sought);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !lower.includes(sought);
    case 'TEXT_EQUAL_TO':
      return lower === sought;
    case 'TEXT_NOT_EQUAL_TO':
      return lower !== sought;
    case 'TEXT_STARTS_WITH':
      return lower.startsWith(sought);
    case 'TEXT_ENDS_WITH':
      return lower.endsWith(sought);
    case 'NUMBER_EQUAL_TO':
      return number === low;
    case 'NUMBER_NOT_EQUAL_TO':
      return number !== low;
    case 'NUMBER_GREATER_THAN':
      return number > low;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return number >= low;
    case 'NUMBER_LESS_THAN':
      return number < low;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return number <= low;
    case 'NUMBER_BETWEEN':
      return number >= low && number <= high;
    case 'NUMBER_NOT_BETWEEN':
      return number < low || number > high;
    default:
      return true;
  }
}
