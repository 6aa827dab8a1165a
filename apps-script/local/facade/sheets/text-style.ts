import { offer } from '../offer.ts';
import { Color, colorOf } from './color.ts';

export interface StyleData {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  color?: string;
  fontFamily?: string;
  fontSize?: number;
}

/** The looks of a text; a property that is not set, or not shared by the whole text, is null. */
export class TextStyle {
  readonly #data: StyleData;

  constructor(data: StyleData) {
    this.#data = data;
  }

  static dataOf(style: TextStyle): StyleData {
    return style.#data;
  }

  /** What several styles share. */
  static common(styles: StyleData[]): TextStyle {
    const [first = {}, ...rest] = styles;
    const shared = Object.entries(first).filter(([key, value]) =>
      rest.every((style) => style[key as keyof StyleData] === value),
    );
    return new TextStyle(Object.fromEntries(shared));
  }

  isBold(): boolean | null {
    return this.#data.bold ?? null;
  }

  isItalic(): boolean | null {
    return this.#data.italic ?? null;
  }

  isUnderline(): boolean | null {
    return this.#data.underline ?? null;
  }

  isStrikethrough(): boolean | null {
    return this.#data.strikethrough ?? null;
  }

  getForegroundColor(): string | null {
    return this.#data.color ?? null;
  }

  getForegroundColorObject(): Color | null {
    return this.#data.color === undefined ? null : colorOf(this.#data.color);
  }

  getFontFamily(): string | null {
    return this.#data.fontFamily ?? null;
  }

  getFontSize(): number | null {
    return this.#data.fontSize ?? null;
  }

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.#data);
  }
}

export class TextStyleBuilder {
  #data: StyleData;

  constructor(data: StyleData = {}) {
    this.#data = data;
  }

  setBold(bold: boolean): this {
    return this.#with({ bold });
  }

  setItalic(italic: boolean): this {
    return this.#with({ italic });
  }

  setUnderline(underline: boolean): this {
    return this.#with({ underline });
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.#with({ strikethrough });
  }

  setForegroundColor(color: string): this {
    return this.#with({ color: color.toLowerCase() });
  }

  setForegroundColorObject(color: Color): this {
    return this.#with({ color: Color.keyOf(color) });
  }

  setFontFamily(fontFamily: string): this {
    return this.#with({ fontFamily });
  }

  setFontSize(fontSize: number): this {
    return this.#with({ fontSize });
  }

  build(): TextStyle {
    return new TextStyle({ ...this.#data });
  }

  #with(change: StyleData): this {
    this.#data = { ...this.#data, ...change };
    return this;
  }
}

offer('Spreadsheet.TextStyle', TextStyle.prototype);
offer('Spreadsheet.TextStyleBuilder', TextStyleBuilder.prototype);
