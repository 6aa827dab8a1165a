import type { Page, PageElement } from '../dom/page.ts';

/**
 * The main block of a page: the first `article` that holds an `h1`, else `main`, else the first `article`, else `body`
 * (access-and-sources §4.1). Null on a page without any.
 */
export function mainBlock(page: Page): PageElement | null {
  const articles = page.find('article').slice(0, 30);
  return (
    articles.find((article) => article.first('h1') !== null) ??
    page.first('main') ??
    page.first('[role="main"]') ??
    articles[0] ??
    page.first('body') ??
    page.first('html')
  );
}
