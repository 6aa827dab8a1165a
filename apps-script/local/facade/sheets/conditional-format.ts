import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import { type Criterion, criteriaType, criterionOf, hexOrNull, valuesOf, WHEN } from './boolean-criteria.ts';
import { Color, colorOf } from './color.ts';
import { GradientCondition, type GradientData, type GradientPoint, type PointName } from './gradient-condition.ts';
import { makeRange, type Range } from './make.ts';
import type { Box } from './place.ts';
import { boxOfRange, placeOf } from './range-geometry.ts';

export interface RuleData {
  ranges: Box[];
  condition: Criterion | null;
  gradient: GradientData | null;
  format: Record<string, unknown>;
}

interface Home {
  spreadsheetId: string;
  sheetId: number;
}

/** The condition of a rule, with the looks it gives. */
export class BooleanCondition {
  readonly #data: RuleData;

  constructor(data: RuleData) {
    this.#data = data;
  }

  getCriteriaType(): unknown {
    return criteriaType(this.#data.condition?.type);
  }

  getCriteriaValues(): unknown[] {
    return this.#data.condition ? valuesOf(this.#data.condition) : [];
  }

  getBackground(): string | null {
    return (this.#data.format.background as string) ?? null;
  }

  getBackgroundObject(): Color | null {
    const hex = this.getBackground();
    return hex === null ? null : colorOf(hex);
  }

  getFontColor(): string | null {
    return (this.#data.format.fontColor as string) ?? null;
  }

  getFontColorObject(): Color | null {
    const hex = this.getFontColor();
    return hex === null ? null : colorOf(hex);
  }

  getBold(): boolean | null {
    return (this.#data.format.bold as boolean) ?? null;
  }

  getItalic(): boolean | null {
    return (this.#data.format.italic as boolean) ?? null;
  }

  getUnderline(): boolean | null {
    return (this.#data.format.underline as boolean) ?? null;
  }

  getStrikethrough(): boolean | null {
    return (this.#data.format.strikethrough as boolean) ?? null;
  }
}

/** A conditional format; never changes. */
export class ConditionalFormatRule {
  readonly #data: RuleData;
  readonly #home: Home | null;

  constructor(data: RuleData, home: Home | null) {
    this.#data = data;
    this.#home = home;
  }

  static dataOf(rule: ConditionalFormatRule): RuleData {
    return rule.#data;
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.#data.condition ? new BooleanCondition(this.#data) : null;
  }

  getGradientCondition(): GradientCondition | null {
    return this.#data.gradient ? new GradientCondition(this.#data.gradient) : null;
  }

  getRanges(): Range[] {
    const home = this.#home;
    if (!home) return [];
    return this.#data.ranges.map(({ row, column, rows, columns }) =>
      makeRange([home.spreadsheetId, home.sheetId, row, column, rows, columns]),
    );
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#data, this.#home);
  }
}

export class ConditionalFormatRuleBuilder {
  #data: RuleData;
  #home: Home | null;

  constructor(data: RuleData = { ranges: [], condition: null, gradient: null, format: {} }, home: Home | null = null) {
    this.#data = data;
    this.#home = home;
  }

  static when(builder: ConditionalFormatRuleBuilder, type: string, values: unknown[]): ConditionalFormatRuleBuilder {
    builder.#data = { ...builder.#data, condition: criterionOf(type, values), gradient: null };
    return builder;
  }

  setRanges(ranges: Range[]): this {
    const [first] = ranges;
    if (first) this.#home = { spreadsheetId: placeOf(first)[0], sheetId: placeOf(first)[1] };
    this.#data = { ...this.#data, ranges: ranges.map(boxOfRange) };
    return this;
  }

  getRanges(): Range[] {
    return new ConditionalFormatRule(this.#data, this.#home).getRanges();
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.#data.condition ? new BooleanCondition(this.#data) : null;
  }

  getGradientCondition(): GradientCondition | null {
    return this.#data.gradient ? new GradientCondition(this.#data.gradient) : null;
  }

  /** One point of a colour scale; a rule is a scale or a condition, never both. */
  static scale(
    builder: ConditionalFormatRuleBuilder,
    name: PointName,
    point: GradientPoint,
  ): ConditionalFormatRuleBuilder {
    builder.#data = { ...builder.#data, condition: null, gradient: { ...builder.#data.gradient, [name]: point } };
    return builder;
  }

  setBackground(color: string | null): this {
    return this.#look({ background: hexOrNull(color) });
  }

  setBackgroundObject(color: Color | null): this {
    return this.#look({ background: color && Color.keyOf(color) });
  }

  setFontColor(color: string | null): this {
    return this.#look({ fontColor: hexOrNull(color) });
  }

  setFontColorObject(color: Color | null): this {
    return this.#look({ fontColor: color && Color.keyOf(color) });
  }

  setBold(bold: boolean | null): this {
    return this.#look({ bold });
  }

  setItalic(italic: boolean | null): this {
    return this.#look({ italic });
  }

  setUnderline(underline: boolean | null): this {
    return this.#look({ underline });
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#look({ strikethrough });
  }

  withCriteria(criteria: unknown, args: unknown[]): ConditionalFormatRuleBuilder {
    return ConditionalFormatRuleBuilder.when(this, String(criteria), args);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#data, this.#home);
  }

  build(): ConditionalFormatRule {
    if (!this.#data.condition && !this.#data.gradient)
      throw exception('Conditional format rule must have a condition.');
    if (this.#data.ranges.length === 0) throw exception('Conditional format rule must have at least one range.');
    return new ConditionalFormatRule(this.#data, this.#home);
  }

  #look(change: Record<string, unknown>): this {
    this.#data = { ...this.#data, format: { ...this.#data.format, ...change } };
    return this;
  }
}

for (const [method, type] of WHEN) {
  Object.defineProperty(ConditionalFormatRuleBuilder.prototype, method, {
    value(this: ConditionalFormatRuleBuilder, ...values: unknown[]) {
      return ConditionalFormatRuleBuilder.when(this, type, values);
    },
    configurable: true,
    writable: true,
  });
}

const POINTS: readonly [PointName, withoutValue: string | null][] = [
  ['Min', 'MIN'],
  ['Mid', null],
  ['Max', 'MAX'],
];

for (const [name, bareType] of POINTS) {
  const add = (method: string, point: (color: string, args: unknown[]) => GradientPoint) => {
    Object.defineProperty(ConditionalFormatRuleBuilder.prototype, method, {
      value(this: ConditionalFormatRuleBuilder, color: string | Color, ...args: unknown[]) {
        const key = color instanceof Color ? Color.keyOf(color) : (hexOrNull(color) as string);
        return ConditionalFormatRuleBuilder.scale(this, name, point(key, args));
      },
      configurable: true,
      writable: true,
    });
  };
  const pair = (suffix: string, point: (color: string, args: unknown[]) => GradientPoint) => {
    add(`setGradient${name}point${suffix}`, point);
    add(`setGradient${name}pointObject${suffix}`, point);
  };
  pair('WithValue', (color, [type, value]) => ({ color, type: String(type), value: String(value) }));
  if (bareType !== null) pair('', (color) => ({ color, type: bareType, value: '' }));
}

offer('Spreadsheet.BooleanCondition', BooleanCondition.prototype);
offer('Spreadsheet.ConditionalFormatRule', ConditionalFormatRule.prototype);
offer('Spreadsheet.ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder.prototype);
