/** Lines (rows or columns) that are inserted, deleted or moved; everything on the sheet follows the same mapping. */
export type AxisChange =
  | { axis: 'row' | 'column'; kind: 'insert'; at: number; count: number }
  | { axis: 'row' | 'column'; kind: 'delete'; at: number; count: number }
  /** Lines from `at` go before the line that is at `to` before the move. */
  | { axis: 'row' | 'column'; kind: 'move'; at: number; count: number; to: number };

/** Where a line (1-based) stands after the change; null when it is deleted. */
export function mapLine(change: AxisChange, line: number): number | null {
  const { at, count } = change;
  if (change.kind === 'insert') return line >= at ? line + count : line;
  if (change.kind === 'delete') return line < at ? line : line < at + count ? null : line - count;
  const { to } = change;
  if (line >= at && line < at + count) return to > at ? line + (to - at - count) : line - (at - to);
  if (to > at && line >= at + count && line < to) return line - count;
  if (to < at && line >= to && line < at) return line + count;
  return line;
}

/** Where a run of lines stands after the change, stretched or shrunk; null when nothing is left of it. */
export function mapSpan(change: AxisChange, start: number, count: number): { start: number; count: number } | null {
  const end = start + count - 1;
  if (change.kind === 'insert') {
    const newStart = mapLine(change, start) as number;
    return { start: newStart, count: (mapLine(change, end) as number) - newStart + 1 };
  }
  if (change.kind === 'delete') {
    const removedBefore = Math.max(0, Math.min(start, change.at + change.count) - change.at);
    const removedInside = Math.max(0, Math.min(end + 1, change.at + change.count) - Math.max(start, change.at));
    const left = count - removedInside;
    return left > 0 ? { start: start - (start >= change.at ? removedBefore : 0), count: left } : null;
  }
  const inside = start >= change.at && end < change.at + change.count;
  const newStart = mapLine(change, start) as number;
  const newEnd = mapLine(change, end) as number;
  return inside || newEnd - newStart === count - 1 ? { start: newStart, count } : { start, count };
}

/** The same mapping for a list indexed by line - 1 (sizes, hidden marks, cells of a row, rows of a sheet). */
export function mapList<T>(change: AxisChange, list: (T | undefined)[]): (T | undefined)[] {
  const { at, count } = change;
  const start = at - 1;
  if (change.kind === 'insert') {
    if (start >= list.length) return list;
    return [...list.slice(0, start), ...new Array<T | undefined>(count).fill(undefined), ...list.slice(start)];
  }
  if (change.kind === 'delete') {
    if (start >= list.length) return list;
    return [...list.slice(0, start), ...list.slice(start + count)];
  }
  const moved: (T | undefined)[] = [];
  const length = Math.max(list.length, at + count - 1, change.to - 1);
  for (let line = 1; line <= length; line++) moved[(mapLine(change, line) as number) - 1] = list[line - 1];
  return moved;
}
