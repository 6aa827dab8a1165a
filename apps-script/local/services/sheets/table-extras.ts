import type { Evaluation } from './formula/scope.ts';
import { scriptValue } from './model/read-cell.ts';
import type { Sheet } from './model/sheet.ts';

export type ColumnKind = 'number' | 'date' | 'boolean';

/** What a tab has beside its texts. Lists by cell are sparse; their keys are `row:column` in sheet coordinates from 1. */
export interface TableExtras {
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Sheet rows that are hidden, from 1. */
  readonly hiddenRows: number[];
  /** By column from 1: what all of its cells below the headers hold; absent where they are texts or mixed. */
  readonly columnKinds: Record<number, ColumnKind>;
  readonly notes: Record<string, string>;
  /** The first address that a cell links to, in its rich text or by HYPERLINK. */
  readonly links: Record<string, string>;
}

/** Reads what the page shows beside the texts of a sheet. */
export function tableExtras(sheet: Sheet, evaluation: Evaluation): TableExtras {
  const notes: Record<string, string> = {};
  const links: Record<string, string> = {};
  const kinds = new Map<number, ColumnKind | 'mixed'>();
  for (const [above, line] of sheet.rows.entries()) {
    for (const [before, cell] of line?.entries() ?? []) {
      if (!cell) continue;
      const [row, column] = [above + 1, before + 1];
      const key = `${row}:${column}`;
      if (cell.n !== undefined) notes[key] = cell.n;
      const link = cell.f === undefined ? cell.r?.find((run) => run.link)?.link : hyperlink(cell.f);
      if (link !== undefined) links[key] = link;
      if (row === 1) continue;
      const kind = kindOf(scriptValue(evaluation, sheet, row, column));
      if (kind !== null) kinds.set(column, (kinds.get(column) ?? kind) === kind ? kind : 'mixed');
    }
  }
  const { frozenRows, frozenColumns, hiddenRows } = sheet.document;
  const columnKinds = Object.fromEntries([...kinds].filter(([, kind]) => kind !== 'mixed')) as Record<
    number,
    ColumnKind
  >;
  return { frozenRows, frozenColumns, hiddenRows: [...hiddenRows], columnKinds, notes, links };
}

/** Null for a blank cell, which says nothing of its column. */
function kindOf(value: unknown): ColumnKind | 'mixed' | null {
  if (value === '') return null;
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value as ColumnKind;
  return value instanceof Date ? 'date' : 'mixed';
}

/** The address of a formula `=HYPERLINK("…")`, which is written out in it. */
export function hyperlink(formula: string): string | undefined {
  return /^=HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(formula)?.[1]?.replace(/""/g, '"');
}
