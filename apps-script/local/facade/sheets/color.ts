import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import { ColorType, ThemeColorType } from './enums.ts';

type ThemeName = keyof typeof ThemeColorType;

/** Google's default theme. */
const THEME: Record<string, string> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

/** A colour: RGB, or one of the theme's. */
export class Color {
  readonly #hex: string;
  readonly #theme: ThemeName | null;

  constructor(hex: string, theme: ThemeName | null = null) {
    this.#hex = hex;
    this.#theme = theme;
  }

  static hexOf(color: Color): string {
    return color.#hex;
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
    const hex = /^#[0-9a-f]{6}$/i.test(cssString) ? cssString.toLowerCase() : null;
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
    return this.build().asRgbColor();
  }

  asThemeColor(): ThemeColor {
    return this.build().asThemeColor();
  }

  getColorType(): unknown {
    return this.#color === null ? ColorType.UNSUPPORTED : this.#color.getColorType();
  }

  build(): Color {
    if (!this.#color) throw exception('The color must be set before it is built.');
    return this.#color;
  }
}

export function colorOf(hex: string): Color {
  return new Color(hex);
}

offer('Spreadsheet.Color', Color.prototype);
offer('Spreadsheet.ColorBuilder', ColorBuilder.prototype);
offer('Base.RgbColor', RgbColor.prototype);
offer('Spreadsheet.ThemeColor', ThemeColor.prototype);
