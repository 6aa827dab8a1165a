import { exception } from '../bridge.ts';
import { mismatch } from '../signature.ts';
import { Color, colorOf } from './color.ts';
import { noteText, PROPERTIES, wraps } from './look-properties.ts';
import { isMatrix, sheets } from './place.ts';
import { RangeContent } from './range-content.ts';
import { placeOf } from './range-geometry.ts';
import { TextRotation } from './text-rotation.ts';
import { type StyleData, TextStyle } from './text-style.ts';

/** Looks of cells: colours, fonts, alignment, number formats, notes. The plain pairs are made below from a list. */
export class RangeLooks extends RangeContent {
  getNote(): string {
    return sheets('Range.getNote', placeOf(this));
  }

  getNotes(): string[][] {
    return sheets('Range.getNotes', placeOf(this));
  }

  setNote(note: string | null): this {
    sheets('Range.setNote', placeOf(this), noteText(note));
    return this;
  }

  setNotes(notes: (string | null)[][]): this {
    if (!isMatrix(notes)) throw mismatch('SpreadsheetApp.Range.setNotes', arguments);
    sheets(
      'Range.setNotes',
      placeOf(this),
      notes.map((row) => row.map(noteText)),
    );
    return this;
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    const hex = [red, green, blue].map((part: number) =>
      Math.max(0, Math.min(255, part)).toString(16).padStart(2, '0'),
    );
    sheets('Range.setBackground', placeOf(this), `#${hex.join('')}`);
    return this;
  }

  getBackgroundObject(): Color {
    return colorOf(sheets('Range.getBackgroundObject', placeOf(this)));
  }

  getBackgroundObjects(): Color[][] {
    return sheets<string[][]>('Range.getBackgroundObjects', placeOf(this)).map((row) => row.map(colorOf));
  }

  setBackgroundObject(color: Color | null): this {
    sheets('Range.setBackground', placeOf(this), color && Color.keyOf(color));
    return this;
  }

  setBackgroundObjects(colors: (Color | null)[][]): this {
    sheets(
      'Range.setBackgrounds',
      placeOf(this),
      colors.map((row) => row.map((one) => one && Color.keyOf(one))),
    );
    return this;
  }

  getFontColorObject(): Color {
    return colorOf(sheets('Range.getFontColorObject', placeOf(this)));
  }

  getFontColorObjects(): Color[][] {
    return sheets<string[][]>('Range.getFontColorObjects', placeOf(this)).map((row) => row.map(colorOf));
  }

  setFontColorObject(color: Color | null): this {
    sheets('Range.setFontColor', placeOf(this), color && Color.keyOf(color));
    return this;
  }

  setFontColorObjects(colors: (Color | null)[][]): this {
    sheets(
      'Range.setFontColors',
      placeOf(this),
      colors.map((row) => row.map((one) => one && Color.keyOf(one))),
    );
    return this;
  }

  getWrap(): boolean {
    return wraps(sheets('Range.getWrap', placeOf(this)));
  }

  getWraps(): boolean[][] {
    return sheets<(string | null)[][]>('Range.getWraps', placeOf(this)).map((row) => row.map(wraps));
  }

  setWrap(isWrapEnabled: boolean): this {
    if (typeof isWrapEnabled !== 'boolean') throw mismatch('SpreadsheetApp.Range.setWrap', arguments);
    sheets('Range.setWrapStrategy', placeOf(this), isWrapEnabled ? 'WRAP' : 'OVERFLOW');
    return this;
  }

  setWraps(isWrapEnabled: boolean[][]): this {
    if (!isMatrix(isWrapEnabled)) throw mismatch('SpreadsheetApp.Range.setWraps', arguments);
    const strategies = isWrapEnabled.map((row) => row.map((one: boolean) => (one ? 'WRAP' : 'OVERFLOW')));
    sheets('Range.setWrapStrategies', placeOf(this), strategies);
    return this;
  }

  getTextStyle(): TextStyle {
    return new TextStyle(sheets<StyleData>('Range.getTextStyle', placeOf(this)));
  }

  getTextStyles(): TextStyle[][] {
    return sheets<StyleData[][]>('Range.getTextStyles', placeOf(this)).map((row) =>
      row.map((one) => new TextStyle(one)),
    );
  }

  setTextStyle(style: TextStyle | null): this {
    sheets('Range.setTextStyle', placeOf(this), style && TextStyle.dataOf(style));
    return this;
  }

  setTextStyles(styles: (TextStyle | null)[][]): this {
    sheets(
      'Range.setTextStyles',
      placeOf(this),
      styles.map((row) => row.map((one) => one && TextStyle.dataOf(one))),
    );
    return this;
  }

  getTextRotation(): TextRotation {
    return new TextRotation(sheets('Range.getTextRotation', placeOf(this)));
  }

  getTextRotations(): TextRotation[][] {
    const turns = sheets<(number | 'VERTICAL')[][]>('Range.getTextRotations', placeOf(this));
    return turns.map((row) => row.map((one) => new TextRotation(one)));
  }

  setTextRotation(rotation: number | TextRotation): this {
    const degrees = rotation instanceof TextRotation ? rotation.getDegrees() : rotation;
    if (typeof degrees !== 'number') throw mismatch('SpreadsheetApp.Range.setTextRotation', arguments);
    sheets('Range.setTextRotation', placeOf(this), degrees);
    return this;
  }

  setTextRotations(rotations: (number | TextRotation | null)[][]): this {
    if (!isMatrix(rotations)) throw mismatch('SpreadsheetApp.Range.setTextRotations', arguments);
    const degrees = rotations.map((row) => row.map((one) => (one instanceof TextRotation ? one.getDegrees() : one)));
    sheets('Range.setTextRotations', placeOf(this), degrees);
    return this;
  }

  /** Letters above each other, or not. */
  setVerticalText(isVertical: boolean): this {
    if (typeof isVertical !== 'boolean') throw mismatch('SpreadsheetApp.Range.setVerticalText', arguments);
    sheets('Range.setTextRotation', placeOf(this), isVertical ? 'VERTICAL' : 0);
    return this;
  }

  /** Accepted; the page of the host shows links as the cell has them. */
  setShowHyperlink(showHyperlink: boolean): this {
    if (typeof showHyperlink !== 'boolean') throw mismatch('SpreadsheetApp.Range.setShowHyperlink', arguments);
    sheets('Range.setShowHyperlink', placeOf(this), showHyperlink);
    return this;
  }

  setBorder(...args: unknown[]): this {
    if (args.length !== 6 && args.length !== 8) throw mismatch('SpreadsheetApp.Range.setBorder', args);
    const [top, left, bottom, right, vertical, horizontal, color, style] = args;
    const borders = {
      top,
      left,
      bottom,
      right,
      vertical,
      horizontal,
      color: color ?? null,
      style: style ? String(style) : null,
    };
    sheets('Range.setBorder', placeOf(this), JSON.stringify(borders));
    return this;
  }
}

/** Old names that Google still answers. */
const OLD_NAMES = { BackgroundColor: 'Background', BackgroundColors: 'Backgrounds' } as const;

const same = (value: unknown): unknown => value;

function define(name: string, method: (this: RangeLooks, ...args: unknown[]) => unknown): void {
  Object.defineProperty(RangeLooks.prototype, name, { value: method, configurable: true, writable: true });
}

for (const { singular, plural, accepts, takesTexts = true, send = same, receive = same } of PROPERTIES) {
  define(`get${singular}`, function () {
    return receive(sheets(`Range.get${singular}`, placeOf(this)));
  });
  define(`get${plural}`, function () {
    return sheets<unknown[][]>(`Range.get${plural}`, placeOf(this)).map((row) => row.map(receive));
  });
  define(`set${singular}`, function (...args) {
    if (args.length !== 1) throw mismatch(`SpreadsheetApp.Range.set${singular}`, args);
    mustAccept(accepts, takesTexts, `set${singular}`, args[0], args);
    sheets(`Range.set${singular}`, placeOf(this), send(args[0]) ?? null);
    return this;
  });
  define(`set${plural}`, function (...args) {
    if (!isMatrix(args[0])) throw mismatch(`SpreadsheetApp.Range.set${plural}`, args);
    const rows = args[0] as unknown[][];
    for (const value of rows.flat()) mustAccept(accepts, takesTexts, `set${plural}`, value, args);
    sheets(
      `Range.set${plural}`,
      placeOf(this),
      rows.map((row) => row.map((value) => send(value) ?? null)),
    );
    return this;
  });
}

for (const [old, name] of Object.entries(OLD_NAMES)) {
  for (const verb of ['get', 'set']) {
    define(`${verb}${old}`, RangeLooks.prototype[`${verb}${name}` as keyof RangeLooks] as never);
  }
}

/** A text that is none of the known ones is a wrong argument; any other kind of value is a wrong signature. */
function mustAccept(
  accepts: (value: unknown) => boolean,
  takesTexts: boolean,
  method: string,
  value: unknown,
  args: unknown[],
): void {
  if (accepts(value)) return;
  if (typeof value === 'string' && takesTexts) throw exception(`Invalid argument: ${value}`);
  throw mismatch(`SpreadsheetApp.Range.${method}`, args);
}
