import { ServiceError, type Store } from '../../../execution/service.ts';
import type { Cell } from './cell.ts';
import { type Row, Sheet } from './sheet.ts';
import type { SpreadsheetDocument } from './sheet-document.ts';
import { Workbook } from './workbook.ts';

export const schema = `
  CREATE TABLE IF NOT EXISTS spreadsheet (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    document TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS sheet_row (
    spreadsheet TEXT NOT NULL,
    sheet INTEGER NOT NULL,
    position INTEGER NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (spreadsheet, sheet, position)
  ) WITHOUT ROWID;
`;

const shelves = new WeakMap<Store, Map<string, Workbook>>();

/** The spreadsheet of that id as it is stored now, read again only when another process has written; null if none. */
export function openWorkbook(store: Store, id: string): Workbook | null {
  const stored = store.get('SELECT version FROM spreadsheet WHERE id = ?', id);
  if (!stored) return null;
  const shelf = shelfOf(store);
  const known = shelf.get(id);
  if (known && known.version === stored.version) return known;
  const workbook = readWorkbook(store, id);
  shelf.set(id, workbook);
  return workbook;
}

/** Stores a new spreadsheet. */
export function createWorkbook(store: Store, document: SpreadsheetDocument): Workbook {
  store.run('INSERT INTO spreadsheet (id, version, document) VALUES (?, 1, ?)', document.id, JSON.stringify(document));
  return openWorkbook(store, document.id) as Workbook;
}

/**
 * Runs one change and stores it whole, or not at all: what throws half-way, in memory or in SQLite, leaves the stored
 * spreadsheet as it was.
 */
export function changeWorkbook<T>(store: Store, workbook: Workbook, work: () => T): T {
  try {
    const result = work();
    if (workbook.isChanged()) store.transaction(() => saveWorkbook(store, workbook));
    return result;
  } catch (error) {
    if (workbook.isChanged()) shelfOf(store).delete(workbook.id);
    throw error;
  }
}

function shelfOf(store: Store): Map<string, Workbook> {
  let shelf = shelves.get(store);
  if (!shelf) {
    shelf = new Map();
    shelves.set(store, shelf);
  }
  return shelf;
}

function readWorkbook(store: Store, id: string): Workbook {
  const stored = store.get('SELECT version, document FROM spreadsheet WHERE id = ?', id);
  if (!stored)
    throw new ServiceError(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
  const document = JSON.parse(String(stored.document)) as SpreadsheetDocument;
  const rows = new Map<number, (Row | undefined)[]>();
  for (const row of store.all(
    'SELECT sheet, position, cells FROM sheet_row WHERE spreadsheet = ? ORDER BY sheet, position',
    id,
  )) {
    const sheet = Number(row.sheet);
    let list = rows.get(sheet);
    if (!list) {
      list = [];
      rows.set(sheet, list);
    }
    const position = Number(row.position);
    while (list.length < position - 1) list.push(undefined);
    list[position - 1] = unpackRow(String(row.cells));
  }
  const sheets = document.sheets.map((sheet) => new Sheet(sheet, rows.get(sheet.id) ?? []));
  return new Workbook(document, sheets, Number(stored.version));
}

function saveWorkbook(store: Store, workbook: Workbook): void {
  const { id } = workbook;
  for (const sheet of workbook.removedSheets) {
    store.run('DELETE FROM sheet_row WHERE spreadsheet = ? AND sheet = ?', id, sheet);
  }
  const write = store.database.prepare(
    'INSERT OR REPLACE INTO sheet_row (spreadsheet, sheet, position, cells) VALUES (?, ?, ?, ?)',
  );
  for (const sheet of workbook.sheets) {
    const rows = new Set([...sheet.dirty].filter((row) => row < sheet.dirtyFrom));
    if (sheet.dirtyFrom !== Number.POSITIVE_INFINITY) {
      store.run(
        'DELETE FROM sheet_row WHERE spreadsheet = ? AND sheet = ? AND position >= ?',
        id,
        sheet.id,
        sheet.dirtyFrom,
      );
      for (let row = sheet.dirtyFrom; row <= sheet.rows.length; row++) if (sheet.rows[row - 1]) rows.add(row);
    }
    for (const row of rows) write.run(id, sheet.id, row, packRow(sheet.rows[row - 1] ?? []));
  }
  const whole = workbook.documentChanged || workbook.removedSheets.size > 0;
  const { changes } = whole
    ? store.run(
        'UPDATE spreadsheet SET version = version + 1, document = ? WHERE id = ? AND version = ?',
        JSON.stringify(workbook.document),
        id,
        workbook.version,
      )
    : store.run('UPDATE spreadsheet SET version = version + 1 WHERE id = ? AND version = ?', id, workbook.version);
  // Another process wrote between our reading and now: nothing of this change is kept.
  if (changes === 0) throw new ServiceError(`Service Spreadsheets failed while accessing document with id ${id}.`);
  workbook.version++;
  workbook.documentChanged = false;
  workbook.removedSheets.clear();
  for (const sheet of workbook.sheets) {
    sheet.dirty.clear();
    sheet.dirtyFrom = Number.POSITIVE_INFINITY;
  }
}

/** A plain value stands for itself, an empty cell is null: most rows are then as short as their content. */
function packRow(row: Row): string {
  const cells = Array.from(row, (cell) => {
    if (!cell) return null;
    const keys = Object.keys(cell);
    return keys.length === 1 && cell.v !== undefined ? cell.v : cell;
  });
  return JSON.stringify(cells);
}

function unpackRow(text: string): Row {
  return (JSON.parse(text) as (null | string | number | boolean | Cell)[]).map((cell) =>
    cell === null ? undefined : typeof cell === 'object' ? cell : { v: cell },
  );
}
