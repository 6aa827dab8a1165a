import type { ServiceMethod } from '../../../execution/service.ts';
import type { Cell } from '../model/cell.ts';
import type { Sheet } from '../model/sheet.ts';
import type { SheetDocument } from '../model/sheet-document.ts';
import { changeWorkbook } from '../model/shelf.ts';
import type { Workbook } from '../model/workbook.ts';
import { bookContext } from './context.ts';
import { copyName, newSheetId } from './new-sheet.ts';

/** Copies a sheet with its cells, looks, filter, rules, protections and metadata into a workbook, perhaps the same. */
export function copySheetInto(
  from: Workbook,
  source: Sheet,
  to: Workbook,
  name: string,
  id: number,
  at: number,
): Sheet {
  const document: SheetDocument = {
    ...(JSON.parse(JSON.stringify(source.document)) as SheetDocument),
    id,
    name,
    hidden: false,
  };
  const rows = source.rows.map((row) =>
    row ? row.map((cell) => (cell ? copied(cell, from, to) : undefined)) : undefined,
  );
  const sheet = to.addSheet(document, at, rows);
  for (const one of from.document.metadata.filter((item) => item.sheetId === source.id)) {
    to.document.metadata.push({ ...one, id: to.nextId(), sheetId: id });
  }
  for (const one of from.document.protections.filter((item) => item.sheetId === source.id)) {
    to.document.protections.push({ ...one, id: to.nextId(), sheetId: id });
  }
  return sheet;
}

function copied(cell: Cell, from: Workbook, to: Workbook): Cell {
  const copy = { ...cell };
  if (from === to) return copy;
  if (cell.s !== undefined) {
    const s = to.changedFormat(undefined, from.formats.items[cell.s] ?? {});
    if (s !== undefined) copy.s = s;
  }
  if (cell.d !== undefined) copy.d = to.internValidation(from.validations.items[cell.d] as never);
  return copy;
}

/** `Sheet.copyTo(spreadsheet)`: the copy goes last. */
const copyTo: ServiceMethod = (execution, id: string, sheetId: number, targetId: string) => {
  const { workbook: from } = bookContext(execution, id);
  const { workbook: to } = bookContext(execution, targetId);
  const source = from.sheet(sheetId);
  return changeWorkbook(execution.store, to, () => {
    return copySheetInto(from, source, to, copyName(to, source), newSheetId(to), to.sheets.length).id;
  });
};

export const copySheetMethods: Record<string, ServiceMethod> = { 'Sheet.copyTo': copyTo };
