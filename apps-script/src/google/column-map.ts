/// <reference types="google-apps-script" />
import type { Column, PlainRow, Table } from '../../../shared/workbook/table.ts';
import { readProperty } from './script-properties.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Key of the metadata that each of our columns carries; its value is `table.column`. */
export const COLUMN_METADATA = 'vigie.col';
/** Script property: table key → id of its tab. Tells a tab from its duplicate, which carries the same metadata. */
export const TABS_PROPERTY = 'tabs';

/** Where the columns of one table stand now (1-based), and the fields that nobody can write. */
export interface ColumnMap {
  sheet: Sheet;
  at: Map<string, number>;
  /** French headers of the columns that were not found, or that two columns claim. */
  refused: string[];
}

/** All our marks in the workbook (`table.column` → where it stands), and the tabs as installed. */
export interface Layout {
  claims: Map<string, { sheet: Sheet; column: number }[]>;
  tabs: Record<string, number>;
}

/** One read of the workbook's marks. */
export function readLayout(spreadsheet: Spreadsheet): Layout {
  const claims: Layout['claims'] = new Map();
  for (const mark of spreadsheet.createDeveloperMetadataFinder().withKey(COLUMN_METADATA).find()) {
    const range = mark.getLocation().getColumn();
    const name = mark.getValue();
    if (!range || !name) continue;
    const claim = { sheet: range.getSheet(), column: range.getColumn() };
    claims.set(name, [...(claims.get(name) ?? []), claim]);
  }
  return { claims, tabs: readProperty<Record<string, number>>(TABS_PROPERTY) ?? {} };
}

/**
 * Finds a table: its tab by the id kept at installation, else by any of its marks, else by its name; its columns by
 * their marks, then by header or alias. Null when there is no such tab. Never by index.
 */
export function mapColumns<Row extends PlainRow>(
  spreadsheet: Spreadsheet,
  table: Table<Row>,
  { claims, tabs }: Layout,
): ColumnMap | null {
  const known = tabs[table.key];
  const marked = table.columns.flatMap((column) => claims.get(`${table.key}.${column.key}`) ?? []);
  const sheet =
    marked.find((claim) => claim.sheet.getSheetId() === known)?.sheet ??
    spreadsheet.getSheetByName(table.name) ??
    marked[0]?.sheet;
  if (!sheet) return null;
  const here = marked.length > 0 ? sheet.getSheetId() : null;
  const at = new Map<string, number>();
  const doubtful: Column[] = [];
  for (const column of table.columns) {
    const found = (claims.get(`${table.key}.${column.key}`) ?? []).filter((claim) => claim.sheet.getSheetId() === here);
    if (found.length === 1) at.set(column.key, found[0]?.column ?? 0);
    else doubtful.push(column);
  }
  const refused = doubtful.length > 0 ? mapByHeader(sheet, doubtful, at) : [];
  return { sheet, at, refused };
}

/** Completes `at` from the header row; answers the headers of the columns that stay unknown or that two claim. */
function mapByHeader(sheet: Sheet, columns: readonly Column[], at: Map<string, number>): string[] {
  const width = sheet.getLastColumn();
  const headers = width > 0 ? (sheet.getRange(1, 1, 1, width).getDisplayValues()[0] ?? []) : [];
  const taken = new Set(at.values());
  const refused: string[] = [];
  for (const column of columns) {
    const names = [column.header, ...(column.aliases ?? [])].map(folded);
    const places = headers
      .map((header, index) => (names.includes(folded(header)) && !taken.has(index + 1) ? index + 1 : 0))
      .filter((place) => place > 0);
    if (places.length === 1 && places[0]) {
      at.set(column.key, places[0]);
      taken.add(places[0]);
    } else refused.push(column.header);
  }
  return refused;
}

/** Headers compare without accents, case, punctuation or spaces. */
function folded(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
