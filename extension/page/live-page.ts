import type { Page, PageElement } from '../../shared/dom/page.ts';
import { ReadableText, UNREAD } from '../../shared/dom/readable-text.ts';

/** `Page` over the live DOM of the tab the reader was injected into. Reads only: nothing of the page is changed. */
export function livePage(document: Document): Page {
  // Where scripts are switched off, browsers parse what `noscript` holds: it stays unread all the same.
  readsNoscript.set(document, document.querySelector('noscript *') !== null);
  return {
    url: document.location.href,
    contentType: document.contentType.split(';')[0]?.trim().toLowerCase() || 'text/html',
    find: (selector) => wrapAll(document, selector),
    first: (selector) => wrapFirst(document, selector),
  };
}

const readsNoscript = new WeakMap<Document, boolean>();

function wrapAll(root: Document | Element, selector: string): PageElement[] {
  return found(root, selector).map((element) => new LiveElement(element));
}

function wrapFirst(root: Document | Element, selector: string): PageElement | null {
  return wrap(mayBeUnread(root) ? (found(root, selector)[0] ?? null) : root.querySelector(selector));
}

function found(root: Document | Element, selector: string): Element[] {
  const all = Array.from(root.querySelectorAll(selector));
  return mayBeUnread(root) ? all.filter((element) => !element.parentElement?.closest('noscript')) : all;
}

function mayBeUnread(root: Document | Element): boolean {
  return readsNoscript.get(root instanceof Document ? root : root.ownerDocument) ?? false;
}

const wrap = (element: Element | null): PageElement | null => (element === null ? null : new LiveElement(element));

class LiveElement implements PageElement {
  readonly tag: string;
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
    this.tag = element.localName.toLowerCase();
  }

  attr(name: string): string | null {
    return this.#element.getAttribute(name);
  }

  text(): string {
    return UNREAD.has(this.tag) ? (this.#element.textContent ?? '') : readableText(this.#element);
  }

  find(selector: string): PageElement[] {
    return wrapAll(this.#element, selector);
  }

  first(selector: string): PageElement | null {
    return wrapFirst(this.#element, selector);
  }

  closest(selector: string): PageElement | null {
    return wrap(this.#element.closest(selector));
  }

  matches(selector: string): boolean {
    return this.#element.matches(selector);
  }

  children(): PageElement[] {
    if (this.tag === 'noscript') return [];
    return Array.from(this.#element.children, (child) => new LiveElement(child));
  }

  parent(): PageElement | null {
    return wrap(this.#element.parentElement);
  }

  isShown(): boolean {
    const element = this.#element;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) return false;
    return element.getClientRects().length > 0;
  }
}

function readableText(root: Element): string {
  const text = new ReadableText();
  const border = (node: Node) => {
    if (node !== root && node.nodeType === Node.ELEMENT_NODE) text.border(nameOf(node));
  };
  let node: Node = root;
  for (;;) {
    if (node.nodeType === Node.TEXT_NODE) text.add(node.nodeValue ?? '');
    border(node);
    const below = UNREAD.has(nameOf(node)) ? null : node.firstChild;
    if (below) {
      node = below;
      continue;
    }
    border(node);
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode as Node;
      border(node);
    }
    if (node === root) return text.toString();
    node = node.nextSibling as Node;
  }
}

const nameOf = (node: Node): string => node.nodeName.toLowerCase();
