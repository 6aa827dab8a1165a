/**
 * Classes that hand out each other (a Sheet its Ranges, a Range its Sheet) meet here: each one's file declares its maker
 * and teaches it, so that no file imports another that imports it.
 */
// biome-ignore lint/suspicious/noEmptyInterface: each class adds its own maker to it.
export interface Makers {}

export type Range = ReturnType<Makers['range']>;
export type Sheet = ReturnType<Makers['sheet']>;
export type Spreadsheet = ReturnType<Makers['spreadsheet']>;

const makers: Partial<Makers> = {};

export function teach<Name extends keyof Makers>(name: Name, maker: Makers[Name]): void {
  makers[name] = maker;
}

export const makeRange: Makers['range'] = (place, open) => (makers.range as Makers['range'])(place, open);
export const makeSheet: Makers['sheet'] = (id, sheetId) => (makers.sheet as Makers['sheet'])(id, sheetId);
export const makeSpreadsheet: Makers['spreadsheet'] = (id) => (makers.spreadsheet as Makers['spreadsheet'])(id);
