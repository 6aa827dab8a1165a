import { ServiceError } from '../../../execution/service.ts';
import { compare, FormulaError, type Scalar } from '../formula/scalar.ts';
import { copiedFormula } from '../formula/shift-references.ts';
import { cellResult } from '../model/read-cell.ts';
import { eachCell, matrix, type RangeContext } from './context.ts';

export interface SortSpec {
  column: number;
  ascending: boolean;
}

/** Sorts the rows of a box, whole cells with their looks; blanks always go last, equal rows keep their order. */
export function sortRows({ sheet, box, evaluation }: RangeContext, specs: SortSpec[]): void {
  for (const { column } of specs) {
    if (column < box.column || column > box.column + box.columns - 1) {
      throw new ServiceError(`Sort column must be in the range. Column: ${column}`);
    }
  }
  const rows = matrix(box, (row, column) => sheet.cell(row, column)).map((cells, index) => ({
    cells,
    row: box.row + index,
    keys: specs.map(({ column }): Scalar => {
      const { value, error } = cellResult(evaluation, sheet, box.row + index, column);
      return error === undefined ? value : new FormulaError(error);
    }),
  }));
  rows.sort((a, b) => {
    for (const [index, { ascending }] of specs.entries()) {
      const order = keyOrder(a.keys[index] ?? null, b.keys[index] ?? null, ascending);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  });
  eachCell(box, (row, column) => {
    const source = rows[row - box.row];
    const cell = source?.cells[column - box.column];
    const formula = cell?.f === undefined ? undefined : copiedFormula(cell.f, row - (source?.row ?? row), 0);
    sheet.put(row, column, cell && formula !== undefined ? { ...cell, f: formula } : cell);
  });
}

function keyOrder(a: Scalar, b: Scalar, ascending: boolean): number {
  const isBlank = (value: Scalar) => value === null || value === '';
  if (isBlank(a) || isBlank(b)) return Number(isBlank(a)) - Number(isBlank(b));
  const isError = (value: Scalar) => value instanceof FormulaError;
  if (isError(a) || isError(b)) return Number(isError(a)) - Number(isError(b));
  const order =
    typeof a === 'string' && typeof b === 'string'
      ? a.localeCompare(b, undefined, { sensitivity: 'accent' })
      : compare(a, b);
  return ascending ? order : -order;
}
