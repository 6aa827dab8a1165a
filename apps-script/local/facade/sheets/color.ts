import { cssColor } from '../../services/sheets/value/css-color.ts';
import { THEME } from '../../services/sheets/value/theme-color.ts';
import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import { ColorType, ThemeColorType } from './enums.ts';

type ThemeName = keyof typeof ThemeColorType;

/** A colour: RGB, or one of the theme's. */
export class Color {
  readonly #hex: string;
  readonly #theme: ThemeName | null;

  constructor(hex: string, theme: ThemeName | null = null) {
    this.#hex = hex;
    this.#theme = theme;
  }

  static hexOf(color: Color | ColorBuilder): string {
    return Color.#built(color).#hex;
  }

  /** How a colour is kept: `#rrggbb`, or the name of a colour of the theme. */
  static keyOf(color: Color | ColorBuilder): string {
    const built = Color.#built(color);
    return built.#theme ?? built.#hex;
  }

  static #built(color: Color | ColorBuilder): Color {
    return color instanceof Color ? color : color.build();
  }

  getColorType(): unknown {
    return this.#theme === null ? ColorType.RGB : ColorType.THEME;
  }

  asRgbColor(): RgbColor {
    if (this.#theme !== null) throw exception('Object is not of type RgbColor.');
    return new RgbColor(this.#hex);
  }

  asThemeColor(): ThemeColor {
    if (this.#theme === null) throw exception('Object is not of type ThemeColor.');
    return new ThemeColor(this.#theme);
  }
}

export class RgbColor {
  readonly #hex: string;

  constructor(hex: string) {
    this.#hex = hex;
  }

  asHexString(): string {
    return this.#hex;
  }

  getRed(): number {
    return Number.parseInt(this.#hex.slice(1, 3), 16);
  }

  getGreen(): number {
    return Number.parseInt(this.#hex.slice(3, 5), 16);
  }

  getBlue(): number {
    return Number.parseInt(this.#hex.slice(5, 7), 16);
  }

  getColorType(): unknown {
    return ColorType.RGB;
  }
}

export class ThemeColor {
  readonly #theme: ThemeName;

  constructor(theme: ThemeName) {
    this.#theme = theme;
  }

  getThemeColorType(): unknown {
    return ThemeColorType[this.#theme];
  }

  getColorType(): unknown {
    return ColorType.THEME;
  }
}

export class ColorBuilder {
  #color: Color | null = null;

  setRgbColor(cssString: string): this {
    const hex = cssColor(String(cssString));
    if (hex === null) throw exception(`Invalid color: ${cssString}`);
    this.#color = new Color(hex);
    return this;
  }

  setThemeColor(themeColorType: unknown): this {
    const name = String(themeColorType) as ThemeName;
    this.#color = new Color(THEME[name] ?? '#000000', name);
    return this;
  }

  asRgbColor(): RgbColor {
    if (this.#color === null) throw exception('Object is not of type RgbColor.');
    return this.#color.asRgbColor();
  }

  asThemeColor(): ThemeColor {
    if (this.#color === null) throw exception('Object is not of type ThemeColor.');
    return this.#color.asThemeColor();
  }

  getColorType(): unknown {
    return this.#color === null ? ColorType.UNSUPPORTED : this.#color.getColorType();
  }

  build(): Color {
    if (!this.#color) throw exception('The color must be set before it is built.');
    return this.#color;
  }
}

/** The colour that is kept under `#rrggbb` or under a name of the theme. */
export function colorOf(key: string): Color {
  const themed = THEME[key];
  return themed === undefined ? new Color(key) : new Color(themed, key as ThemeName);
}

offer('Spreadsheet.Color', Color.prototype);
offer('Spreadsheet.ColorBuilder', ColorBuilder.prototype);
offer('Base.RgbColor', RgbColor.prototype);
offer('Spreadsheet.ThemeColor', ThemeColor.prototype);
