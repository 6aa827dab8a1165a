import type * as z from 'zod/mini';

/**
 * How the cells of a column are written and read.
 * `text` one line · `long-text` wrapped · `link` an http(s) address kept as text · `day` `YYYY-MM-DD` ⇄ a date at noon
 * in Paris · `instant` ISO ⇄ a date and time · `number` · `yes-no` ⇄ « oui », « non » · `choice` a code ⇄ its French label ·
 * `data` text for Vigie alone (ids, keys, JSON).
 */
export type ColumnFormat = 'text' | 'long-text' | 'link' | 'day' | 'instant' | 'number' | 'yes-no' | 'choice' | 'data';

export interface Option {
  code: string;
  /** French, as shown in the drop-down. */
  label: string;
}

export interface Column<Key extends string = string> {
  key: Key;
  /** French header, as first written. People may rename it: the column is found by its metadata first. */
  header: string;
  /** Pixels. */
  width: number;
  format: ColumnFormat;
  /** Drop-down of a `choice`; other values stay possible for people, and are read as they stand. */
  options?: readonly Option[];
  /** Who is warned before editing: `vigie` means that the column is Vigie's own. */
  protectedBy?: 'vigie' | 'responsable';
  /** Other headers under which people or older versions know the column. */
  aliases?: readonly string[];
  hidden?: boolean;
}

/** Plain values only, so that a row can travel as JSON to the sidebar and the command line. */
export type CellValue = string | number | boolean | null;
export type PlainRow = Record<string, CellValue>;

/** One tab of the workbook: its schema and its columns, in the order they are first laid out. */
export interface Table<Row extends PlainRow = PlainRow> {
  /** Stable name, kept in the metadata: `resources`. */
  key: string;
  /** French name of the tab. */
  name: string;
  hidden: boolean;
  /** The column that names a row. Never a row number. */
  idKey: keyof Row & string;
  schema: z.ZodMiniType<Row>;
  columns: readonly Column<keyof Row & string>[];
  /** One French sentence on what the tab holds, shown as a note on its first header. */
  purpose: string;
}

/** Keeps the row type of the schema while checking that each column has a field. */
export function defineTable<Row extends PlainRow>(table: Table<Row>): Table<Row> {
  return table;
}

/** The column of a key. A key that the table does not have is a fault of ours. */
export function columnOf<Row extends PlainRow>(table: Table<Row>, key: keyof Row & string): Column {
  const column = table.columns.find((candidate) => candidate.key === key);
  if (!column) throw new Error(`${table.key} has no column ${key}`);
  return column;
}
