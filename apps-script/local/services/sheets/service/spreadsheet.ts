import { randomBytes } from 'node:crypto';
import { type Execution, ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import type { Sheet } from '../model/sheet.ts';
import { newSheet, type SpreadsheetDocument } from '../model/sheet-document.ts';
import { createWorkbook, openWorkbook } from '../model/shelf.ts';
import { freeSheetName, newSpreadsheet, type Workbook } from '../model/workbook.ts';
import { isKnownLocale } from '../value/locale.ts';
import { type BookContext, changeBook, readBook } from './context.ts';
import { copySheetInto } from './copy-sheet.ts';
import { copyName, newSheetId } from './new-sheet.ts';

/** An id that looks like Google's: 44 characters. */
export function newSpreadsheetId(): string {
  return `1${randomBytes(40).toString('base64url').slice(0, 43)}`;
}

function create(execution: Execution, name: string, rows?: number, columns?: number): string {
  if (rows !== undefined && (rows < 1 || (columns ?? 1) < 1)) throw new ServiceError('Invalid argument: rows');
  if (rows !== undefined && rows * (columns ?? 26) > 10_000_000) {
    throw new ServiceError(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  }
  if (!execution.host.spend('spreadsheets created', 1, 250)) {
    throw new ServiceError('Service invoked too many times for one day: spreadsheet create.');
  }
  const facts = { locale: execution.locale, timeZone: execution.timeZone, owner: execution.host.owner };
  const document = newSpreadsheet(newSpreadsheetId(), name, facts, rows, columns);
  createWorkbook(execution.store, document);
  return document.id;
}

function open(execution: Execution, id: string): string {
  if (!openWorkbook(execution.store, id)) {
    throw new ServiceError(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
  }
  return id;
}

function insertSheet(context: BookContext, name: string | null, index: number | null, template: number | null): number {
  const { workbook } = context;
  if (name !== null && workbook.findSheetByName(name)) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.document.activeSheetId);
  const at = Math.max(0, Math.min(index ?? active + 1, workbook.sheets.length));
  const title = name ?? freeSheetName(workbook);
  const id = newSheetId(workbook);
  if (template === null) workbook.addSheet(newSheet(id, title), at);
  else copySheetInto(workbook, workbook.sheet(template), workbook, title, id, at);
  workbook.document.activeSheetId = id;
  return id;
}

function deleteSheet({ workbook }: BookContext, id: number): void {
  const sheet = workbook.sheet(id);
  const shownLeft = workbook.sheets.filter((one) => one !== sheet && !one.document.hidden);
  if (workbook.sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
  if (shownLeft.length === 0) throw new ServiceError("You can't remove all the visible sheets in a document.");
  const at = workbook.sheets.indexOf(sheet);
  workbook.removeSheet(sheet);
  if (workbook.document.activeSheetId === id) {
    workbook.document.activeSheetId = (workbook.sheets[Math.max(0, at - 1)] as Sheet).id;
  }
}

function moveSheet({ workbook }: BookContext, id: number, position: number): void {
  if (position < 1 || position > workbook.sheets.length) throw new ServiceError('Invalid argument: pos');
  const sheet = workbook.sheet(id);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position - 1, 0, sheet);
  workbook.document.sheets = workbook.sheets.map((one) => one.document);
  workbook.touch();
}

function copyWhole(execution: Execution, id: string, name: string): string {
  const source = openWorkbook(execution.store, open(execution, id)) as Workbook;
  const document = JSON.parse(JSON.stringify(source.document)) as SpreadsheetDocument;
  const copy = { ...document, id: newSpreadsheetId(), name };
  execution.store.transaction(() => {
    createWorkbook(execution.store, copy);
    execution.store.run(
      'INSERT INTO sheet_row (spreadsheet, sheet, position, cells) SELECT ?, sheet, position, cells FROM sheet_row WHERE spreadsheet = ?',
      copy.id,
      id,
    );
    // The copy on the shelf was opened before its rows were there.
    execution.store.run('UPDATE spreadsheet SET version = version + 1 WHERE id = ?', copy.id);
  });
  return copy.id;
}

function get(read: (document: SpreadsheetDocument) => unknown): ServiceMethod {
  return readBook(({ workbook }) => read(workbook.document));
}

function set(write: (document: SpreadsheetDocument, value: never) => void): ServiceMethod {
  return changeBook(({ workbook }, value) => {
    write(workbook.document, value as never);
    workbook.touch();
  });
}

const NO_ITERATION = { enabled: false, cycles: 50, threshold: 0.05 };

export const spreadsheetMethods: Record<string, ServiceMethod> = {
  create,
  openById: open,
  openByUrl: open,
  open,
  /** Everything has been written already: an execution's writes are seen by all at once. */
  flush: () => undefined,

  'Spreadsheet.getName': get((document) => document.name),
  'Spreadsheet.rename': set((document, name: string) => {
    document.name = name;
  }),
  'Spreadsheet.copy': copyWhole,
  'Spreadsheet.getSpreadsheetLocale': get((document) => document.locale),
  'Spreadsheet.setSpreadsheetLocale': set((document, locale: string) => {
    if (!isKnownLocale(locale)) throw new ServiceError(`Invalid argument: ${locale}`);
    document.locale = locale;
  }),
  'Spreadsheet.getSpreadsheetTimeZone': get((document) => document.timeZone),
  'Spreadsheet.setSpreadsheetTimeZone': set((document, zone: string) => {
    try {
      new Intl.DateTimeFormat('en-US', { timeZone: zone });
    } catch {
      throw new ServiceError(`Invalid argument: ${zone}`);
    }
    document.timeZone = zone;
  }),
  'Spreadsheet.getOwner': get((document) => document.owner),
  'Spreadsheet.getEditors': get((document) => [document.owner, ...document.editors]),
  'Spreadsheet.getViewers': get((document) => [document.owner, ...document.editors, ...document.viewers]),
  'Spreadsheet.addEditors': set((document, people: string[]) => {
    document.editors = [...new Set([...document.editors, ...people])].filter((one) => one !== document.owner);
    document.viewers = document.viewers.filter((one) => !people.includes(one));
  }),
  'Spreadsheet.addViewers': set((document, people: string[]) => {
    const added = people.filter((one) => one !== document.owner && !document.editors.includes(one));
    document.viewers = [...new Set([...document.viewers, ...added])];
  }),
  'Spreadsheet.removeEditor': set((document, person: string) => {
    document.editors = document.editors.filter((one) => one !== person);
  }),
  'Spreadsheet.removeViewer': set((document, person: string) => {
    document.viewers = document.viewers.filter((one) => one !== person);
  }),
  /** Kept only: circles of references stay errors. */
  'Spreadsheet.getIteration': get((document) => document.iteration ?? NO_ITERATION),
  'Spreadsheet.setIteration': set((document, change: Partial<typeof NO_ITERATION>) => {
    document.iteration = { ...NO_ITERATION, ...document.iteration, ...change };
  }),
  'Spreadsheet.getRecalculationInterval': get((document) => document.recalculation),
  'Spreadsheet.setRecalculationInterval': set((document, interval: string) => {
    document.recalculation = interval;
  }),
  'Spreadsheet.getNumSheets': readBook(({ workbook }) => workbook.sheets.length),
  'Spreadsheet.getSheetByName': readBook(({ workbook }, name: string) => {
    const sheet = workbook.findSheetByName(name);
    return sheet ? sheet.id : null;
  }),
  'Spreadsheet.getSheetById': readBook(({ workbook }, id: number) => workbook.findSheet(id)?.id ?? null),
  'Spreadsheet.getActiveSheet': readBook(({ workbook }) => activeSheet(workbook).id),
  'Spreadsheet.setActiveSheet': changeBook(({ workbook }, id: number) => {
    workbook.document.activeSheetId = workbook.sheet(id).id;
    workbook.touch();
  }),
  'Spreadsheet.insertSheet': changeBook(insertSheet),
  'Spreadsheet.deleteSheet': changeBook(deleteSheet),
  'Spreadsheet.moveActiveSheet': changeBook((context, position: number) =>
    moveSheet(context, activeSheet(context.workbook).id, position),
  ),
  'Spreadsheet.duplicateActiveSheet': changeBook(({ workbook }) => {
    const source = activeSheet(workbook);
    const id = newSheetId(workbook);
    copySheetInto(workbook, source, workbook, copyName(workbook, source), id, workbook.sheets.indexOf(source) + 1);
    workbook.document.activeSheetId = id;
    return id;
  }),
  /** Not counted: the sheet of an A1 text that names one. */
  'Spreadsheet.locate': readBook(({ workbook }, name: string | null) => {
    const sheet = name === null ? activeSheet(workbook) : workbook.findSheetByName(name);
    return sheet ? [sheet.id, sheet.document.rows, sheet.document.columns] : null;
  }),
};

/** The sheet on screen; the first one where the remembered one is gone. */
export function activeSheet(workbook: Workbook): Sheet {
  return workbook.findSheet(workbook.document.activeSheetId) ?? (workbook.sheets[0] as Sheet);
}
