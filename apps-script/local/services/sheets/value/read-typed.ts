import type { SheetLocale } from './locale.ts';
import { readMoment } from './read-moment.ts';
import { readNumber } from './read-number.ts';

/** What a typed text becomes in a cell. `format` is the number format that a cell without one takes. */
export interface TypedCell {
  value: string | number | boolean | null;
  formula?: string;
  format?: string;
}

const ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#VALUE!', '#NUM!', '#NULL!', '#ERROR!']);

/**
 * Reads a text as a person's typing in an automatic cell: formula, boolean, number, percentage, money, day, hour, or
 * text. A leading apostrophe forces text and is not part of it. `+5` and `-a` are no formulas.
 * @param year the year of a day typed without one.
 */
export function readTyped(text: string, locale: SheetLocale, year: number): TypedCell {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 60) return { value: text };
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === locale.yes) return { value: true };
  if (upper === 'FALSE' || upper === locale.no) return { value: false };
  if (ERRORS.has(trimmed)) return { value: null, formula: `=${trimmed}` };
  return readNumber(trimmed, locale) ?? readMoment(trimmed, locale, year) ?? { value: text };
}
