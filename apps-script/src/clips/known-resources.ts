import { parisDayOf } from '../../../shared/date/paris-time.ts';
import type { ResourceRow } from '../../../shared/workbook/tables/resources.ts';
import type { SheetTable } from '../google/sheet-table.ts';

/** A resource that is in the Sheet, or that the present batch adds: then `line` is 0 and `details` are given. */
export interface Known {
  id: string;
  line: number;
  details?: Details;
}

/** What a second clip of the same address is told: who clipped it first, which day, and what they say of it now. */
export interface Details {
  id: string;
  title: string;
  url: string;
  by: string;
  /** `YYYY-MM-DD`, or '' when the cell holds no date. */
  day: string;
  note: string;
}

const FIELDS = ['title', 'url', 'by', 'at', 'note', 'id'] as const;

/** The details of known resources as their rows stand now: one read for all of them. Under the lock. */
export function readDetails(table: SheetTable<ResourceRow>, resources: readonly Known[]): Map<string, Details> {
  const details = new Map<string, Details>();
  for (const { id, details: given } of resources) if (given) details.set(id, given);
  const lines = resources.map(({ line }) => line).filter((line) => line > 0);
  if (lines.length === 0) return details;
  const wanted = new Set(resources.map(({ id }) => id));
  for (const { row } of table.readLines(FIELDS, Math.min(...lines), Math.max(...lines))) {
    if (wanted.has(row.id)) details.set(row.id, detailsOf(row));
  }
  return details;
}

export function detailsOf(row: Pick<ResourceRow, (typeof FIELDS)[number]>): Details {
  const { id, title, url, by, at, note } = row;
  return { id, title, url, by, day: at ? parisDayOf(Date.parse(at)) : '', note: note.slice(0, 200) };
}
