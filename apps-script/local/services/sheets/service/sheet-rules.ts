import { type Execution, ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import type { ConditionalFormat } from '../model/sheet-document.ts';
import type { Box } from '../value/a1-notation.ts';
import {
  type BookContext,
  changeBook,
  changeRange,
  changeSheet,
  readBook,
  readRange,
  readSheet,
  type SheetContext,
} from './context.ts';
import { hiddenByFilter } from './filter-rows.ts';
import { sortRows } from './sort-rows.ts';

const corners = ({ row, column, rows, columns }: Box): [number, number, number, number] => [row, column, rows, columns];

function overlaps(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function split(box: Box, how: 'all' | 'across' | 'vertically'): Box[] {
  if (how === 'across')
    return Array.from({ length: box.rows }, (_, index) => ({ ...box, row: box.row + index, rows: 1 }));
  if (how === 'vertically') {
    return Array.from({ length: box.columns }, (_, index) => ({ ...box, column: box.column + index, columns: 1 }));
  }
  return [box];
}

function mustHaveFilter({ sheet }: SheetContext): NonNullable<SheetContext['sheet']['document']['filter']> {
  if (!sheet.document.filter) throw new ServiceError('The filter no longer exists.');
  return sheet.document.filter;
}

/** Merged cells are merged or broken apart whole. */
function mustHoldMerges(merges: Box[], box: Box): void {
  const holds = (one: Box) =>
    one.row >= box.row &&
    one.column >= box.column &&
    one.row + one.rows <= box.row + box.rows &&
    one.column + one.columns <= box.column + box.columns;
  if (merges.some((one) => overlaps(one, box) && !holds(one))) {
    throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
  }
}

function activeRanges(execution: Execution, id: string, sheetId: number): Box[] {
  const known = execution.memory.get(`active ranges ${id} ${sheetId}`) as Box[] | undefined;
  return known ?? [{ row: 1, column: 1, rows: 1, columns: 1 }];
}

/** The sheet comes to the front; the last range is the active one. */
function select({ execution, workbook }: BookContext, sheetId: number, boxes: Box[]): void {
  workbook.document.activeSheetId = workbook.sheet(sheetId).id;
  workbook.touch();
  execution.memory.set(`active ranges ${workbook.id} ${sheetId}`, boxes);
}

export const sheetRuleMethods: Record<string, ServiceMethod> = {
  'Range.merge': changeRange(({ sheet, workbook, box }, how: 'all' | 'across' | 'vertically') => {
    const { document } = sheet;
    mustHoldMerges(document.merges, box);
    document.merges = document.merges.filter((one) => !overlaps(one, box));
    for (const merged of split(box, how).filter((one) => one.rows * one.columns > 1)) {
      document.merges.push(merged);
      // Only the top left cell of a merge keeps its content.
      for (let row = merged.row; row < merged.row + merged.rows; row++) {
        for (let column = merged.column; column < merged.column + merged.columns; column++) {
          const cell = sheet.cell(row, column);
          if (!cell || (row === merged.row && column === merged.column)) continue;
          const { v: _, f: __, r: ___, ...rest } = cell;
          sheet.put(row, column, Object.keys(rest).length > 0 ? rest : undefined);
        }
      }
    }
    workbook.touch();
  }),
  'Range.breakApart': changeRange(({ sheet, workbook, box }) => {
    mustHoldMerges(sheet.document.merges, box);
    sheet.document.merges = sheet.document.merges.filter((one) => !overlaps(one, box));
    workbook.touch();
  }),
  'Range.isPartOfMerge': readRange(({ sheet, box }) => sheet.document.merges.some((one) => overlaps(one, box))),
  'Range.getMergedRanges': readRange(({ sheet, box }) =>
    sheet.document.merges.filter((one) => overlaps(one, box)).map(corners),
  ),

  'Range.createFilter': changeRange(({ sheet, workbook, box }) => {
    if (sheet.document.filter)
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    sheet.document.filter = { range: box, criteria: {} };
    workbook.touch();
  }),
  'Sheet.getFilter': readSheet(({ sheet }) => sheet.document.filter !== null),
  'Sheet.isRowHiddenByFilter': readSheet((context, row: number) => hiddenByFilter(context).has(row)),
  'Filter.getRange': readSheet(({ sheet }) => sheet.document.filter && corners(sheet.document.filter.range)),
  'Filter.getCriteria': readSheet((context, column: number) => mustHaveFilter(context).criteria[column] ?? null),
  'Filter.setCriteria': changeSheet((context, column: number, criteria: Record<string, unknown> | null) => {
    const filter = mustHaveFilter(context);
    if (criteria === null) delete filter.criteria[column];
    else filter.criteria[column] = criteria;
    context.workbook.touch();
  }),
  'Filter.remove': changeSheet(({ sheet, workbook }) => {
    sheet.document.filter = null;
    workbook.touch();
  }),
  'Filter.sort': changeSheet((context, column: number, ascending: boolean) => {
    const { range } = mustHaveFilter(context);
    const box = { ...range, row: range.row + 1, rows: range.rows - 1 };
    if (box.rows > 0) sortRows({ ...context, box }, [{ column, ascending }]);
  }),
  'Sheet.sort': changeSheet((context, column: number, ascending: boolean) => {
    const { document } = context.sheet;
    if (column < 1 || column > document.columns) throw new ServiceError('Those columns are out of bounds.');
    const first = document.frozenRows + 1;
    const rows = context.sheet.lastRow() - first + 1;
    if (rows > 0)
      sortRows({ ...context, box: { row: first, column: 1, rows, columns: document.columns } }, [
        { column, ascending },
      ]);
  }),

  'Sheet.getConditionalFormatRules': readSheet(({ sheet }) => sheet.document.conditionalFormats),
  'Sheet.setConditionalFormatRules': changeSheet(({ sheet, workbook }, rules: ConditionalFormat[]) => {
    sheet.document.conditionalFormats = rules;
    workbook.touch();
  }),

  'Sheet.getActiveRange': (execution, id: string, sheetId: number) => activeRanges(execution, id, sheetId).at(-1),
  'Sheet.getActiveRangeList': activeRanges,
  'Sheet.setActiveRange': changeBook((context, sheetId: number, box: Box) => select(context, sheetId, [box])),
  'Sheet.setActiveRangeList': changeBook(select),

  'Spreadsheet.getRangeByName': readBook(({ workbook }, name: string) => {
    const [sheetName, bare] = name.includes('!') ? name.split('!') : [null, name];
    const named = workbook.document.namedRanges.find((one) => one.name.toLowerCase() === String(bare).toLowerCase());
    if (!named) return null;
    if (sheetName !== null && workbook.sheet(named.sheetId).document.name !== String(sheetName).replace(/^'|'$/g, ''))
      return null;
    return [workbook.id, named.sheetId, ...corners(named.range)];
  }),
  'Spreadsheet.getNamedRanges': readBook(({ workbook }, sheetId: number | null) =>
    workbook.document.namedRanges.filter((one) => sheetId === null || one.sheetId === sheetId).map((one) => one.name),
  ),
  'Spreadsheet.setNamedRange': changeBook(({ workbook }, name: string, sheetId: number, range: Box) => {
    if (!/^[A-Za-z_\u00c0-\u024f][\w.\u00c0-\u024f]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
      throw new ServiceError(`Invalid name: ${name}`);
    }
    const { document } = workbook;
    const known = document.namedRanges.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (known) Object.assign(known, { sheetId, range });
    else document.namedRanges.push({ name, sheetId, range });
    workbook.touch();
  }),
  'Spreadsheet.removeNamedRange': changeBook(({ workbook }, name: string) => {
    const { document } = workbook;
    const left = document.namedRanges.filter((one) => one.name.toLowerCase() !== name.toLowerCase());
    if (left.length === document.namedRanges.length) throw new ServiceError(`Named range ${name} does not exist.`);
    document.namedRanges = left;
    workbook.touch();
  }),
  'NamedRange.getRange': readBook(({ workbook }, name: string) => {
    const named = workbook.document.namedRanges.find((one) => one.name === name);
    if (!named) throw new ServiceError(`Named range ${name} does not exist.`);
    return [workbook.id, named.sheetId, ...corners(named.range)];
  }),
  'NamedRange.setName': changeBook(({ workbook }, from: string, to: string) => {
    const named = workbook.document.namedRanges.find((one) => one.name === from);
    if (!named) throw new ServiceError(`Named range ${from} does not exist.`);
    named.name = to;
    workbook.touch();
  }),
};
