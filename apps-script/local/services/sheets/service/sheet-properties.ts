import { ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import type { SheetDocument } from '../model/sheet-document.ts';
import type { Workbook } from '../model/workbook.ts';
import { quoteSheetName } from '../value/a1-notation.ts';
import { cssColor } from '../value/css-color.ts';
import { changeSheet, readBook, readSheet } from './context.ts';

function getter(read: (document: SheetDocument) => unknown): ServiceMethod {
  return readSheet(({ sheet }) => read(sheet.document));
}

function setter(write: (document: SheetDocument, value: never) => void): ServiceMethod {
  return changeSheet(({ sheet, workbook }, value) => {
    write(sheet.document, value as never);
    workbook.touch();
  });
}

const rename = changeSheet(({ sheet, workbook }, name: string) => {
  if (name === '') throw new ServiceError('Invalid argument: name');
  const other = workbook.findSheetByName(name);
  if (other && other !== sheet) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  renameInFormulas(sheet.document.name, name, workbook);
  sheet.document.name = name;
  workbook.touch();
});

function renameInFormulas(from: string, to: string, workbook: Workbook): void {
  const quoted = `${quoteSheetName(from)}!`;
  const bare = `${from}!`;
  for (const sheet of workbook.sheets) {
    sheet.rows.forEach((row, index) => {
      row?.forEach((cell, column) => {
        if (!cell?.f?.includes('!')) return;
        const formula = cell.f.split(quoted).join(`${quoteSheetName(to)}!`);
        const plain = /^\w+$/.test(from)
          ? formula.replace(
              new RegExp(`(?<![\\w'])${bare}`, 'g'),
              /^[A-Za-z_]\w*$/.test(to) ? `${to}!` : `${quoteSheetName(to)}!`,
            )
          : formula;
        if (plain !== cell.f) sheet.put(index + 1, column + 1, { ...cell, f: plain });
      });
    });
  }
}

export const sheetPropertyMethods: Record<string, ServiceMethod> = {
  'Sheet.getName': getter((document) => document.name),
  'Sheet.getSheetName': getter((document) => document.name),
  'Sheet.setName': rename,
  'Sheet.getIndex': readSheet(({ sheet, workbook }) => workbook.sheets.indexOf(sheet) + 1),
  'Sheet.getMaxRows': getter((document) => document.rows),
  'Sheet.getMaxColumns': getter((document) => document.columns),
  'Sheet.getLastRow': readSheet(({ sheet }) => sheet.lastRow()),
  'Sheet.getLastColumn': readSheet(({ sheet }) => sheet.lastColumn()),
  'Sheet.getDataRange': readSheet(({ sheet }) => [Math.max(1, sheet.lastRow()), Math.max(1, sheet.lastColumn())]),
  /** Not counted: what `getRange` needs to refuse a box beyond the grid. */
  'Sheet.grid': getter((document) => [document.rows, document.columns]),
  'Sheet.isSheetHidden': getter((document) => document.hidden),
  'Sheet.hideSheet': changeSheet(({ sheet, workbook }) => {
    if (workbook.sheets.every((one) => one === sheet || one.document.hidden)) {
      throw new ServiceError("You can't hide all the sheets in a document.");
    }
    sheet.document.hidden = true;
    if (workbook.document.activeSheetId === sheet.id) {
      workbook.document.activeSheetId = workbook.sheets.find((one) => !one.document.hidden)?.id ?? sheet.id;
    }
    workbook.touch();
  }),
  'Sheet.showSheet': setter((document) => {
    document.hidden = false;
  }),
  'Sheet.getTabColor': getter((document) => document.tabColor),
  'Sheet.setTabColor': setter((document, color: string | null) => {
    const read = color === null || color === '' ? null : cssColor(color);
    if (read === null && color !== null && color !== '') throw new ServiceError(`Invalid color: ${color}`);
    document.tabColor = read;
  }),
  'Sheet.hasHiddenGridlines': getter((document) => document.hiddenGridlines),
  'Sheet.setHiddenGridlines': setter((document, hidden: boolean) => {
    document.hiddenGridlines = hidden;
  }),
  'Sheet.isRightToLeft': getter((document) => document.rightToLeft),
  'Sheet.setRightToLeft': setter((document, rightToLeft: boolean) => {
    document.rightToLeft = rightToLeft;
  }),
  'Sheet.unhideAll': setter((document, axis: 'row' | 'column') => {
    if (axis === 'row') document.hiddenRows = [];
    else document.hiddenColumns = [];
  }),
  'Spreadsheet.getSheets': readBook(({ workbook }) => workbook.sheets.map((sheet) => sheet.id)),
};
