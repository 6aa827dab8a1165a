import type { FormulaFunction } from './function-shape.ts';
import { ARRAY_FUNCTIONS } from './functions-array.ts';
import { DATE_FUNCTIONS } from './functions-date.ts';
import { LOGIC_FUNCTIONS } from './functions-logic.ts';
import { LOOKUP_FUNCTIONS } from './functions-lookup.ts';
import { NUMBER_FUNCTIONS } from './functions-number.ts';
import { STATISTIC_FUNCTIONS } from './functions-statistics.ts';
import { TEXT_FUNCTIONS } from './functions-text.ts';
import { NA } from './scalar.ts';

/** Functions that fetch are kept as formulas and never fetch: their value is `#N/A`. */
const OUTSIDE = [
  'IMPORTXML',
  'IMPORTDATA',
  'IMPORTHTML',
  'IMPORTFEED',
  'IMPORTRANGE',
  'IMAGE',
  'GOOGLEFINANCE',
  'GOOGLETRANSLATE',
];

/** What a formula can call, by upper-case English name; any other name is `#NAME?`. */
export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  ...ARRAY_FUNCTIONS,
  ...LOGIC_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...STATISTIC_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
  ...Object.fromEntries(OUTSIDE.map((name): [string, FormulaFunction] => [name, () => NA])),
};
