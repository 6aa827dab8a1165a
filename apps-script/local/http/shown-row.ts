/** A row as it stands in the Sheet: header and displayed value of each visible cell that holds something. */
export type ShownRow = [header: string, value: string][];

interface Tables {
  tabs(): readonly { name: string; hidden: boolean }[];
  read(tab: string): {
    headers: readonly string[];
    rows: readonly (readonly string[])[];
    hiddenColumns: readonly number[];
  };
}

/** The row of that id, wherever it stands: the first visible tab that holds the id in a cell; [] when none does. */
export function rowOf(workbook: Tables, id: string): ShownRow {
  if (id === '') return [];
  for (const { name, hidden } of workbook.tabs()) {
    if (hidden) continue;
    const { headers, rows, hiddenColumns } = workbook.read(name);
    const row = rows.find((cells) => cells.includes(id));
    if (!row) continue;
    const shown = (column: number) => Boolean(row[column]) && !hiddenColumns.includes(column + 1);
    return headers.flatMap((header, column): ShownRow => (shown(column) ? [[header, row[column] ?? '']] : []));
  }
  return [];
}
