/// <reference types="google-apps-script" />
import type { Column, PlainRow, Table } from '../../../shared/workbook/table.ts';
import { COLUMN_METADATA, type ColumnMap, type Layout, mapColumns, readLayout, TABS_PROPERTY } from './column-map.ts';
import { numberFormat } from './number-format.ts';
import { writeProperty } from './script-properties.ts';
import { letters } from './sheet-table.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What `makeTables` did, in French, for the Journal; empty when everything was there. */
export interface Made {
  tabs: string[];
  columns: string[];
}

/**
 * Makes the tabs and the columns that are missing and touches nothing else: what people renamed, moved, coloured or
 * hid stays as they left it, and a second run changes nothing.
 */
export function makeTables(spreadsheet: Spreadsheet, tables: readonly Table<PlainRow>[]): Made {
  const made: Made = { tabs: [], columns: [] };
  const layout = readLayout(spreadsheet);
  const tabs = { ...layout.tabs };
  for (const table of tables) {
    const map = mapColumns(spreadsheet, table, layout);
    const sheet = map?.sheet ?? makeTab(spreadsheet, table);
    if (map) made.columns.push(...completeTab(map, table, layout));
    else made.tabs.push(table.name);
    tabs[table.key] = sheet.getSheetId();
  }
  if (made.tabs.length > 0) removeEmptyFirstTab(spreadsheet, tables);
  if (JSON.stringify(layout.tabs) !== JSON.stringify(tabs)) writeProperty(TABS_PROPERTY, tabs);
  return made;
}

function makeTab(spreadsheet: Spreadsheet, table: Table<PlainRow>): Sheet {
  const sheet = spreadsheet.insertSheet(table.name, spreadsheet.getNumSheets());
  const { columns } = table;
  if (sheet.getMaxColumns() < columns.length) {
    sheet.insertColumnsAfter(sheet.getMaxColumns(), columns.length - sheet.getMaxColumns());
  }
  if (sheet.getMaxColumns() > columns.length + 3) {
    sheet.deleteColumns(columns.length + 4, sheet.getMaxColumns() - columns.length - 3);
  }
  dressTab(sheet, table);
  const header = sheet.getRange(1, 1, 1, columns.length);
  header.setValues([columns.map((column) => column.header)]);
  columns.forEach((column, index) => {
    layOut(sheet, table, column, index + 1);
  });
  return sheet;
}

/**
 * Adds at the far right the columns that are missing, and lays out those found by their header only: people made them
 * again, or an installation was cut. Without any mark the tab itself is as an installation left it half way.
 */
function completeTab(map: ColumnMap, table: Table<PlainRow>, { claims }: Layout): string[] {
  const made: string[] = [];
  const isMarked = (column: Column): boolean =>
    (claims.get(`${table.key}.${column.key}`) ?? []).some(
      (claim) => claim.sheet.getSheetId() === map.sheet.getSheetId(),
    );
  if (!table.columns.some(isMarked)) dressTab(map.sheet, table);
  for (const column of table.columns) {
    if (isMarked(column)) continue;
    const place = map.at.get(column.key);
    if (place) {
      layOut(map.sheet, table, column, place);
      continue;
    }
    const at = Math.max(map.sheet.getLastColumn(), ...map.at.values()) + 1;
    if (at > map.sheet.getMaxColumns()) map.sheet.insertColumnsAfter(map.sheet.getMaxColumns(), 1);
    map.sheet.getRange(1, at).setValues([[column.header]]);
    styleHeader(map.sheet.getRange(1, at));
    layOut(map.sheet, table, column, at);
    map.at.set(column.key, at);
    made.push(`${table.name} : ${column.header}`);
  }
  return made;
}

/** What belongs to the tab and not to a column. */
function dressTab(sheet: Sheet, table: Table<PlainRow>): void {
  const header = sheet.getRange(1, 1, 1, table.columns.length);
  styleHeader(header);
  sheet.getRange(1, 1).setNote(table.purpose);
  sheet.setFrozenRows(1);
  if (!sheet.getFilter()) sheet.getRange(1, 1, sheet.getMaxRows(), table.columns.length).createFilter();
  warn(header, `Vigie : les intitulés de ${table.name}`);
  if (table.hidden) sheet.hideSheet();
}

/** Formats a column and marks it: the mark comes last, so that a column with a mark is a finished one. */
function layOut(sheet: Sheet, table: Table<PlainRow>, column: Column, at: number): void {
  const body = sheet.getRange(2, at, sheet.getMaxRows() - 1, 1);
  body.setNumberFormat(numberFormat(column));
  if (column.format === 'long-text') body.setWrap(true);
  body.setVerticalAlignment('top');
  sheet.setColumnWidth(at, column.width);
  const labels = column.format === 'yes-no' ? ['oui', 'non'] : column.options?.map((option) => option.label);
  // Other values stay allowed: a refused paste loses what the person typed.
  if (labels) {
    body.setDataValidation(
      SpreadsheetApp.newDataValidation().requireValueInList(labels, true).setAllowInvalid(true).build(),
    );
  }
  if (column.protectedBy === 'responsable') warn(body, `Vigie : ${table.name}, ${column.header} (responsable)`);
  if (column.key === table.idKey && column.protectedBy) warn(body, `Vigie : ${table.name}, ${column.header}`);
  if (column.hidden) sheet.hideColumns(at);
  mark(sheet, `${table.key}.${column.key}`, at);
}

function mark(sheet: Sheet, name: string, at: number): void {
  // DOCUMENT: a copy of the workbook has another script project, which must find them too.
  sheet
    .getRange(`${letters(at)}:${letters(at)}`)
    .addDeveloperMetadata(COLUMN_METADATA, name, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

function styleHeader(header: GoogleAppsScript.Spreadsheet.Range): void {
  header.setFontWeight('bold').setBackground('#e1eff1').setFontColor('#1e2a35').setVerticalAlignment('middle');
}

/** A warning, not a wall: a hard protection breaks sorting and inserting for everybody else. */
function warn(range: GoogleAppsScript.Spreadsheet.Range, description: string): void {
  range.protect().setDescription(description).setWarningOnly(true);
}

/** The tab that a new workbook is born with, once ours exist: only when it is empty and not ours. */
function removeEmptyFirstTab(spreadsheet: Spreadsheet, tables: readonly Table<PlainRow>[]): void {
  const first = spreadsheet.getSheets()[0];
  if (!first || tables.some((table) => table.name === first.getName())) return;
  if (first.getLastRow() === 0 && spreadsheet.getNumSheets() > 1) spreadsheet.deleteSheet(first);
}

const VERSION_METADATA = 'vigie.schema';

/** Notes which version of the tables the workbook has, once; migrations will move it. */
export function ensureSchemaVersion(spreadsheet: Spreadsheet, version: number): void {
  if (spreadsheet.createDeveloperMetadataFinder().withKey(VERSION_METADATA).find().length > 0) return;
  spreadsheet.addDeveloperMetadata(
    VERSION_METADATA,
    String(version),
    SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
  );
}
