/// <reference types="google-apps-script" />
import { type Cell, fromCell, toCell } from '../../../shared/workbook/cell.ts';
import { type CellValue, columnOf, type PlainRow, type Table } from '../../../shared/workbook/table.ts';
import type { ColumnMap } from './column-map.ts';
import { numberFormat } from './number-format.ts';
import { appendCells, writeCells } from './write-text.ts';

/** A row as read, with the line it stands on now. The line is good only under the lock in which it was read. */
export type Found<Row> = { line: number; row: Row };

/**
 * One table on its tab. Columns are asked for by key; a field whose column was not found is left out of what is written
 * and named in `refused`. Every write goes through `writeCells`.
 */
export class SheetTable<Row extends PlainRow> {
  readonly table: Table<Row>;
  private readonly map: ColumnMap;
  private gridRows = 0;
  /** Last line, where a read under this lock has told it; 0 when it is to be asked. */
  private lastLine = 0;

  constructor(table: Table<Row>, map: ColumnMap) {
    this.table = table;
    this.map = map;
  }

  /** French headers of the fields that cannot be written now. */
  get refused(): readonly string[] {
    return this.map.refused;
  }

  /** Id of the tab, for links: `#gid=…`. */
  get tabId(): number {
    return this.map.sheet.getSheetId();
  }

  /**
   * All rows of some columns in one read of the span they stand in; `keys` all by default. A line where every asked
   * cell is empty is left out. A column that was not found reads as the value of an empty cell.
   */
  read<Key extends keyof Row & string>(keys?: readonly Key[]): Found<Pick<Row, Key>>[] {
    const wanted = keys ?? (this.table.columns.map((column) => column.key) as Key[]);
    const places = wanted.map((key) => this.map.at.get(key) ?? 0);
    const present = places.filter((place) => place > 0);
    if (present.length === 0) return [];
    const first = Math.min(...present);
    const last = Math.max(...present);
    const cells = this.map.sheet.getRange(`${letters(first)}2:${letters(last)}`).getValues();
    this.gridRows = cells.length + 1;
    const found: Found<Pick<Row, Key>>[] = [];
    cells.forEach((line, index) => {
      if (places.every((place) => place === 0 || line[place - first] === '')) return;
      found.push({ line: index + 2, row: this.rowOf(wanted, places, line, first) });
    });
    // Only Vigie writes in its hidden tables: the last id is the last line. Elsewhere people add lines without one.
    if (this.table.hidden && wanted.includes(this.table.idKey as Key)) {
      this.lastLine = found[found.length - 1]?.line ?? 1;
    }
    return found;
  }

  /** All rows, in one read that also tells the last line: no other call is needed before `append`. */
  readAll(): Found<Row>[] {
    const found = this.read() as Found<Row>[];
    this.lastLine = found[found.length - 1]?.line ?? 1;
    return found;
  }

  /** Forgets the lines read before the lock was had: others may have written since. */
  forgetLines(): void {
    this.lastLine = 0;
    this.gridRows = 0;
  }

  /** The lines `from` to `to` of some columns, in one read; nothing is left out. */
  readLines<Key extends keyof Row & string>(keys: readonly Key[], from: number, to: number): Found<Pick<Row, Key>>[] {
    const places = keys.map((key) => this.map.at.get(key) ?? 0);
    const present = places.filter((place) => place > 0);
    if (present.length === 0 || to < from) return [];
    const first = Math.min(...present);
    const width = Math.max(...present) - first + 1;
    const cells = this.map.sheet.getRange(from, first, to - from + 1, width).getValues();
    return cells.map((line, index) => ({ line: from + index, row: this.rowOf(keys, places, line, first) }));
  }

  /** Writes rows below the last one, in one block where our columns stand together. Answers the first line written. */
  append(rows: readonly Row[]): number {
    if (rows.length === 0) return 0;
    const line = (this.lastLine || this.map.sheet.getLastRow()) + 1;
    this.makeRoom(line + rows.length - 1);
    for (const group of this.neighbours([...this.map.at.keys()])) {
      writeCells(
        this.map.sheet.getRange(line, group.first, rows.length, group.keys.length),
        rows.map((row) => group.keys.map((key) => this.cellOf(key, row[key]))),
      );
    }
    if (this.lastLine > 0) this.lastLine += rows.length;
    return line;
  }

  /** Adds one row in one call that Google runs alone: for the Journal, which is written outside the lock. */
  appendOne(row: Row): void {
    const width = Math.max(...this.map.at.values());
    const cells: Cell[] = Array.from({ length: width }, () => '');
    for (const [key, place] of this.map.at) cells[place - 1] = this.cellOf(key, row[key]);
    appendCells(this.map.sheet, cells);
  }

  /** Changes some fields of one line. The line must have been read under the same lock. */
  update(line: number, changes: Partial<Row>): void {
    const keys = Object.keys(changes).filter((key) => this.map.at.has(key));
    for (const group of this.neighbours(keys)) {
      writeCells(this.map.sheet.getRange(line, group.first, 1, group.keys.length), [
        group.keys.map((key) => this.cellOf(key, changes[key])),
      ]);
    }
  }

  private rowOf<Key extends keyof Row & string>(
    keys: readonly Key[],
    places: readonly number[],
    line: readonly unknown[],
    first: number,
  ): Pick<Row, Key> {
    const row: PlainRow = {};
    keys.forEach((key, index) => {
      const place = places[index] ?? 0;
      row[key] = fromCell(columnOf(this.table, key), place === 0 ? '' : line[place - first]);
    });
    return row as Pick<Row, Key>;
  }

  private cellOf(key: string, value: CellValue | undefined): Cell {
    return toCell(columnOf(this.table, key as keyof Row & string), value);
  }

  /** Our columns in groups that stand side by side, so that nothing between them is touched. */
  private neighbours(keys: readonly string[]): { first: number; keys: string[] }[] {
    const places = keys.map((key) => ({ key, place: this.map.at.get(key) ?? 0 })).sort((a, b) => a.place - b.place);
    const groups: { first: number; keys: string[] }[] = [];
    for (const { key, place } of places) {
      const group = groups[groups.length - 1];
      if (group && group.first + group.keys.length === place) group.keys.push(key);
      else groups.push({ first: place, keys: [key] });
    }
    return groups;
  }

  private makeRoom(lastLine: number): void {
    const { sheet } = this.map;
    if (lastLine <= this.gridRows) return;
    const rows = sheet.getMaxRows();
    this.gridRows = Math.max(rows, lastLine);
    if (lastLine <= rows) return;
    // In advance and by the hundred: growing the grid at each clip would be a call each time.
    const added = lastLine - rows + 200;
    sheet.insertRowsAfter(rows, added);
    // New lines do not surely inherit the formats, and text stays text by its format too.
    for (const group of this.neighbours([...this.map.at.keys()])) {
      const formats = group.keys.map((key) => numberFormat(columnOf(this.table, key as keyof Row & string)));
      sheet
        .getRange(rows + 1, group.first, added, formats.length)
        .setNumberFormats(Array.from({ length: added }, () => formats));
    }
  }
}

/** Letters of a column: 1 is A, 27 is AA. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
