import { rangeAt } from './a1.ts';
import { type Banding, bandingsOf } from './banding.ts';
import { ConditionalFormatRule, type RuleData } from './conditional-format.ts';
import { type Filter, makeFilter } from './filter.ts';
import { makeRange, type Range, type Sheet } from './make.ts';
import { type NamedRange, namedRangesOf } from './named-range.ts';
import { type Box, check, isBoolean, isList, isNumber, sheets, whole } from './place.ts';
import { Protection, protectionsOf } from './protection.ts';
import { boxOfRange } from './range-geometry.ts';
import { RangeList } from './range-list.ts';
import { Selection } from './selection.ts';
import { idsOf, SheetLines } from './sheet-lines.ts';

/** Protection, filters, conditional formats, selection and named ranges of a sheet. */
export class SheetRules extends SheetLines {
  protect(): Protection {
    return new Protection(idsOf(this)[0], sheets('Sheet.protect', ...idsOf(this)));
  }

  getProtections(type: unknown): Protection[] {
    return protectionsOf(...idsOf(this), type);
  }

  getFilter(): Filter | null {
    return sheets('Sheet.getFilter', ...idsOf(this)) ? makeFilter(...idsOf(this)) : null;
  }

  isRowHiddenByFilter(rowPosition: number): boolean {
    check('Sheet.isRowHiddenByFilter', arguments, isNumber);
    return sheets('Sheet.isRowHiddenByFilter', ...idsOf(this), whole(rowPosition));
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const [spreadsheetId, sheetId] = idsOf(this);
    const rules = sheets<RuleData[]>('Sheet.getConditionalFormatRules', spreadsheetId, sheetId);
    return rules.map((data) => new ConditionalFormatRule(data, { spreadsheetId, sheetId }));
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    check('Sheet.setConditionalFormatRules', arguments, isList);
    sheets('Sheet.setConditionalFormatRules', ...idsOf(this), rules.map(ConditionalFormatRule.dataOf));
  }

  clearConditionalFormatRules(): void {
    sheets('Sheet.setConditionalFormatRules', ...idsOf(this), []);
  }

  getNamedRanges(): NamedRange[] {
    return namedRangesOf(...idsOf(this));
  }

  getRangeList(a1Notations: string[]): RangeList {
    check('Sheet.getRangeList', arguments, isList);
    return new RangeList(a1Notations.map((text) => rangeAt(...idsOf(this), text)));
  }

  sort(columnPosition: number, ascending = true): this {
    check('Sheet.sort', [columnPosition, ascending], isNumber, isBoolean);
    sheets('Sheet.sort', ...idsOf(this), whole(columnPosition), ascending);
    return this;
  }

  activate(): this {
    sheets('Spreadsheet.setActiveSheet', ...idsOf(this));
    return this;
  }

  getActiveRange(): Range {
    const box = sheets<Box>('Sheet.getActiveRange', ...idsOf(this));
    return makeRange([...idsOf(this), box.row, box.column, box.rows, box.columns]);
  }

  getActiveCell(): Range {
    return this.getCurrentCell();
  }

  getCurrentCell(): Range {
    const { row, column } = sheets<Box>('Sheet.getActiveRange', ...idsOf(this));
    return makeRange([...idsOf(this), row, column, 1, 1]);
  }

  getActiveRangeList(): RangeList {
    const boxes = sheets<Box[]>('Sheet.getActiveRangeList', ...idsOf(this));
    return new RangeList(
      boxes.map(({ row, column, rows, columns }) => makeRange([...idsOf(this), row, column, rows, columns])),
    );
  }

  getSelection(): Selection {
    return new Selection(this as unknown as Sheet);
  }

  setActiveRange(range: Range): Range {
    sheets('Sheet.setActiveRange', idsOf(this)[0], range.getGridId(), boxOfRange(range));
    return range;
  }

  setActiveSelection(range: Range | string): Range {
    return this.setActiveRange(typeof range === 'string' ? rangeAt(...idsOf(this), range) : range);
  }

  setCurrentCell(cell: Range): Range {
    return this.setActiveRange(cell);
  }

  setActiveRangeList(rangeList: RangeList): RangeList {
    const ranges = rangeList.getRanges();
    const [first] = ranges;
    sheets('Sheet.setActiveRangeList', idsOf(this)[0], first?.getGridId(), ranges.map(boxOfRange));
    return rangeList;
  }

  getBandings(): Banding[] {
    return bandingsOf(...idsOf(this));
  }

  getCharts(): [] {
    return [];
  }

  getImages(): [] {
    return [];
  }

  getDrawings(): [] {
    return [];
  }

  getPivotTables(): [] {
    return [];
  }

  getSlicers(): [] {
    return [];
  }

  getFormUrl(): null {
    return null;
  }
}
