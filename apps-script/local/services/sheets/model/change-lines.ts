import { ServiceError } from '../../../execution/service.ts';
import { shiftReferences } from '../formula/shift-references.ts';
import type { Box } from '../value/a1-notation.ts';
import { type AxisChange, mapLine, mapSpan } from './axis-change.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** Inserts blank lines; they take the format of the line `formatFrom`, as Google does, and nothing else of it. */
export function insertLines(
  workbook: Workbook,
  sheet: Sheet,
  axis: AxisChange['axis'],
  at: number,
  count: number,
  formatFrom: number | null,
): void {
  const { document } = sheet;
  if (count < 1) throw new ServiceError(`The number of ${axis}s to insert must be at least 1.`);
  const max = axis === 'row' ? document.rows : document.columns;
  if (at < 1 || at > max + 1) throw new ServiceError(`Those ${axis}s are out of bounds.`);
  workbook.mustHaveRoom(count * (axis === 'row' ? document.columns : document.rows));
  if (axis === 'row') document.rows += count;
  else document.columns += count;
  applyChange(workbook, sheet, { axis, kind: 'insert', at, count });
  if (formatFrom !== null) copyFormats(sheet, axis, at, count, formatFrom);
}

/** Deletes lines and all that stands on them. At least one line that is not frozen must stay. */
export function deleteLines(
  workbook: Workbook,
  sheet: Sheet,
  axis: AxisChange['axis'],
  at: number,
  count: number,
): void {
  const { document } = sheet;
  const max = axis === 'row' ? document.rows : document.columns;
  const frozen = axis === 'row' ? document.frozenRows : document.frozenColumns;
  if (count < 1 || at < 1 || at + count - 1 > max) throw new ServiceError(`Those ${axis}s are out of bounds.`);
  const frozenLeft = frozen - Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
  if (max - count <= frozenLeft) {
    throw new ServiceError(
      count === max
        ? `You can't delete all the ${axis}s on the sheet.`
        : `Sorry, it is not possible to delete all non-frozen ${axis}s.`,
    );
  }
  if (axis === 'row') {
    document.rows -= count;
    document.frozenRows = frozenLeft;
  } else {
    document.columns -= count;
    document.frozenColumns = frozenLeft;
  }
  applyChange(workbook, sheet, { axis, kind: 'delete', at, count });
}

/** Moves lines before the line that is at `to` now. */
export function moveLines(
  workbook: Workbook,
  sheet: Sheet,
  axis: AxisChange['axis'],
  at: number,
  count: number,
  to: number,
): void {
  const max = axis === 'row' ? sheet.document.rows : sheet.document.columns;
  if (to < 1 || to > max + 1) throw new ServiceError(`Those ${axis}s are out of bounds.`);
  if (to >= at && to <= at + count) return;
  applyChange(workbook, sheet, { axis, kind: 'move', at, count, to });
}

function applyChange(workbook: Workbook, sheet: Sheet, change: AxisChange): void {
  sheet.moveCells(change);
  const { document } = sheet;
  const { document: book } = workbook;
  const isHere = (one: { sheetId: number | null }) => one.sheetId === sheet.id;
  if (change.axis === 'row') {
    document.rowHeights = mapSizes(change, document.rowHeights);
    document.hiddenRows = mapMarks(change, document.hiddenRows);
  } else {
    document.columnWidths = mapSizes(change, document.columnWidths);
    document.hiddenColumns = mapMarks(change, document.hiddenColumns);
  }
  document.merges = mapBoxes(change, document.merges).filter((box) => box.rows * box.columns > 1);
  document.conditionalFormats = document.conditionalFormats
    .map((rule) => ({ ...rule, ranges: mapBoxes(change, rule.ranges) }))
    .filter((rule) => rule.ranges.length > 0);
  document.bandings = document.bandings.flatMap((band) => {
    const range = mapBox(change, band.range);
    return range ? [{ ...band, range }] : [];
  });
  if (document.filter) {
    const range = mapBox(change, document.filter.range);
    const criteria = change.axis === 'column' ? mapKeys(change, document.filter.criteria) : document.filter.criteria;
    document.filter = range ? { range, criteria } : null;
  }
  book.namedRanges = book.namedRanges.flatMap((named) => {
    if (!isHere(named)) return [named];
    const range = mapBox(change, named.range);
    return range ? [{ ...named, range }] : [];
  });
  book.protections = book.protections.flatMap((one) => {
    if (!isHere(one)) return [one];
    const range = one.range ? mapBox(change, one.range) : null;
    return one.range && !range ? [] : [{ ...one, range, unprotected: mapBoxes(change, one.unprotected) }];
  });
  book.metadata = book.metadata.flatMap((one) => {
    if (!isHere(one) || one.location !== (change.axis === 'row' ? 'ROW' : 'COLUMN')) return [one];
    const span = mapSpan(change, one.start, one.count);
    return span ? [{ ...one, ...span }] : [];
  });
  shiftReferences(workbook, sheet, change);
  workbook.touch();
}

function copyFormats(sheet: Sheet, axis: AxisChange['axis'], at: number, count: number, from: number): void {
  if (axis === 'row') {
    const source = sheet.rows[from - 1];
    source?.forEach((cell, index) => {
      if (cell?.s === undefined && cell?.d === undefined) return;
      const look = { ...(cell.s === undefined ? {} : { s: cell.s }), ...(cell.d === undefined ? {} : { d: cell.d }) };
      for (let row = at; row < at + count; row++) sheet.put(row, index + 1, { ...look });
    });
    return;
  }
  sheet.rows.forEach((line, index) => {
    const cell = line?.[from - 1];
    if (cell?.s === undefined && cell?.d === undefined) return;
    const look = { ...(cell.s === undefined ? {} : { s: cell.s }), ...(cell.d === undefined ? {} : { d: cell.d }) };
    for (let column = at; column < at + count; column++) sheet.put(index + 1, column, { ...look });
  });
}

/** Where a box stands after the change; null when nothing is left of it. */
export function mapBox(change: AxisChange, box: Box): Box | null {
  if (change.axis === 'row') {
    const span = mapSpan(change, box.row, box.rows);
    return span && { ...box, row: span.start, rows: span.count };
  }
  const span = mapSpan(change, box.column, box.columns);
  return span && { ...box, column: span.start, columns: span.count };
}

function mapBoxes(change: AxisChange, boxes: Box[]): Box[] {
  return boxes.flatMap((box) => mapBox(change, box) ?? []);
}

function mapMarks(change: AxisChange, lines: number[]): number[] {
  return lines.flatMap((line) => mapLine(change, line) ?? []);
}

function mapSizes(change: AxisChange, sizes: Record<string, number>): Record<string, number> {
  return mapKeys(change, sizes);
}

function mapKeys<T>(change: AxisChange, byLine: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(byLine).flatMap(([line, value]) => {
      const moved = mapLine(change, Number(line));
      return moved === null ? [] : [[String(moved), value]];
    }),
  );
}
