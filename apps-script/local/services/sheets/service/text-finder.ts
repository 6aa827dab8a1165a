import { ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import { displayValue } from '../model/read-cell.ts';
import type { Sheet } from '../model/sheet.ts';
import { mustFit, writeFormula, writeValue } from '../model/write-cell.ts';
import type { Box } from '../value/a1-notation.ts';
import { type BookContext, changeBook, readBook } from './context.ts';

/** What a finder looks for, and where: one box, one sheet, or the whole spreadsheet. */
export interface TextQuery {
  text: string;
  matchCase: boolean;
  matchEntireCell: boolean;
  matchFormulaText: boolean;
  ignoreDiacritics: boolean;
  useRegularExpression: boolean;
  sheetId: number | null;
  box: Box | null;
}

/** A cell that was found: sheet, row, column. */
export type Found = [sheetId: number, row: number, column: number];

/** A pattern for one cell's text after `folded`; an empty search text finds nothing. */
function patternOf(query: TextQuery): RegExp | null {
  if (query.text === '') return null;
  const source = query.useRegularExpression
    ? query.text
    : fold(query, query.text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(query.matchEntireCell ? `^(?:${source})$` : source, query.matchCase ? 'gu' : 'giu');
  } catch {
    try {
      return new RegExp(query.matchEntireCell ? `^(?:${source})$` : source, query.matchCase ? 'g' : 'gi');
    } catch {
      throw new ServiceError(`Invalid regular expression: ${query.text}`);
    }
  }
}

function fold(query: TextQuery, text: string): string {
  return query.ignoreDiacritics ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;
}

function boxesOf({ workbook }: BookContext, query: TextQuery): { sheet: Sheet; box: Box }[] {
  const sheets = query.sheetId === null ? workbook.sheets : [workbook.sheet(query.sheetId)];
  return sheets.map((sheet) => ({
    sheet,
    box: query.box ?? { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() },
  }));
}

function find(context: BookContext, query: TextQuery): Found[] {
  const pattern = patternOf(query);
  if (!pattern) return [];
  const found: Found[] = [];
  for (const { sheet, box } of boxesOf(context, query)) {
    const lastRow = Math.min(box.row + box.rows - 1, sheet.rows.length);
    for (let row = box.row; row <= lastRow; row++) {
      const line = sheet.rows[row - 1];
      if (!line) continue;
      const lastColumn = Math.min(box.column + box.columns - 1, line.length);
      for (let column = box.column; column <= lastColumn; column++) {
        const text = searched(context, query, sheet, row, column);
        if (text === '') continue;
        pattern.lastIndex = 0;
        if (pattern.test(fold(query, text))) found.push([sheet.id, row, column]);
      }
    }
  }
  return found;
}

function searched(context: BookContext, query: TextQuery, sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cell(row, column);
  if (!cell) return '';
  if (query.matchFormulaText && cell.f !== undefined) return cell.f;
  if (cell.f === undefined && typeof cell.v === 'string') return cell.v;
  return displayValue(context.evaluation, sheet, row, column);
}

/** Replaces in the cells given; answers how many occurrences were replaced. Formulas are touched only when searched. */
function replace(context: BookContext, query: TextQuery, cells: Found[], replacement: string): number {
  const pattern = patternOf(query);
  if (!pattern) return 0;
  let count = 0;
  for (const [sheetId, row, column] of cells) {
    const sheet = context.workbook.sheet(sheetId);
    const cell = sheet.cell(row, column);
    if (!cell || (cell.f !== undefined && !query.matchFormulaText)) continue;
    const text = searched(context, query, sheet, row, column);
    const { text: changed, replaced } = substituted(query, pattern, text, replacement);
    if (replaced === 0) continue;
    count += replaced;
    mustFit(context.writing, changed);
    if (query.matchFormulaText && changed.startsWith('=')) writeFormula(sheet, row, column, changed);
    else writeValue(context.writing, sheet, row, column, changed);
  }
  return count;
}

function substituted(
  query: TextQuery,
  pattern: RegExp,
  text: string,
  replacement: string,
): { text: string; replaced: number } {
  pattern.lastIndex = 0;
  const foldedText = fold(query, text);
  const sameLength = foldedText.length === text.length;
  let changed = '';
  let replaced = 0;
  let last = 0;
  const source = sameLength ? text : foldedText;
  for (const match of foldedText.matchAll(pattern)) {
    if (match[0] === '') continue;
    replaced++;
    const put = query.useRegularExpression
      ? replacement.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '')
      : replacement;
    changed += source.slice(last, match.index) + put;
    last = match.index + match[0].length;
  }
  return { text: changed + source.slice(last), replaced };
}

const findMethod = readBook(find);

export const textFinderMethods: Record<string, ServiceMethod> = {
  'TextFinder.findAll': findMethod,
  'TextFinder.findNext': findMethod,
  'TextFinder.findPrevious': findMethod,
  'TextFinder.replaceAllWith': changeBook((context, query: TextQuery, replacement: string) =>
    replace(context, query, find(context, query), replacement),
  ),
  'TextFinder.replaceWith': changeBook((context, query: TextQuery, cell: Found, replacement: string) =>
    replace(context, query, [cell], replacement),
  ),
};
