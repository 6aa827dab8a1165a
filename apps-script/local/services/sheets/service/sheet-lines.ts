import { ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import { deleteLines, insertLines, moveLines } from '../model/change-lines.ts';
import { changeRange, changeSheet, readSheet, type SheetContext } from './context.ts';

type Axis = 'row' | 'column';

const DEFAULT_SIZE = { row: 21, column: 100 };

function sizes({ sheet }: SheetContext, axis: Axis): Record<string, number> {
  return axis === 'row' ? sheet.document.rowHeights : sheet.document.columnWidths;
}

function mustBeLines({ sheet }: SheetContext, axis: Axis, at: number, count: number): void {
  const max = axis === 'row' ? sheet.document.rows : sheet.document.columns;
  if (at < 1 || count < 1 || at + count - 1 > max) throw new ServiceError(`Those ${axis}s are out of bounds.`);
}

function hide(context: SheetContext, axis: Axis, at: number, count: number, hidden: boolean): void {
  mustBeLines(context, axis, at, count);
  const { document } = context.sheet;
  const marks = new Set(axis === 'row' ? document.hiddenRows : document.hiddenColumns);
  for (let line = at; line < at + count; line++) {
    if (hidden) marks.add(line);
    else marks.delete(line);
  }
  const sorted = [...marks].sort((a, b) => a - b);
  if (axis === 'row') document.hiddenRows = sorted;
  else document.hiddenColumns = sorted;
  context.workbook.touch();
}

function linesOf(axis: Axis): Record<string, ServiceMethod> {
  const Axis = axis === 'row' ? 'Row' : 'Column';
  const Size = axis === 'row' ? 'RowHeight' : 'ColumnWidth';
  const insert = (before: boolean) =>
    changeSheet(({ workbook, sheet }, position: number, count: number) => {
      const max = axis === 'row' ? sheet.document.rows : sheet.document.columns;
      if (position < 1 || position > max) throw new ServiceError(`Those ${axis}s are out of bounds.`);
      insertLines(workbook, sheet, axis, before ? position : position + 1, count, before ? position + count : position);
    });
  const remove = changeSheet(({ workbook, sheet }, position: number, count: number) =>
    deleteLines(workbook, sheet, axis, position, count),
  );
  const resize = changeSheet((context, start: number, count: number, size: number) => {
    mustBeLines(context, axis, start, count);
    for (let line = start; line < start + count; line++) sizes(context, axis)[line] = size;
    context.workbook.touch();
  });
  const freeze = changeSheet(({ workbook, sheet }, count: number) => {
    const max = axis === 'row' ? sheet.document.rows : sheet.document.columns;
    if (count < 0 || count > max) throw new ServiceError(`Those ${axis}s are out of bounds.`);
    if (count === max) throw new ServiceError(`You can't freeze all visible ${axis}s on the sheet.`);
    if (axis === 'row') sheet.document.frozenRows = count;
    else sheet.document.frozenColumns = count;
    workbook.touch();
  });
  return {
    [`Sheet.insert${Axis}s`]: changeSheet(({ workbook, sheet }, position: number, count: number) =>
      insertLines(workbook, sheet, axis, position, count, null),
    ),
    [`Sheet.insert${Axis}Before`]: insert(true),
    [`Sheet.insert${Axis}sBefore`]: insert(true),
    [`Sheet.insert${Axis}After`]: insert(false),
    [`Sheet.insert${Axis}sAfter`]: insert(false),
    [`Sheet.delete${Axis}`]: remove,
    [`Sheet.delete${Axis}s`]: remove,
    [`Sheet.move${Axis}s`]: changeRange(({ workbook, sheet, box }, to: number) =>
      axis === 'row'
        ? moveLines(workbook, sheet, axis, box.row, box.rows, to)
        : moveLines(workbook, sheet, axis, box.column, box.columns, to),
    ),
    [`Sheet.set${Size}`]: resize,
    [`Sheet.set${Size}s`]: resize,
    [`Sheet.get${Size}`]: readSheet((context, line: number) => {
      mustBeLines(context, axis, line, 1);
      return sizes(context, axis)[line] ?? DEFAULT_SIZE[axis];
    }),
    [`Sheet.autoResize${Axis}s`]: changeSheet((context, start: number, count: number) => {
      mustBeLines(context, axis, start, count);
      for (let line = start; line < start + count; line++) delete sizes(context, axis)[line];
      context.workbook.touch();
    }),
    [`Sheet.setFrozen${Axis}s`]: freeze,
    [`Sheet.getFrozen${Axis}s`]: readSheet(({ sheet }) =>
      axis === 'row' ? sheet.document.frozenRows : sheet.document.frozenColumns,
    ),
    [`Sheet.hide${Axis}s`]: changeSheet((context, start: number, count: number) =>
      hide(context, axis, start, count, true),
    ),
    [`Sheet.show${Axis}s`]: changeSheet((context, start: number, count: number) =>
      hide(context, axis, start, count, false),
    ),
    [`Sheet.is${Axis}HiddenByUser`]: readSheet(({ sheet }, line: number) =>
      (axis === 'row' ? sheet.document.hiddenRows : sheet.document.hiddenColumns).includes(line),
    ),
  };
}

export const sheetLineMethods: Record<string, ServiceMethod> = {
  ...linesOf('row'),
  ...linesOf('column'),
  'Sheet.setRowHeightsForced': changeSheet((context, start: number, count: number, size: number) => {
    mustBeLines(context, 'row', start, count);
    for (let line = start; line < start + count; line++) context.sheet.document.rowHeights[line] = size;
    context.workbook.touch();
  }),
};
