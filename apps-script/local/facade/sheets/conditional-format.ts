import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import { Color, colorOf } from './color.ts';
import { BooleanCriteria } from './enums.ts';
import { WHEN } from './filter.ts';
import { makeRange, type Range } from './make.ts';
import type { Box } from './place.ts';
import { boxOfRange, placeOf } from './range-geometry.ts';

export interface RuleData {
  ranges: Box[];
  condition: { type: string; values: unknown[] } | null;
  gradient: Record<string, unknown> | null;
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
    return BooleanCriteria[this.#data.condition?.type as keyof typeof BooleanCriteria];
  }

  getCriteriaValues(): unknown[] {
    return this.#data.condition?.values ?? [];
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

  getGradientCondition(): null {
    return null;
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
    builder.#data = { ...builder.#data, condition: { type, values } };
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

  setBackground(color: string | null): this {
    return this.#look({ background: color });
  }

  setBackgroundObject(color: Color | null): this {
    return this.#look({ background: color && Color.hexOf(color) });
  }

  setFontColor(color: string | null): this {
    return this.#look({ fontColor: color });
  }

  setFontColorObject(color: Color | null): this {
    return this.#look({ fontColor: color && Color.hexOf(color) });
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
    if (!this.#data.condition) throw exception('Conditional format rule must have a condition.');
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

offer('Spreadsheet.BooleanCondition', BooleanCondition.prototype);
offer('Spreadsheet.ConditionalFormatRule', ConditionalFormatRule.prototype);
offer('Spreadsheet.ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder.prototype);
