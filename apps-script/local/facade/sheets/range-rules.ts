import { RangeMoves } from './range-moves.ts';

/** Validation, protection, merging and filters of a range. */
export class RangeRules extends RangeMoves {}
