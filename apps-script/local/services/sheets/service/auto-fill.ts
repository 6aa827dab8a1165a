import { ServiceError } from '../../../execution/service.ts';
import { copiedFormula } from '../formula/shift-references.ts';
import type { Cell } from '../model/cell.ts';
import { kept } from '../model/write-cell.ts';
import type { Box } from '../value/a1-notation.ts';
import { monthName, weekdayName } from '../value/number-format.ts';
import { eachCell, type RangeContext } from './context.ts';

/** `Range.autoFill`: continues each line of the range into the rest of `target`, which reaches out in one direction. */
export function autoFill(context: RangeContext, target: Box, isSeries: boolean): void {
  const { box, sheet } = context;
  const end = (one: Box) => ({ row: one.row + one.rows, column: one.column + one.columns });
  const contains =
    target.row <= box.row &&
    target.column <= box.column &&
    end(target).row >= end(box).row &&
    end(target).column >= end(box).column;
  if (!contains) throw new ServiceError('AutoFill destination range must contain the source range.');
  const grown = [
    target.row < box.row,
    target.column < box.column,
    end(target).row > end(box).row,
    end(target).column > end(box).column,
  ].filter(Boolean).length;
  if (grown > 1) {
    throw new ServiceError('AutoFill destination range must extend the source range in only one direction.');
  }
  const isDown = target.columns === box.columns;
  const size = isDown ? box.rows : box.columns;
  eachCell(target, (row, column) => {
    const step = isDown ? row - box.row : column - box.column;
    if (step >= 0 && step < size) return;
    const at = (index: number) => (isDown ? sheet.cell(box.row + index, column) : sheet.cell(row, box.column + index));
    const line = Array.from({ length: size }, (_, index) => at(index));
    const from = ((step % size) + size) % size;
    const cell = filled(context, line, from, step, isDown, isSeries);
    sheet.put(row, column, Object.keys(cell).length > 0 ? cell : undefined);
  });
}

/** The cell `step` places after the first of a line; `from` is the one it repeats where the line is no series. */
function filled(
  context: RangeContext,
  line: (Cell | undefined)[],
  from: number,
  step: number,
  isDown: boolean,
  isSeries: boolean,
): Cell {
  const source = line[from];
  const cell = kept(source);
  delete cell.n;
  if (source?.f !== undefined) {
    const moved = step - from;
    return { ...cell, f: copiedFormula(source.f, isDown ? moved : 0, isDown ? 0 : moved) };
  }
  const next = isSeries ? continued(context, line, step) : null;
  const value = next ?? source?.v;
  return value === undefined ? cell : { ...cell, v: value };
}

/** The value of a series at a place; null when the line is none. */
function continued(context: RangeContext, line: (Cell | undefined)[], step: number): string | number | null {
  const values = line.map((cell) => (cell?.f === undefined ? cell?.v : undefined));
  if (values.every((value) => typeof value === 'number')) return numberAt(context, line, values as number[], step);
  if (!values.every((value) => typeof value === 'string')) return null;
  const texts = values as string[];
  return nameAt(context, texts, step) ?? numberedAt(texts, step);
}

/** A lone number is repeated, a lone day is followed by the next; more of them go on along their straight line. */
function numberAt(
  { workbook }: RangeContext,
  line: (Cell | undefined)[],
  values: number[],
  step: number,
): number | null {
  const [first = 0] = values;
  if (values.length === 1) {
    const isDay = /[dy]/i.test(workbook.numberFormatOf(line[0]));
    return isDay ? first + step : null;
  }
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let above = 0;
  let below = 0;
  for (const [index, value] of values.entries()) {
    above += (index - middle) * (value - mean);
    below += (index - middle) ** 2;
  }
  return Number((mean + (above / below) * (step - middle)).toPrecision(15));
}

/** Names of months and weekdays, long or short, go on in a circle. */
function nameAt({ workbook }: RangeContext, texts: string[], step: number): string | null {
  const circles = (['long', 'short'] as const).flatMap((width) => [
    Array.from({ length: 12 }, (_, index) => monthName(index + 1, width, workbook.locale)),
    Array.from({ length: 7 }, (_, index) => weekdayName(index, width, workbook.locale)),
  ]);
  for (const names of circles) {
    const places = texts.map((text) => names.findIndex((name) => name.toLowerCase() === text.toLowerCase()));
    const [first = -1, second] = places;
    if (places.includes(-1)) continue;
    const stride = second === undefined ? 1 : (second - first + names.length) % names.length;
    return names[(((first + stride * step) % names.length) + names.length) % names.length] ?? null;
  }
  return null;
}

/** `Item 1`, `Item 2`… */
function numberedAt(texts: string[], step: number): string | null {
  const parts = texts.map((text) => /^(.*\D)(\d{1,9})$/.exec(text));
  const [first] = parts;
  if (!first || parts.some((part) => part?.[1] !== first[1])) return null;
  const second = parts[1] ? Number(parts[1][2]) : Number(first[2]) + 1;
  return `${first[1]}${Number(first[2]) + (second - Number(first[2])) * step}`;
}
