import { ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import { evaluateCell } from '../formula/evaluate-cell.ts';
import { type CellFormat, DEFAULT_FORMAT } from '../model/cell.ts';
import { cssColor } from '../value/css-color.ts';
import { THEME } from '../value/theme-color.ts';
import { changeRange, eachCell, matrix, mustMatch, type RangeContext, readRange } from './context.ts';

/** Getter and setter names of each format property, singular and plural; the facade has the same list. */
const PROPERTIES: readonly [keyof CellFormat, singular: string, plural: string][] = [
  ['background', 'Background', 'Backgrounds'],
  ['fontColor', 'FontColor', 'FontColors'],
  ['fontFamily', 'FontFamily', 'FontFamilies'],
  ['fontSize', 'FontSize', 'FontSizes'],
  ['fontWeight', 'FontWeight', 'FontWeights'],
  ['fontStyle', 'FontStyle', 'FontStyles'],
  ['fontLine', 'FontLine', 'FontLines'],
  ['horizontalAlignment', 'HorizontalAlignment', 'HorizontalAlignments'],
  ['verticalAlignment', 'VerticalAlignment', 'VerticalAlignments'],
  ['numberFormat', 'NumberFormat', 'NumberFormats'],
  ['wrap', 'WrapStrategy', 'WrapStrategies'],
  ['rotation', 'TextRotation', 'TextRotations'],
  ['direction', 'TextDirection', 'TextDirections'],
];

function reader(property: keyof CellFormat, context: RangeContext): (row: number, column: number) => unknown {
  const { workbook, sheet, evaluation } = context;
  return (row, column) => {
    const cell = sheet.cell(row, column);
    const own = workbook.formatOf(cell)[property];
    if (own !== undefined) return isColor(property) ? (THEME[own] ?? own) : own;
    if (property === 'numberFormat' && cell?.f !== undefined) {
      return evaluateCell(evaluation, sheet, row, column).format ?? DEFAULT_FORMAT.numberFormat;
    }
    return DEFAULT_FORMAT[property];
  };
}

function isColor(property: keyof CellFormat): boolean {
  return property === 'background' || property === 'fontColor';
}

/** What the cell itself says of a property; what `silent` is where it says nothing. */
function ownReader(property: keyof CellFormat, silent: unknown, context: RangeContext) {
  return (row: number, column: number) =>
    context.workbook.formatOf(context.sheet.cell(row, column))[property] ?? silent;
}

/** `Range.getX` and `Range.getXs` of what cells themselves say. */
function ownMethods(
  property: keyof CellFormat,
  silent: unknown,
  singular: string,
  plural: string,
): Record<string, ServiceMethod> {
  return {
    [`Range.get${singular}`]: readRange((context) =>
      ownReader(property, silent, context)(context.box.row, context.box.column),
    ),
    [`Range.get${plural}`]: readRange((context) => matrix(context.box, ownReader(property, silent, context))),
  };
}

/** What is stored for a value; undefined means the default. */
function stored(property: keyof CellFormat, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (isColor(property)) {
    if (value === '') return undefined;
    if (THEME[String(value)]) return value;
    const color = cssColor(String(value));
    if (color === null) throw new ServiceError(`Invalid color: ${value}`);
    return color === DEFAULT_FORMAT[property] ? undefined : color;
  }
  if (property === 'numberFormat') {
    return value === '' || value === DEFAULT_FORMAT.numberFormat || String(value).toLowerCase() === 'general'
      ? undefined
      : value;
  }
  // A strategy that was set is told apart from one that never was.
  return value === DEFAULT_FORMAT[property] && property !== 'wrap' ? undefined : value;
}

/** Gives each cell of the box the property that `choose` names; a change of format is looked up once per kind. */
function paint(
  context: RangeContext,
  property: keyof CellFormat,
  choose: (row: number, column: number) => unknown,
): void {
  const { workbook, sheet, box } = context;
  const known = new Map<string, number | undefined>();
  eachCell(box, (row, column) => {
    const cell = sheet.cell(row, column);
    const value = stored(property, choose(row, column));
    if (!cell && value === undefined) return;
    const key = `${cell?.s ?? ''}|${value ?? ''}`;
    if (!known.has(key)) known.set(key, workbook.changedFormat(cell?.s, { [property]: value ?? null }));
    const s = known.get(key);
    if (s === cell?.s) return;
    const { s: _, ...rest } = cell ?? {};
    const changed = s === undefined ? rest : { ...rest, s };
    sheet.put(row, column, Object.keys(changed).length > 0 ? changed : undefined);
  });
}

function methodsOf([property, singular, plural]: (typeof PROPERTIES)[number]): Record<string, ServiceMethod> {
  return {
    [`Range.get${singular}`]: readRange((context) => reader(property, context)(context.box.row, context.box.column)),
    [`Range.get${plural}`]: readRange((context) => matrix(context.box, reader(property, context))),
    [`Range.set${singular}`]: changeRange((context, value: unknown) => paint(context, property, () => value)),
    [`Range.set${plural}`]: changeRange((context, values: unknown[][]) => {
      mustMatch(context.box, values);
      paint(context, property, (row, column) => values[row - context.box.row]?.[column - context.box.column]);
    }),
  };
}

function noteReader({ sheet }: RangeContext): (row: number, column: number) => string {
  return (row, column) => sheet.cell(row, column)?.n ?? '';
}

function writeNotes({ box, sheet }: RangeContext, choose: (row: number, column: number) => unknown): void {
  eachCell(box, (row, column) => {
    const note = choose(row, column);
    const { n: _, ...rest } = sheet.cell(row, column) ?? {};
    const changed = note === null || note === undefined || note === '' ? rest : { ...rest, n: String(note) };
    sheet.put(row, column, Object.keys(changed).length > 0 ? changed : undefined);
  });
}

export const rangeFormatMethods: Record<string, ServiceMethod> = {
  ...Object.assign({}, ...PROPERTIES.map(methodsOf)),
  ...ownMethods('background', DEFAULT_FORMAT.background, 'BackgroundObject', 'BackgroundObjects'),
  ...ownMethods('fontColor', DEFAULT_FORMAT.fontColor, 'FontColorObject', 'FontColorObjects'),
  ...ownMethods('wrap', null, 'Wrap', 'Wraps'),
  'Range.setShowHyperlink': changeRange(() => undefined),
  'Range.getNote': readRange((context) => noteReader(context)(context.box.row, context.box.column)),
  'Range.getNotes': readRange((context) => matrix(context.box, noteReader(context))),
  'Range.setNote': changeRange((context, note: unknown) => writeNotes(context, () => note)),
  'Range.setNotes': changeRange((context, notes: unknown[][]) => {
    mustMatch(context.box, notes);
    writeNotes(context, (row, column) => notes[row - context.box.row]?.[column - context.box.column]);
  }),
  'Range.setBorder': changeRange((context, borders: string) => {
    const { workbook, sheet, box } = context;
    eachCell(box, (row, column) => {
      const cell = sheet.cell(row, column);
      const s = workbook.changedFormat(cell?.s, { borders });
      if (s !== undefined) sheet.put(row, column, { ...cell, s });
    });
  }),
};
