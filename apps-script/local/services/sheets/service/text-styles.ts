import type { ServiceMethod } from '../../../execution/service.ts';
import type { CellFormat, RunStyle } from '../model/cell.ts';
import { changeRange, eachCell, matrix, mustMatch, type RangeContext, readRange } from './context.ts';

/** The style that a cell gives its text. */
export function styleReader({ sheet, workbook }: RangeContext): (row: number, column: number) => Required<RunStyle> {
  return (row, column) => {
    const format = workbook.formatOf(sheet.cell(row, column));
    return {
      bold: format.fontWeight === 'bold',
      italic: format.fontStyle === 'italic',
      underline: format.fontLine === 'underline',
      strikethrough: format.fontLine === 'line-through',
      color: format.fontColor ?? '#000000',
      fontFamily: format.fontFamily ?? 'arial,sans,sans-serif',
      fontSize: format.fontSize ?? 10,
    };
  };
}

/** The cell format a text style asks for; what it does not name stays, and no style at all is the default. */
function formatOf(style: RunStyle | null): Partial<Record<keyof CellFormat, unknown>> {
  if (style === null) {
    return { fontWeight: null, fontStyle: null, fontLine: null, fontColor: null, fontFamily: null, fontSize: null };
  }
  const line = style.underline ? 'underline' : style.strikethrough ? 'line-through' : null;
  return {
    ...(style.bold === undefined ? {} : { fontWeight: style.bold ? 'bold' : null }),
    ...(style.italic === undefined ? {} : { fontStyle: style.italic ? 'italic' : null }),
    ...(style.underline === undefined && style.strikethrough === undefined ? {} : { fontLine: line }),
    ...(style.color === undefined ? {} : { fontColor: style.color === '#000000' ? null : style.color }),
    ...(style.fontFamily === undefined ? {} : { fontFamily: style.fontFamily }),
    ...(style.fontSize === undefined ? {} : { fontSize: style.fontSize }),
  };
}

function paint({ sheet, workbook, box }: RangeContext, choose: (row: number, column: number) => RunStyle | null): void {
  eachCell(box, (row, column) => {
    const { s: old, ...rest } = sheet.cell(row, column) ?? {};
    const s = workbook.changedFormat(old, formatOf(choose(row, column)) as Partial<CellFormat>);
    const cell = s === undefined ? rest : { ...rest, s };
    sheet.put(row, column, Object.keys(cell).length > 0 ? cell : undefined);
  });
}

export const textStyleMethods: Record<string, ServiceMethod> = {
  'Range.getTextStyle': readRange((context) => styleReader(context)(context.box.row, context.box.column)),
  'Range.getTextStyles': readRange((context) => matrix(context.box, styleReader(context))),
  'Range.setTextStyle': changeRange((context, style: RunStyle | null) => paint(context, () => style)),
  'Range.setTextStyles': changeRange((context, styles: (RunStyle | null)[][]) => {
    mustMatch(context.box, styles);
    paint(context, (row, column) => styles[row - context.box.row]?.[column - context.box.column] ?? null);
  }),
};
