/** A place of the grid: row 0 is the headers, rows count as they are shown; column 0 is the first of the sheet. */
export interface Place {
  row: number;
  column: number;
}

const PAGE = 10;

/** Where a key leads from `place` in a grid of `rows` (headers included) by `columns`; null when it is no move. */
export function moveBy(key: string, ctrl: boolean, place: Place, rows: number, columns: number): Place | null {
  const { row, column } = place;
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const at = (r: number, c: number) => ({
    row: Math.min(Math.max(r, 0), lastRow),
    column: Math.min(Math.max(c, 0), lastColumn),
  });
  switch (key) {
    case 'ArrowUp':
      return at(ctrl ? 0 : row - 1, column);
    case 'ArrowDown':
      return at(ctrl ? lastRow : row + 1, column);
    case 'ArrowLeft':
      return at(row, ctrl ? 0 : column - 1);
    case 'ArrowRight':
      return at(row, ctrl ? lastColumn : column + 1);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'PageDown':
      return at(row + PAGE, column);
    case 'Home':
      return at(ctrl ? 0 : row, 0);
    case 'End':
      return at(ctrl ? lastRow : row, lastColumn);
    default:
      return null;
  }
}
