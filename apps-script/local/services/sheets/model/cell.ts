/** A run of a rich text: from `start` (0-based) up to `end`, not included. */
export interface TextRun {
  start: number;
  end: number;
  link?: string;
  style?: RunStyle;
}

/** Styles of a run; what is absent follows the cell. */
export interface RunStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  color?: string;
  fontFamily?: string;
  fontSize?: number;
}

/** One cell. What is absent is blank or the default. `s` and `d` are indexes into the workbook's shared tables. */
export interface Cell {
  /** A day is a number (serial) whose format is a day's. */
  v?: string | number | boolean;
  /** The formula with its `=`; `v` is then absent, the value is computed on reading. */
  f?: string;
  /** Index of the cell's format in the workbook. */
  s?: number;
  /** Note. */
  n?: string;
  /** Index of the cell's validation rule in the workbook. */
  d?: number;
  /** Rich text. */
  r?: TextRun[];
}

/** The looks of a cell; an absent property is the default. Colours are `#rrggbb` or a name of the theme. */
export interface CellFormat {
  numberFormat?: string;
  background?: string;
  fontColor?: string;
  fontFamily?: string;
  fontSize?: number;
  fontWeight?: string;
  fontStyle?: string;
  fontLine?: string;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrap?: string;
  rotation?: number | 'VERTICAL';
  direction?: string;
  borders?: string;
}

/** What is read where a cell says nothing, as Google answers it. */
export const DEFAULT_FORMAT = {
  numberFormat: '0.###############',
  background: '#ffffff',
  fontColor: '#000000',
  fontFamily: 'Arial',
  fontSize: 10,
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  wrap: 'OVERFLOW',
  rotation: 0,
  direction: null,
  borders: null,
} as const;

/** A list of things shared by many cells, each kept once and named by its index. */
export class SharedTable<T extends object> {
  readonly items: T[];
  readonly #index = new Map<string, number>();

  constructor(items: T[]) {
    this.items = items;
    for (const [index, item] of items.entries()) this.#index.set(JSON.stringify(item), index);
  }

  /** The index of an equal item, added when it is new. */
  intern(item: T): number {
    const key = JSON.stringify(item);
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.items.length);
    return this.items.push(item) - 1;
  }
}

/** Whether a cell has content: a value (an empty text is none) or a formula. */
export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.f !== undefined || (cell.v !== undefined && cell.v !== ''));
}
