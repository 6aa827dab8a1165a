/**
 * A page that can be queried. Readers and detectors are written once against this interface; its adapters are the
 * live DOM (`extension/page/`) and cheerio (`shared/dom/cheerio-page.ts`). Both give the same answer for the same page.
 */
export interface Page {
  /** The address the page was read at, absolute, as the browser or the fetch ended on it. */
  readonly url: string;
  /** MIME type without parameters, lower case; `text/html` when unknown. */
  readonly contentType: string;
  /** All matching elements in document order. Selectors: CSS 3 as css-select and `querySelectorAll` both read it. */
  find(selector: string): PageElement[];
  /** The first match, or null: cheaper than `find` on a large page. */
  first(selector: string): PageElement | null;
}

export interface PageElement {
  /** Lower-case tag name. */
  readonly tag: string;
  /** Attribute value as written, or null. */
  attr(name: string): string | null;
  /**
   * Text a reader could see: `script`, `style`, `noscript` and `template` below the element are left out
   * (asked on a `script` itself, its own source). White space as in the source, and a space at the borders of what
   * stands apart from its neighbours (`ReadableText`): blocks, cells, buttons, `br`; none at the element's own.
   */
  text(): string;
  find(selector: string): PageElement[];
  first(selector: string): PageElement | null;
  closest(selector: string): PageElement | null;
  matches(selector: string): boolean;
  children(): PageElement[];
  parent(): PageElement | null;
  /** Whether the element is laid out and visible; null where the adapter cannot know (saved HTML). */
  isShown(): boolean | null;
}
