import type { Page } from '../dom/page.ts';
import { foldSpaces } from '../text/clean-text.ts';

export interface MetaValue {
  content: string;
  /** Selector for the evidence. */
  where: string;
}
export type Metas = Map<string, MetaValue[]>;

const MAX_VALUES = 30;
/** Templates that were never filled in: « {{title}} », « #author.fullName », « - », « null ». */
const PLACEHOLDER =
  /^(?:\{\{.*\}\}|\$\{.*\}|#[\w.]+\.[\w.]+|%\w+%|\[object Object\]|null|undefined|none|n\/a|[-–—.,|]+)$/i;

/** All `meta` of the page, by lower-case name, property, itemprop or http-equiv, in document order, read in one pass. */
export function readMetas(page: Page): Metas {
  const metas: Metas = new Map();
  for (const element of page.find('meta')) {
    const content = element.attr('content') ?? '';
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.attr(attribute);
      if (!name || name.length > 100) continue;
      const key = name.trim().toLowerCase();
      const list = metas.get(key);
      if (list && list.length >= MAX_VALUES) continue;
      const value = { content, where: `meta[${attribute}="${name.trim()}"]` };
      if (list) list.push(value);
      else metas.set(key, [value]);
    }
  }
  return metas;
}

/** First usable value of the first name that has one. */
export function firstMeta(metas: Metas, names: readonly string[]): (MetaValue & { name: string }) | null {
  for (const name of names) {
    for (const value of metas.get(name) ?? []) {
      if (!isPlaceholder(value.content)) return { ...value, name };
    }
  }
  return null;
}

/** Whether a value says nothing: blank, or a template that was never filled in. */
export function isPlaceholder(text: string): boolean {
  const folded = foldSpaces(text.length > 500 ? text.slice(0, 500) : text);
  return folded === '' || PLACEHOLDER.test(folded);
}
