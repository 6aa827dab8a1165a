import type { Box } from '../value/a1-notation.ts';
import type { CellFormat } from './cell.ts';

/** Everything of a sheet but its cells: kept as one JSON text. Lines are 1-based, lists are indexed by line - 1. */
export interface SheetDocument {
  id: number;
  name: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  hiddenGridlines: boolean;
  rightToLeft: boolean;
  tabColor: string | null;
  rowHeights: Record<string, number>;
  columnWidths: Record<string, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  merges: Box[];
  conditionalFormats: ConditionalFormat[];
  filter: FilterDocument | null;
  bandings: BandingDocument[];
}

export interface ConditionalFormat {
  ranges: Box[];
  /** Boolean condition: its type and values; null for a gradient. */
  condition: { type: string; values: unknown[] } | null;
  gradient: Record<string, unknown> | null;
  format: CellFormat;
}

export interface FilterDocument {
  range: Box;
  /** By 1-based column of the sheet. */
  criteria: Record<string, Record<string, unknown>>;
}

export interface BandingDocument {
  id: number;
  range: Box;
  /** `#rrggbb` by part: `HeaderRow`, `FirstRow`, … `FooterColumn`. */
  colors: Record<string, string>;
}

export interface NamedRangeDocument {
  name: string;
  sheetId: number;
  range: Box;
}

export interface MetadataDocument {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  location: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
  sheetId: number | null;
  /** First line and number of lines of a ROW or COLUMN location. */
  start: number;
  count: number;
}

export interface ProtectionDocument {
  id: number;
  type: 'SHEET' | 'RANGE';
  sheetId: number;
  range: Box | null;
  namedRange: string | null;
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
  unprotected: Box[];
}

/** A data-validation rule; a range among its arguments is `{ sheetId, ...Box }`. */
export interface ValidationDocument {
  type: string;
  values: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

/** Everything of a spreadsheet but its cells. */
export interface SpreadsheetDocument {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  viewers: string[];
  sheets: SheetDocument[];
  activeSheetId: number;
  nextId: number;
  formats: CellFormat[];
  validations: ValidationDocument[];
  namedRanges: NamedRangeDocument[];
  metadata: MetadataDocument[];
  protections: ProtectionDocument[];
  recalculation: string;
  iteration?: { enabled: boolean; cycles: number; threshold: number };
}

/** A new, empty sheet of Google's default size unless said otherwise. */
export function newSheet(id: number, name: string, rows = 1000, columns = 26): SheetDocument {
  return {
    id,
    name,
    rows,
    columns,
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    hiddenGridlines: false,
    rightToLeft: false,
    tabColor: null,
    rowHeights: {},
    columnWidths: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    conditionalFormats: [],
    filter: null,
    bandings: [],
  };
}
