import type { ServiceMethod } from '../../../execution/service.ts';
import type { Cell } from '../model/cell.ts';
import { cellResult } from '../model/read-cell.ts';
import type { ValidationDocument } from '../model/sheet-document.ts';
import { writeValue } from '../model/write-cell.ts';
import { changeRange, eachCell, matrix, mustMatch, type RangeContext, readRange } from './context.ts';

/** What a checkbox cell holds when it is ticked and when it is not. */
function boxValues(rule: ValidationDocument): [unknown, unknown] {
  const [checked = true, unchecked = rule.values.length === 1 ? '' : false] = rule.values;
  return [checked, unchecked];
}

function ruleReader({ sheet, workbook }: RangeContext): (row: number, column: number) => ValidationDocument | null {
  return (row, column) => {
    const index = sheet.cell(row, column)?.d;
    return index === undefined ? null : (workbook.validations.items[index] ?? null);
  };
}

function setRules(context: RangeContext, choose: (row: number, column: number) => ValidationDocument | null): void {
  const { sheet, workbook, box } = context;
  eachCell(box, (row, column) => {
    const rule = choose(row, column);
    const { d: _, ...rest } = sheet.cell(row, column) ?? {};
    const cell: Cell = rule === null ? rest : { ...rest, d: workbook.internValidation(rule) };
    sheet.put(row, column, Object.keys(cell).length > 0 ? cell : undefined);
  });
}

function tick(context: RangeContext, on: boolean): void {
  const { sheet, writing, box } = context;
  const rule = ruleReader(context);
  eachCell(box, (row, column) => {
    const one = rule(row, column);
    if (one?.type === 'CHECKBOX') writeValue(writing, sheet, row, column, boxValues(one)[on ? 0 : 1]);
  });
}

/** True or false when every cell is a box in that state; null when one is not a box or they differ. */
function isChecked(context: RangeContext): boolean | null {
  const states = new Set<boolean | null>();
  const rule = ruleReader(context);
  eachCell(context.box, (row, column) => {
    const one = rule(row, column);
    const { value } = cellResult(context.evaluation, context.sheet, row, column);
    states.add(one?.type === 'CHECKBOX' ? value === boxValues(one)[0] : null);
  });
  return states.size === 1 ? ([...states][0] as boolean | null) : null;
}

export const validationMethods: Record<string, ServiceMethod> = {
  'Range.getDataValidation': readRange((context) => ruleReader(context)(context.box.row, context.box.column)),
  'Range.getDataValidations': readRange((context) => matrix(context.box, ruleReader(context))),
  'Range.setDataValidation': changeRange((context, rule: ValidationDocument | null) => setRules(context, () => rule)),
  'Range.setDataValidations': changeRange((context, rules: (ValidationDocument | null)[][]) => {
    mustMatch(context.box, rules);
    setRules(context, (row, column) => rules[row - context.box.row]?.[column - context.box.column] ?? null);
  }),
  'Range.insertCheckboxes': changeRange((context, values: unknown[]) => {
    const rule = { type: 'CHECKBOX', values, allowInvalid: false, helpText: null };
    setRules(context, () => rule);
    eachCell(context.box, (row, column) => writeValue(context.writing, context.sheet, row, column, boxValues(rule)[1]));
  }),
  'Range.removeCheckboxes': changeRange((context) => {
    const rule = ruleReader(context);
    eachCell(context.box, (row, column) => {
      const cell = context.sheet.cell(row, column);
      if (!cell || rule(row, column)?.type !== 'CHECKBOX') return;
      const { d: _, v: __, ...rest } = cell;
      context.sheet.put(row, column, Object.keys(rest).length > 0 ? rest : undefined);
    });
  }),
  'Range.check': changeRange((context) => tick(context, true)),
  'Range.uncheck': changeRange((context) => tick(context, false)),
  'Range.isChecked': readRange(isChecked),
};
