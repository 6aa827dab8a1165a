import { parisDayOf, parisInstant } from '../date/paris-time.ts';
import { withoutAccents } from '../text/fold-text.ts';
import type { CellValue, Column } from './table.ts';
import { textCell } from './text-cell.ts';

/** What a cell of the Sheet holds. A `Date` is an instant: the zone is the spreadsheet's. */
export type Cell = string | number | boolean | Date;

/**
 * The cell for a value. Days and instants that our own schema has validated become typed dates so that people can sort;
 * all else that is text goes through `textCell`.
 */
export function toCell(column: Column, value: CellValue | undefined): Cell {
  if (value === null || value === undefined || value === '') return '';
  switch (column.format) {
    case 'day': {
      const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value));
      return match
        ? new Date(parisInstant(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]), 12)))
        : textCell(String(value));
    }
    case 'instant': {
      const at = Date.parse(String(value));
      return Number.isNaN(at) ? textCell(String(value)) : new Date(at);
    }
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : textCell(String(value));
    case 'yes-no':
      return value === true ? 'oui' : value === false ? 'non' : textCell(String(value));
    case 'choice':
      return textCell(column.options?.find((option) => option.code === value)?.label ?? String(value));
    default:
      return textCell(String(value));
  }
}

/** The value of a cell, however people wrote it: a date typed as text, a label in other case, a tick box for « oui ». */
export function fromCell(column: Column, cell: unknown): CellValue {
  const text = cell instanceof Date ? '' : String(cell ?? '').trim();
  switch (column.format) {
    case 'day':
      return cell instanceof Date ? parisDayOf(cell.getTime()) : typedDay(text);
    case 'instant':
      if (cell instanceof Date) return cell.toISOString();
      return Number.isNaN(Date.parse(text)) ? '' : new Date(Date.parse(text)).toISOString();
    case 'number':
      return typeof cell === 'number' ? cell : typedNumber(text);
    case 'yes-no':
      return cell === true || /^(?:oui|vrai|true|x|1|yes)$/i.test(text);
    case 'choice':
      return codeOf(column, text);
    case 'data':
      // Whether Sheets keeps the apostrophe in an '@' cell is not verified: a key must compare equal either way.
      return String(cell ?? '').replace(/^'/, '');
    default:
      return cell instanceof Date ? parisDayOf(cell.getTime()) : String(cell ?? '');
  }
}

/** The code of a French label, or the text as it stands when it is none of ours. */
export function codeOf(column: Column, label: string): string {
  const wanted = withoutAccents(label.trim());
  return column.options?.find(({ code, label }) => withoutAccents(label) === wanted || code === wanted)?.code ?? label;
}

function typedDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.slice(0, 10);
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text);
  return match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : '';
}

function typedNumber(text: string): number | null {
  const value = Number(text.replace(/\s/g, '').replace(',', '.'));
  return text === '' || Number.isNaN(value) ? null : value;
}
