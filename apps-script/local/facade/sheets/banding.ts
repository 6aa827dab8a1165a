import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { hexOrNull } from './boolean-criteria.ts';
import { Color, colorOf } from './color.ts';
import { BandingTheme } from './enums.ts';
import { makeRange, type Range } from './make.ts';
import { type Box, type Place, sheets } from './place.ts';
import { rangeArgument } from './range-argument.ts';
import { boxOfRange, placeOf } from './range-geometry.ts';

interface Stored {
  range: Box;
  colors: Record<string, string>;
}

/** Alternating colours of a range, by row or by column. */
export class Banding {
  readonly #spreadsheetId: string;
  readonly #sheetId: number;
  readonly #id: number;

  constructor(spreadsheetId: string, sheetId: number, id: number) {
    this.#spreadsheetId = spreadsheetId;
    this.#sheetId = sheetId;
    this.#id = id;
  }

  static read(banding: Banding): Stored {
    return banding.#ask('read');
  }

  static setColor(banding: Banding, part: string, color: string | null): void {
    banding.#ask('setColor', part, color);
  }

  #ask<T>(method: string, ...args: unknown[]): T {
    return sheets(`Banding.${method}`, this.#spreadsheetId, this.#sheetId, this.#id, ...args);
  }

  getRange(): Range {
    const { row, column, rows, columns } = Banding.read(this).range;
    return makeRange([this.#spreadsheetId, this.#sheetId, row, column, rows, columns]);
  }

  setRange(range: Range): this {
    this.#ask('setRange', boxOfRange(rangeArgument('Banding.setRange', arguments, 0)));
    void range;
    return this;
  }

  copyTo(range: Range): Banding {
    const target = rangeArgument('Banding.copyTo', arguments, 0);
    void range;
    const id = this.#ask<number>('copyTo', target.getGridId(), boxOfRange(target));
    return new Banding(this.#spreadsheetId, target.getGridId(), id);
  }

  remove(): void {
    this.#ask('remove');
  }
}

for (const axis of ['Row', 'Column']) {
  for (const place of ['Header', 'First', 'Second', 'Footer']) {
    const part = `${place}${axis}`;
    const define = (name: string, value: (this: Banding, color: never) => unknown) => {
      Object.defineProperty(Banding.prototype, name, { value, configurable: true, writable: true });
    };
    const set = (banding: Banding, color: string | null) => {
      if (color === null && (place === 'First' || place === 'Second')) {
        throw exception(`${place} ${axis.toLowerCase()} color should not be null`);
      }
      Banding.setColor(banding, part, color);
      return banding;
    };
    define(`get${part}Color`, function () {
      return Banding.read(this).colors[part] ?? null;
    });
    define(`get${part}ColorObject`, function () {
      const color = Banding.read(this).colors[part];
      return color === undefined ? null : colorOf(color);
    });
    define(`set${part}Color`, function (color: string | null) {
      return set(this, hexOrNull(color));
    });
    define(`set${part}ColorObject`, function (color: Color | null) {
      return set(this, color && Color.hexOf(color));
    });
  }
}

/** `applyRowBanding` and `applyColumnBanding`: light grey with a header and no footer unless told otherwise. */
export function applyBanding(place: Place, axis: 'Row' | 'Column', args: unknown[]): Banding {
  const [theme = BandingTheme.LIGHT_GREY, showHeader = true, showFooter = false] = args;
  const isTheme = Object.values(BandingTheme).includes(theme as never);
  if (!isTheme || typeof showHeader !== 'boolean' || typeof showFooter !== 'boolean') {
    throw mismatch(`SpreadsheetApp.Range.apply${axis}Banding`, args);
  }
  return new Banding(
    place[0],
    place[1],
    sheets('Range.applyBanding', place, axis, String(theme), showHeader, showFooter),
  );
}

export function bandingsOf(spreadsheetId: string, sheetId: number): Banding[] {
  const ids = sheets<number[]>('Sheet.getBandings', spreadsheetId, sheetId);
  return ids.map((id) => new Banding(spreadsheetId, sheetId, id));
}

/** Those of its sheet that touch the range. */
export function bandingsOn(range: Range): Banding[] {
  const [id, sheetId] = placeOf(range);
  return bandingsOf(id, sheetId).filter((banding) => {
    const other = banding.getRange();
    return (
      other.getRow() <= range.getLastRow() &&
      range.getRow() <= other.getLastRow() &&
      other.getColumn() <= range.getLastColumn() &&
      range.getColumn() <= other.getLastColumn()
    );
  });
}

offer('Spreadsheet.Banding', Banding.prototype);
