import type { OpenEnds, Place } from './place.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';

/**
 * Classes that hand out each other (a Sheet its Ranges, a Range its Sheet) meet here, so that their files need not
 * import each other while they load.
 */
interface Makers {
  range(place: Place, open?: OpenEnds): Range;
  sheet(spreadsheetId: string, sheetId: number): Sheet;
  spreadsheet(id: string): Spreadsheet;
}

const makers: Partial<Makers> = {};

export function teach<Name extends keyof Makers>(name: Name, maker: Makers[Name]): void {
  makers[name] = maker;
}

export const makeRange: Makers['range'] = (place, open) => (makers.range as Makers['range'])(place, open);
export const makeSheet: Makers['sheet'] = (id, sheetId) => (makers.sheet as Makers['sheet'])(id, sheetId);
export const makeSpreadsheet: Makers['spreadsheet'] = (id) => (makers.spreadsheet as Makers['spreadsheet'])(id);
