import type { Column } from '../../../shared/workbook/table.ts';

/** Number format of a column's cells. Text columns are `@`, so that Sheets leaves what people type alone too. */
export function numberFormat(column: Column): string {
  switch (column.format) {
    case 'day':
      return 'dd/MM/yyyy';
    case 'instant':
      return 'dd/MM/yyyy HH:mm';
    case 'number':
      return '0.##';
    default:
      return '@';
  }
}
