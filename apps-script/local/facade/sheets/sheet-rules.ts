import { SheetLines } from './sheet-lines.ts';

/** Protection, filters, conditional formats, selection and named ranges of a sheet. */
export class SheetRules extends SheetLines {}
