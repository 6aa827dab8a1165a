import type { PageElement } from '../dom/page.ts';

/**
 * What stands beside the subject of a page: navigation, other articles, comments, side columns. Class names are only
 * believed for parts of a page: `body.has-sidebar` or a `main.list` that holds the heading is no side column.
 */
const BESIDE =
  'nav,footer,aside,[role="navigation"],[role="complementary"],[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="teaser" i],[class*="recommend" i],[class*="sidebar" i],[id*="sidebar" i]';

/** Whether the element stands beside the subject, so that a date or a name in it is somebody else's. */
export function isBeside(element: PageElement): boolean {
  for (let part = element.closest(BESIDE); part !== null; part = part.parent()?.closest(BESIDE) ?? null) {
    if (part.tag === 'body' || part.tag === 'html' || part.first('h1') !== null) return false;
    if (!isOwnFooter(part)) return true;
  }
  return false;
}

/** « Soumis par … le … » in the footer of the article itself, as Drupal writes it. */
function isOwnFooter(part: PageElement): boolean {
  if (part.tag !== 'footer' && part.tag !== 'aside') return false;
  const article = part.closest('article');
  if (article === null || (article.parent()?.closest('article') ?? null) !== null) return false;
  return part.tag === 'footer' || /meta|author|auteur|byline/i.test(part.attr('class') ?? '');
}
