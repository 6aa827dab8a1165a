/// <reference types="google-apps-script" />
import type { PlainRow, Table } from '../../../shared/workbook/table.ts';
import { type Layout, mapColumns, readLayout } from './column-map.ts';
import { readProperty } from './script-properties.ts';
import { SheetTable } from './sheet-table.ts';
import { tableMissing } from './table-missing.ts';

/** Script property: id of the workbook, because the web app and the clock have no active one (reference §8). */
export const WORKBOOK_PROPERTY = 'workbook';

const STALE_AFTER = 1000;

/** Thrown when a table is asked for that `install` has not made, or that was deleted since. */
export class MissingTable extends Error {
  readonly table: string;

  constructor(table: string) {
    super(tableMissing(table));
    this.name = 'MissingTable';
    this.table = table;
  }
}

/** The workbook for the length of one execution. Where the columns stand is read once, when first asked. */
export class Workbook {
  private layout: Layout | null = null;
  private layoutAt = 0;
  private address: string | null = null;
  private readonly opened = new Map<string, SheetTable<PlainRow>>();
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;

  constructor(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  table<Row extends PlainRow>(table: Table<Row>): SheetTable<Row> {
    const known = this.opened.get(table.key);
    if (known) return known as unknown as SheetTable<Row>;
    if (!this.layout) {
      this.layout = readLayout(this.spreadsheet);
      this.layoutAt = Date.now();
    }
    const map = mapColumns(this.spreadsheet, table, this.layout);
    if (!map) throw new MissingTable(table.name);
    const opened = new SheetTable(table, map);
    this.opened.set(table.key, opened as unknown as SheetTable<PlainRow>);
    return opened;
  }

  /**
   * To be called first under the lock: forgets what was read while waiting for it. Where the columns stand is read
   * again only when that is more than a second old: people are not bound by the lock, so less gains nothing.
   */
  takeStock(): void {
    if (Date.now() - this.layoutAt > STALE_AFTER) this.refresh();
    for (const table of this.opened.values()) table.forgetLines();
  }

  /** Forgets where the columns stand: some were just made. */
  refresh(): void {
    this.layout = null;
    this.opened.clear();
  }

  get url(): string {
    this.address ??= this.spreadsheet.getUrl();
    return this.address;
  }

  /** Address of the workbook's owner, '' where it has none (shared drive). */
  get ownerEmail(): string {
    return this.spreadsheet.getOwner()?.getEmail() ?? '';
  }

  /** Link that opens a line of a table. */
  linkTo(table: SheetTable<PlainRow> | { tabId: number }, line: number): string {
    return `${this.url}#gid=${table.tabId}&range=A${line}`;
  }
}

/** The workbook this script is bound to, else the one it was installed in. Null when there is neither. */
export function openWorkbook(): Workbook | null {
  const active = SpreadsheetApp.getActiveSpreadsheet();
  if (active) return new Workbook(active);
  const id = readProperty<string>(WORKBOOK_PROPERTY);
  return id ? new Workbook(SpreadsheetApp.openById(id)) : null;
}
