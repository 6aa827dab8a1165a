import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import type { Range } from './make.ts';

/** Several ranges of one sheet, on which the same thing is done. */
export class RangeList {
  readonly #ranges: Range[];

  constructor(ranges: Range[]) {
    if (ranges.length === 0) throw exception('Range list must have at least one range.');
    this.#ranges = ranges;
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  /** The last range is then the active one. */
  activate(): this {
    this.#ranges[0]?.getSheet().setActiveRangeList(this);
    return this;
  }
}

const ON_EACH = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setFormulaR1C1',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setShowHyperlink',
  'setTextDirection',
  'setTextRotation',
  'setValue',
  'setVerticalAlignment',
  'setVerticalText',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
  'uncheck',
];

for (const name of ON_EACH) {
  Object.defineProperty(RangeList.prototype, name, {
    value(this: RangeList, ...args: unknown[]) {
      for (const range of this.getRanges() as unknown as Record<string, (...args: unknown[]) => unknown>[]) {
        (range[name] as (...args: unknown[]) => unknown).apply(range, args);
      }
      return this;
    },
    configurable: true,
    writable: true,
  });
}

offer('Spreadsheet.RangeList', RangeList.prototype);
