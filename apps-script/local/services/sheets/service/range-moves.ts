import { ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import { copiedFormula } from '../formula/shift-references.ts';
import { type Cell, hasContent } from '../model/cell.ts';
import { cellResult, displayValue } from '../model/read-cell.ts';
import { changeWorkbook } from '../model/shelf.ts';
import { kept, writeValue } from '../model/write-cell.ts';
import type { Box } from '../value/a1-notation.ts';
import { autoFill } from './auto-fill.ts';
import { bookContext, changeRange, eachCell, matrix, type Place, type RangeContext, readRange } from './context.ts';
import { sortRows } from './sort-rows.ts';

type Paste =
  | 'PASTE_NORMAL'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_FORMAT'
  | 'PASTE_FORMULA'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_VALUES';

/** One cell as it is pasted over another. */
function pasted(
  context: RangeContext,
  source: Cell | undefined,
  from: [number, number],
  old: Cell | undefined,
  to: [number, number],
  paste: Paste,
): Cell {
  const moved = source?.f === undefined ? undefined : copiedFormula(source.f, to[0] - from[0], to[1] - from[1]);
  const content: Cell = {};
  if (moved !== undefined) content.f = moved;
  else if (source?.v !== undefined) content.v = source.v;
  if (source?.r) content.r = source.r;
  const look: Cell = source?.s === undefined ? {} : { s: source.s };
  const rule: Cell = source?.d === undefined ? {} : { d: source.d };
  switch (paste) {
    case 'PASTE_VALUES': {
      const { value, error } = cellResult(context.evaluation, context.sheet, ...from);
      const kepts = kept(old);
      if (error !== undefined) return { ...kepts, f: `=${error}` };
      return value === null ? kepts : { ...kepts, v: value, ...(source?.r ? { r: source.r } : {}) };
    }
    case 'PASTE_FORMULA':
      return { ...kept(old), ...content };
    case 'PASTE_FORMAT': {
      const { s: _, ...rest } = old ?? {};
      return { ...rest, ...look };
    }
    case 'PASTE_DATA_VALIDATION': {
      const { d: _, ...rest } = old ?? {};
      return { ...rest, ...rule };
    }
    default:
      return { ...content, ...look, ...rule, ...(source?.n === undefined ? {} : { n: source.n }) };
  }
}

/** A larger target is filled by as many whole copies of the source as it holds; a smaller one is overrun. */
const copyTo: ServiceMethod = (execution, fromPlace: Place, toPlace: Place, paste: Paste, transposed: boolean) => {
  const [id, sheetId, row, column, rows, columns] = fromPlace;
  if (toPlace[0] !== id) throw new ServiceError('Target range and source range must be in the same spreadsheet.');
  const book = bookContext(execution, id);
  const sheet = book.workbook.sheet(sheetId);
  const target = book.workbook.sheet(toPlace[1]);
  const context: RangeContext = { ...book, sheet, box: { row, column, rows, columns } };
  const height = transposed ? columns : rows;
  const width = transposed ? rows : columns;
  const targetRows = Math.max(1, Math.floor(toPlace[4] / height)) * height;
  const targetColumns = Math.max(1, Math.floor(toPlace[5] / width)) * width;
  const box: Box = { row: toPlace[2], column: toPlace[3], rows: targetRows, columns: targetColumns };
  target.mustHold(box);
  return changeWorkbook(execution.store, book.workbook, () => {
    const cells = matrix(context.box, (line, rank) => sheet.cell(line, rank));
    eachCell(box, (line, rank) => {
      const down = (line - box.row) % height;
      const right = (rank - box.column) % width;
      const [r, c] = transposed ? [right, down] : [down, right];
      const cell = pasted(context, cells[r]?.[c], [row + r, column + c], target.cell(line, rank), [line, rank], paste);
      target.put(line, rank, Object.keys(cell).length > 0 ? cell : undefined);
    });
  });
};

const moveTo: ServiceMethod = (execution, fromPlace: Place, toPlace: Place) => {
  const [id, sheetId, row, column, rows, columns] = fromPlace;
  if (toPlace[0] !== id) throw new ServiceError('Target range and source range must be in the same spreadsheet.');
  const { workbook } = bookContext(execution, id);
  const sheet = workbook.sheet(sheetId);
  const target = workbook.sheet(toPlace[1]);
  const from: Box = { row, column, rows, columns };
  const to: Box = { row: toPlace[2], column: toPlace[3], rows, columns };
  sheet.mustHold(from);
  target.mustHold(to);
  return changeWorkbook(execution.store, workbook, () => {
    const cells = matrix(from, (line, rank) => sheet.cell(line, rank));
    eachCell(from, (line, rank) => sheet.put(line, rank, undefined));
    // Formulas that are moved, unlike copied ones, keep pointing where they pointed.
    eachCell(to, (line, rank) => target.put(line, rank, cells[line - to.row]?.[rank - to.column]));
  });
};

const STEPS: Record<string, readonly [down: number, right: number]> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** Ctrl + arrow: the edge of the run of cells with content, or the next content after a gap, or the grid's edge. */
function nextDataCell({ sheet, box }: RangeContext, direction: string): [number, number] {
  const [down, right] = STEPS[direction] ?? [0, 0];
  const inside = (row: number, column: number) =>
    row >= 1 && column >= 1 && row <= sheet.document.rows && column <= sheet.document.columns;
  let [row, column] = [box.row, box.column];
  const full = (r: number, c: number) => hasContent(sheet.cell(r, c));
  if (!inside(row + down, column + right) || (down === 0 && right === 0)) return [row, column];
  const runs = full(row, column) && full(row + down, column + right);
  for (;;) {
    const [nextRow, nextColumn] = [row + down, column + right];
    if (!inside(nextRow, nextColumn)) return [row, column];
    if (runs && !full(nextRow, nextColumn)) return [row, column];
    [row, column] = [nextRow, nextColumn];
    if (!runs && full(row, column)) return [row, column];
  }
}

/** Ctrl + A: the box grows while a cell with content lies beside it (not at a corner); along one dimension only when one is given. */
function dataRegion({ sheet, box }: RangeContext, dimension: string | null): [number, number, number, number] {
  let top = box.row;
  let bottom = box.row + box.rows - 1;
  let left = box.column;
  let right = box.column + box.columns - 1;
  const any = (r1: number, c1: number, r2: number, c2: number): boolean => {
    for (let row = Math.max(1, r1); row <= Math.min(r2, sheet.document.rows); row++) {
      for (let column = Math.max(1, c1); column <= Math.min(c2, sheet.document.columns); column++) {
        if (hasContent(sheet.cell(row, column))) return true;
      }
    }
    return false;
  };
  for (let grown = true; grown; ) {
    grown = false;
    const wide = dimension !== 'ROWS';
    const high = dimension !== 'COLUMNS';
    if (high && top > 1 && any(top - 1, left, top - 1, right)) [top, grown] = [top - 1, true];
    if (high && bottom < sheet.document.rows && any(bottom + 1, left, bottom + 1, right))
      [bottom, grown] = [bottom + 1, true];
    if (wide && left > 1 && any(top, left - 1, bottom, left - 1)) [left, grown] = [left - 1, true];
    if (wide && right < sheet.document.columns && any(top, right + 1, bottom, right + 1))
      [right, grown] = [right + 1, true];
  }
  return [top, left, bottom - top + 1, right - left + 1];
}

/** Cells of the box go, or blank ones come; those after it, on the same rows or columns, close up or make room. */
function shiftCells({ sheet, workbook, box }: RangeContext, dimension: string, insert: boolean): void {
  const across = dimension === 'COLUMNS';
  const cells = matrix(box, () => undefined as Cell | undefined);
  const size = across ? box.columns : box.rows;
  const last = across ? sheet.document.columns : sheet.document.rows;
  const start = across ? box.column : box.row;
  const read = (lane: number, at: number) => (across ? sheet.cell(lane, at) : sheet.cell(at, lane));
  const write = (lane: number, at: number, cell: Cell | undefined) =>
    across ? sheet.put(lane, at, cell) : sheet.put(at, lane, cell);
  const lanes = across
    ? cells.map((_, index) => box.row + index)
    : (cells[0] ?? []).map((_, index) => box.column + index);
  for (const lane of lanes) {
    const line = Array.from({ length: last - start + 1 }, (_, index) => read(lane, start + index));
    const moved = insert ? [...new Array<undefined>(size).fill(undefined), ...line] : line.slice(size);
    if (insert && moved.slice(line.length).some(hasContent)) {
      throw new ServiceError('Inserting cells would push data off the edge of the sheet.');
    }
    for (let index = 0; index < line.length; index++) write(lane, start + index, moved[index]);
  }
  workbook.touch();
}

/** Answers how many rows are left. */
function removeDuplicates({ sheet, box, evaluation }: RangeContext, columns: number[] | null): number {
  const compared = columns ?? Array.from({ length: box.columns }, (_, index) => box.column + index);
  const seen = new Set<string>();
  const left: (Cell | undefined)[][] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    const key = JSON.stringify(compared.map((column) => displayValue(evaluation, sheet, row, column).toLowerCase()));
    if (seen.has(key)) continue;
    seen.add(key);
    left.push(Array.from({ length: box.columns }, (_, index) => sheet.cell(row, box.column + index)));
  }
  eachCell(box, (row, column) => sheet.put(row, column, left[row - box.row]?.[column - box.column]));
  return left.length;
}

export const rangeMoveMethods: Record<string, ServiceMethod> = {
  'Range.copyTo': copyTo,
  'Range.moveTo': moveTo,
  'Range.autoFill': changeRange(autoFill),
  /** Last row of the content that runs beside the range, on its left or else on its right; 0 without any. */
  'Range.lastRowBeside': readRange(({ sheet, box }) => {
    for (const column of [box.column - 1, box.column + box.columns]) {
      let row = box.row;
      while (column >= 1 && hasContent(sheet.cell(row, column))) row++;
      if (row > box.row) return row - 1;
    }
    return 0;
  }),
  'Range.getNextDataCell': readRange(nextDataCell),
  'Range.getDataRegion': readRange(dataRegion),
  'Range.insertCells': changeRange((context, dimension: string) => shiftCells(context, dimension, true)),
  'Range.deleteCells': changeRange((context, dimension: string) => shiftCells(context, dimension, false)),
  'Range.removeDuplicates': changeRange(removeDuplicates),
  'Range.trimWhitespace': changeRange(({ sheet, box }) => {
    eachCell(box, (row, column) => {
      const cell = sheet.cell(row, column);
      if (typeof cell?.v !== 'string') return;
      const trimmed = cell.v.trim().replace(/\s+/g, ' ');
      if (trimmed !== cell.v) sheet.put(row, column, { ...kept(cell), v: trimmed });
    });
  }),
  'Range.sort': changeRange((context, specs: { column: number; ascending: boolean }[]) => sortRows(context, specs)),
  'Range.randomize': changeRange(({ sheet, box }) => {
    const rows = matrix(box, (row, column) => sheet.cell(row, column));
    for (let last = rows.length - 1; last > 0; last--) {
      const other = Math.floor(Math.random() * (last + 1));
      [rows[last], rows[other]] = [rows[other] as never, rows[last] as never];
    }
    eachCell(box, (row, column) => sheet.put(row, column, rows[row - box.row]?.[column - box.column]));
  }),
  'Range.splitTextToColumns': changeRange((context, delimiter: string | null) => {
    const { sheet, box, writing } = context;
    for (let row = box.row; row < box.row + box.rows; row++) {
      const text = sheet.cell(row, box.column)?.v;
      if (typeof text !== 'string') continue;
      const mark = delimiter ?? [',', ';', '.', ' '].find((one) => text.includes(one));
      if (!mark) continue;
      text.split(mark).forEach((part, index) => {
        if (box.column + index <= sheet.document.columns)
          writeValue(writing, sheet, row, box.column + index, part.trim());
      });
    }
  }),
};
