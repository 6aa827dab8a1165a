import type { Page, PageElement } from '../dom/page.ts';

/** Pages nest their heading less deep than this; those that do not are made to cost time. */
const MAX_LEVELS = 40;

/**
 * The main block of a page: the first `article` that holds an `h1`, else `main` (access-and-sources §4.1), else what
 * surrounds the `h1` with half of the page's paragraphs: an `article` without it is a card. Without any `h1`, the first
 * `article`, else `body`. Null on a page without any.
 */
export function mainBlock(page: Page): PageElement | null {
  const articles = page.find('article').slice(0, 30);
  return (
    articles.find((article) => article.first('h1') !== null) ??
    page.first('main') ??
    page.first('[role="main"]') ??
    aroundHeading(page) ??
    articles[0] ??
    page.first('body') ??
    page.first('html')
  );
}

function aroundHeading(page: Page): PageElement | null {
  let block = page.first('h1');
  const half = page.find('p').length / 2;
  for (let level = 0; block && block.tag !== 'body' && level < MAX_LEVELS; level += 1) {
    if (block.find('p').length >= Math.max(half, 1)) return block;
    block = block.parent();
  }
  return block ? page.first('body') : null;
}
