import { RangeLooks } from './range-looks.ts';

/** Copying, moving, sorting a range, and finding one's way from it. */
export class RangeMoves extends RangeLooks {}
