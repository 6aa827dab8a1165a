import type { ServiceMethod } from '../../../execution/service.ts';
import type { Cell } from '../model/cell.ts';
import type { Box } from '../value/a1-notation.ts';
import { changeRange, changeSheet, eachCell, type SheetContext } from './context.ts';

/** What to wipe. */
export interface Wipe {
  contents?: boolean;
  formats?: boolean;
  notes?: boolean;
  validations?: boolean;
}

/** Wipes a box; cells outside it, and what is not named, stay. */
export function wipe({ sheet }: SheetContext, box: Box, what: Wipe): void {
  eachCell(box, (row, column) => {
    const cell = sheet.cell(row, column);
    if (!cell) return;
    const left: Cell = { ...cell };
    if (what.contents) {
      delete left.v;
      delete left.f;
      delete left.r;
    }
    if (what.formats) {
      delete left.s;
      if (left.r) left.r = left.r.filter((run) => run.link !== undefined).map(({ style: _, ...run }) => run);
    }
    if (what.notes) delete left.n;
    if (what.validations) delete left.d;
    sheet.put(row, column, Object.keys(left).length > 0 ? left : undefined);
  });
}

/** The part of the grid that holds anything at all. */
export function usedBox({ sheet }: SheetContext): Box {
  const columns = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return { row: 1, column: 1, rows: sheet.rows.length, columns };
}

export const clearMethods: Record<string, ServiceMethod> = {
  'Range.clear': changeRange((context, what: Wipe) => wipe(context, context.box, what)),
  'Range.clearContent': changeRange((context) => wipe(context, context.box, { contents: true })),
  'Range.clearFormat': changeRange((context) => wipe(context, context.box, { formats: true })),
  'Range.clearNote': changeRange((context) => wipe(context, context.box, { notes: true })),
  'Range.clearDataValidations': changeRange((context) => wipe(context, context.box, { validations: true })),
  // Notes and validations outlive `Sheet.clear()`.
  'Sheet.clear': changeSheet((context, what: Wipe) => {
    wipe(context, usedBox(context), what);
    if (what.formats) context.sheet.document.conditionalFormats = [];
    context.workbook.touch();
  }),
  'Sheet.clearContents': changeSheet((context) => wipe(context, usedBox(context), { contents: true })),
  'Sheet.clearFormats': changeSheet((context) => {
    wipe(context, usedBox(context), { formats: true });
    context.sheet.document.conditionalFormats = [];
    context.workbook.touch();
  }),
  'Sheet.clearNotes': changeSheet((context) => wipe(context, usedBox(context), { notes: true })),
};
