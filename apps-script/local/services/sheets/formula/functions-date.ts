import { readMoment } from '../value/read-moment.ts';
import { instantToSerial, serialOf, wallClockOf } from '../value/serial-date.ts';
import { type FormulaFunction, ofNumbers, ofScalars } from './function-shape.ts';
import { FormulaError, NUM, VALUE } from './scalar.ts';
import { numberOf } from './scope.ts';

function field(read: (clock: ReturnType<typeof wallClockOf>) => number): FormulaFunction {
  return ofScalars(1, 1, (scope, value = null) => {
    const serial = numberOf(scope, value);
    return serial instanceof FormulaError ? serial : read(wallClockOf(serial));
  });
}

function monthsLater(serial: number, months: number, endOfMonth: boolean): number {
  const { year, month, day } = wallClockOf(serial);
  const last = wallClockOf(serialOf(year, month + months + 1, 0)).day;
  return serialOf(year, month + months, endOfMonth ? last : Math.min(day, last));
}

/** DATEDIF: whole days, months or years; what is left of them for YM, MD and YD. */
function elapsed(from: number, to: number, unit: string): number | FormulaError {
  const [a, b] = [wallClockOf(from), wallClockOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  const years = Math.floor(months / 12);
  switch (unit) {
    case 'D':
      return to - from;
    case 'M':
      return months;
    case 'Y':
      return years;
    case 'YM':
      return months % 12;
    case 'MD':
      return to - monthsLater(from, months, false);
    case 'YD':
      return to - monthsLater(from, years * 12, false);
    default:
      return NUM;
  }
}

export const DATE_FUNCTIONS: Record<string, FormulaFunction> = {
  TODAY: ({ evaluation }) => Math.floor(instantToSerial(evaluation.now, evaluation.workbook.timeZone)),
  NOW: ({ evaluation }) => instantToSerial(evaluation.now, evaluation.workbook.timeZone),
  DATE: ofNumbers(3, 3, (year, month, day) =>
    year < 0 ? NUM : serialOf(year < 1900 ? year + 1900 : year, month, day),
  ),
  TIME: ofNumbers(3, 3, (hour, minute, second) => ((hour * 3600 + minute * 60 + second) / 86_400) % 1),
  YEAR: field((clock) => clock.year),
  MONTH: field((clock) => clock.month),
  DAY: field((clock) => clock.day),
  HOUR: field((clock) => clock.hour),
  MINUTE: field((clock) => clock.minute),
  SECOND: field((clock) => clock.second),
  WEEKDAY: ofScalars(1, 2, (scope, value = null, kind = 1) => {
    const serial = numberOf(scope, value);
    if (serial instanceof FormulaError) return serial;
    const { weekday } = wallClockOf(serial);
    if (kind === 2) return weekday === 0 ? 7 : weekday;
    return kind === 3 ? (weekday + 6) % 7 : weekday + 1;
  }),
  DAYS: ofNumbers(2, 2, (end, start) => Math.floor(end) - Math.floor(start)),
  DATEVALUE: ofScalars(1, 1, (scope, value) => {
    const { locale } = scope.evaluation.workbook;
    const year = wallClockOf(instantToSerial(scope.evaluation.now, scope.evaluation.workbook.timeZone)).year;
    const moment = typeof value === 'string' ? readMoment(value.trim(), locale, year) : null;
    return moment ? Math.floor(moment.value) : VALUE;
  }),
  DATEDIF: ofScalars(3, 3, (scope, start, end, unit) => {
    const from = numberOf(scope, start ?? null);
    const to = numberOf(scope, end ?? null);
    if (from instanceof FormulaError) return from;
    if (to instanceof FormulaError) return to;
    return from > to ? NUM : elapsed(Math.floor(from), Math.floor(to), String(unit).toUpperCase());
  }),
  NETWORKDAYS: ofNumbers(2, 2, (start, end) => {
    const [from, to] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
    let days = 0;
    for (let serial = from; serial <= to; serial++) if (wallClockOf(serial).weekday % 6 !== 0) days++;
    return start > end ? -days : days;
  }),
  EDATE: ofNumbers(2, 2, (serial, months) => monthsLater(serial, months, false)),
  EOMONTH: ofNumbers(2, 2, (serial, months) => monthsLater(serial, months, true)),
};
