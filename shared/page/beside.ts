import type { PageElement } from '../dom/page.ts';

/**
 * What stands beside the subject of a page: navigation, other articles, comments, side columns. Class names are only
 * believed for parts of a page: `body.has-sidebar` or a `main.list` that holds the heading is no side column.
 */
const BESIDE =
  'nav,footer,aside,[role="navigation"],[role="complementary"],[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="teaser" i],[class*="recommend" i],[class*="sidebar" i],[id*="sidebar" i]';

/** Whether the element stands beside the subject, so that a date or a name in it is somebody else's. */
export function isBeside(element: PageElement): boolean {
  const part = element.closest(BESIDE);
  return part !== null && part.tag !== 'body' && part.tag !== 'html' && part.first('h1') === null;
}
