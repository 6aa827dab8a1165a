import { exception } from '../bridge.ts';
import { offer } from '../offer.ts';
import { check, isText } from './place.ts';
import type { StyleData } from './text-style.ts';
import { TextStyle } from './text-style.ts';

/** A run of the text with one style and one link. */
export interface RunData {
  start: number;
  end: number;
  link?: string;
  style?: StyleData;
}

export interface RichTextData {
  text: string;
  runs: RunData[];
  /** The style of the cell it was read from; a text that was built has none. */
  base?: StyleData;
}

/** A text whose parts may have links and styles; never changes. */
export class RichTextValue {
  readonly #data: RichTextData;
  readonly #offset: number;

  constructor(data: RichTextData, offset = 0) {
    this.#data = data;
    this.#offset = offset;
  }

  static dataOf(value: RichTextValue): RichTextData {
    return value.#data;
  }

  getText(): string {
    return this.#data.text;
  }

  getStartIndex(): number {
    return this.#offset;
  }

  getEndIndex(): number {
    return this.#offset + this.#data.text.length;
  }

  getLinkUrl(start?: number, end?: number): string | null {
    return this.#common(start, end, (run) => run?.link ?? null);
  }

  getTextStyle(start?: number, end?: number): TextStyle {
    const [from, to] = this.#bounds(start, end);
    const styles = this.#segments(from, to).map((segment) => ({ ...this.#data.base, ...segment.run?.style }));
    return TextStyle.common(styles);
  }

  getRuns(): RichTextValue[] {
    const segments = this.#segments(0, this.#data.text.length);
    if (segments.length === 0) return [new RichTextValue({ ...this.#data, text: '', runs: [] })];
    return segments.map(({ start, end, run }) => {
      const text = this.#data.text.slice(start, end);
      const runs = run ? [{ ...run, start: 0, end: text.length }] : [];
      return new RichTextValue({ ...this.#data, text, runs }, start);
    });
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.#data);
  }

  #bounds(start: number | undefined, end: number | undefined): [number, number] {
    return [start ?? 0, end ?? this.#data.text.length];
  }

  /** The value that all of a part shares; null when its runs differ. */
  #common(
    start: number | undefined,
    end: number | undefined,
    read: (run: RunData | undefined) => string | null,
  ): string | null {
    const [from, to] = this.#bounds(start, end);
    const values = new Set(this.#segments(from, to).map((segment) => read(segment.run)));
    return values.size === 1 ? ([...values][0] as string | null) : null;
  }

  #segments(from: number, to: number): { start: number; end: number; run: RunData | undefined }[] {
    const segments: { start: number; end: number; run: RunData | undefined }[] = [];
    let at = from;
    for (const run of this.#data.runs) {
      if (run.end <= from || run.start >= to) continue;
      if (run.start > at) segments.push({ start: at, end: run.start, run: undefined });
      segments.push({ start: Math.max(at, run.start), end: Math.min(to, run.end), run });
      at = Math.min(to, run.end);
    }
    if (at < to) segments.push({ start: at, end: to, run: undefined });
    return segments;
  }
}

/** Builds a rich text; `setText` starts it anew. */
export class RichTextValueBuilder {
  #text: string;
  /** One link and one style a character: the runs are made when the value is built. */
  #links: (string | null)[];
  #styles: StyleData[];

  constructor(data: RichTextData = { text: '', runs: [] }) {
    this.#text = data.text;
    this.#links = new Array(data.text.length).fill(null);
    this.#styles = new Array(data.text.length).fill({});
    for (const run of data.runs) {
      for (let at = run.start; at < run.end; at++) {
        this.#links[at] = run.link ?? null;
        this.#styles[at] = run.style ?? {};
      }
    }
  }

  setText(text: string): this {
    check('RichTextValueBuilder.setText', arguments, isText);
    this.#text = text;
    this.#links = new Array(text.length).fill(null);
    this.#styles = new Array(text.length).fill({});
    return this;
  }

  setLinkUrl(linkUrl: string | null): this;
  setLinkUrl(startOffset: number, endOffset: number, linkUrl: string | null): this;
  setLinkUrl(...args: unknown[]): this {
    const [start, end, link] = args.length >= 3 ? args : [0, this.#text.length, args[0]];
    this.#mustHold(start as number, end as number);
    for (let at = start as number; at < (end as number); at++) this.#links[at] = (link as string | null) ?? null;
    return this;
  }

  setTextStyle(textStyle: TextStyle | null): this;
  setTextStyle(startOffset: number, endOffset: number, textStyle: TextStyle | null): this;
  setTextStyle(...args: unknown[]): this {
    const [start, end, style] = args.length >= 3 ? args : [0, this.#text.length, args[0]];
    this.#mustHold(start as number, end as number);
    const data = style ? TextStyle.dataOf(style as TextStyle) : {};
    for (let at = start as number; at < (end as number); at++) {
      this.#styles[at] = style ? { ...this.#styles[at], ...data } : {};
    }
    return this;
  }

  build(): RichTextValue {
    const runs: RunData[] = [];
    let last = '';
    for (let at = 0; at < this.#text.length; at++) {
      const link = this.#links[at] ?? null;
      const style = this.#styles[at] ?? {};
      const key = JSON.stringify([link, style]);
      const plain = link === null && Object.keys(style).length === 0;
      if (!plain && key === last) (runs[runs.length - 1] as RunData).end = at + 1;
      else if (!plain) {
        runs.push({
          start: at,
          end: at + 1,
          ...(link === null ? {} : { link }),
          ...(Object.keys(style).length > 0 ? { style } : {}),
        });
      }
      last = plain ? '' : key;
    }
    return new RichTextValue({ text: this.#text, runs });
  }

  #mustHold(start: number, end: number): void {
    if (start < 0 || end > this.#text.length || start > end) throw exception('Illegal argument.');
  }
}

/** What a cell's rich text is for the script; null for a number, a day or a boolean. */
export function richTextOf(data: RichTextData | null): RichTextValue | null {
  return data && new RichTextValue(data);
}

offer('Spreadsheet.RichTextValue', RichTextValue.prototype);
offer('Spreadsheet.RichTextValueBuilder', RichTextValueBuilder.prototype);
