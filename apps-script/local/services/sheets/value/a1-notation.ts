/** A rectangle of cells: 1-based, both ends included in the counts. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What an A1 text names: a missing row or column end means "to the edge of the grid". */
export interface A1Reference {
  sheetName: string | null;
  startRow: number | null;
  startColumn: number | null;
  endRow: number | null;
  endColumn: number | null;
}

const REFERENCE = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?(?::\$?([A-Za-z]{1,3})?\$?(\d{1,8})?)?$/;

/** The letters of a 1-based column: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The 1-based number of a column named by letters, in any case. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Splits `'My sheet'!A1:B2` into the sheet's name (null when none is given) and the rest. */
export function splitSheetName(text: string): { sheetName: string | null; reference: string } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/.exec(text);
  if (quoted) return { sheetName: quoted[1]?.replace(/''/g, "'") ?? '', reference: quoted[2] ?? '' };
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { sheetName: null, reference: text };
  return { sheetName: text.slice(0, bang), reference: text.slice(bang + 1) };
}

/** Reads an A1 text (`B2`, `B2:D9`, `B:D`, `2:9`, `B2:D`, with or without a sheet); null when it is not one. */
export function parseA1(text: string): A1Reference | null {
  const { sheetName, reference } = splitSheetName(text.trim());
  const match = REFERENCE.exec(reference);
  if (!match || reference === '') return null;
  const [, startLetters, startDigits, endLetters, endDigits] = match;
  const hasEnd = reference.includes(':');
  if (!startLetters && !startDigits) return null;
  if (!hasEnd && !(startLetters && startDigits)) return null;
  if (hasEnd && !endLetters && !endDigits) return null;
  const startColumn = startLetters ? columnNumber(startLetters) : null;
  const startRow = startDigits ? Number(startDigits) : null;
  if (startRow === 0 || endDigits === '0') return null;
  if (!hasEnd) return { sheetName, startRow, startColumn, endRow: startRow, endColumn: startColumn };
  return {
    sheetName,
    startRow,
    startColumn,
    endRow: endDigits ? Number(endDigits) : null,
    endColumn: endLetters ? columnNumber(endLetters) : null,
  };
}

/** Reads an absolute R1C1 text (`R5C3`, `R2C2:R4C5`, with or without a sheet); null when it is not one. */
export function parseR1C1(text: string): A1Reference | null {
  const { sheetName, reference } = splitSheetName(text.trim());
  const match = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i.exec(reference);
  if (!match) return null;
  const [startRow = 0, startColumn = 0] = [Number(match[1]), Number(match[2])];
  if (startRow === 0 || startColumn === 0) return null;
  return {
    sheetName,
    startRow,
    startColumn,
    endRow: match[3] === undefined ? startRow : Number(match[3]),
    endColumn: match[4] === undefined ? startColumn : Number(match[4]),
  };
}

/** The box an A1 reference covers on a grid of that size, its ends put in order. */
export function boxOf(reference: A1Reference, maxRows: number, maxColumns: number): Box {
  const rowsGiven = reference.startRow !== null || reference.endRow !== null;
  const columnsGiven = reference.startColumn !== null || reference.endColumn !== null;
  const firstRow = reference.startRow ?? 1;
  const lastRow = reference.endRow ?? (rowsGiven || !columnsGiven ? maxRows : maxRows);
  const firstColumn = reference.startColumn ?? 1;
  const lastColumn = reference.endColumn ?? maxColumns;
  const row = Math.min(firstRow, lastRow);
  const column = Math.min(firstColumn, lastColumn);
  return {
    row,
    column,
    rows: Math.abs(lastRow - firstRow) + 1,
    columns: Math.abs(lastColumn - firstColumn) + 1,
  };
}

/** `B2` for one cell, `B2:D9` for more; never names the sheet. */
export function toA1(box: Box): string {
  const start = `${columnLetters(box.column)}${box.row}`;
  if (box.rows === 1 && box.columns === 1) return start;
  return `${start}:${columnLetters(box.column + box.columns - 1)}${box.row + box.rows - 1}`;
}

/** A sheet's name as it must stand before `!` in a formula. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
