import { instantToSerial, serialOf, wallClockOf } from '../value/serial-date.ts';
import { type FormulaFunction, ofNumbers, ofScalars } from './function-shape.ts';
import { FormulaError, NUM } from './scalar.ts';
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
  EDATE: ofNumbers(2, 2, (serial, months) => monthsLater(serial, months, false)),
  EOMONTH: ofNumbers(2, 2, (serial, months) => monthsLater(serial, months, true)),
};
