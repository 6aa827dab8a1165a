import type { PageElement } from '../dom/page.ts';
import { mainBlock } from '../page/main-block.ts';
import type { PageContext } from '../page/page-context.ts';
import { foldSpaces } from '../text/clean-text.ts';
import { excerpt } from '../text/excerpt.ts';
import { LOCK_PATTERNS, type LockPattern, OPEN_PATTERNS, TITLE_LABEL } from './lock-patterns.ts';

export interface LockSentence {
  id: string;
  says: LockPattern['says'];
  quote: string;
  where: string;
}

const BLOCKS = 'p,span,div,strong,em,b,h2,h3,h4,li,section,label,button,a';
/** Where a lock speaks of something else: another article, the site as a whole, a form, a reader's comment. */
const ELSEWHERE =
  'nav,aside,footer,[role="navigation"],[role="complementary"],[class*="related" i],[class*="teaser" i],[class*="recommend" i],[class*="newsletter" i],[class*="sidebar" i],[class*="comment" i],[id*="comment" i],[class*="card" i],[class*="list" i],[class*="menu" i]';
const ABOUT_SUBSCRIBING = /abonn|subscri|login|connexion|sign-?in|account|compte|offre|register|inscri|abo\b/i;
/** Locks that a script would show: dormant in saved HTML, and no evidence. */
const HIDDEN =
  '[hidden],[style*="display:none"],[style*="display: none"],[class~="hidden"],[class~="is-hidden"],[class~="d-none"]';
const MAX_BLOCK = 600;
const MAX_AROUND = 1_500;

/** Sentences of the main block that say the page's own text is locked (or open), outside cards, asides and links to other pages. */
export function readLockSentences(context: PageContext): LockSentence[] {
  const main = mainBlock(context.page);
  const text = main ? foldSpaces(main.text().slice(0, 400_000)) : '';
  const spoken = [...LOCK_PATTERNS, ...OPEN_PATTERNS].filter(({ pattern }) =>
    new RegExp(pattern.source.replace(/\^\\s\*/g, ''), pattern.flags).test(text),
  );
  if (!main || spoken.length === 0) return [];
  const found: LockSentence[] = [];
  for (const element of main.find(BLOCKS)) {
    const raw = element.text();
    if (raw.length > MAX_BLOCK * 2) continue;
    const words = foldSpaces(raw);
    if (words.length > MAX_BLOCK) continue;
    for (const { id, says, pattern } of spoken) {
      const match = pattern.exec(words);
      if (!match || found.some((each) => each.id === id) || !speaksOfThisPage(element)) continue;
      found.push({ id, says, quote: excerpt(words, match.index, match[0].length, 120), where: describe(element) });
    }
    if (found.length >= spoken.length) break;
  }
  return found;
}

/** « Premium » or « Réservé aux abonnés » printed beside the title: in what surrounds the h1 and names no other page. */
export function readTitleLabel(context: PageContext): LockSentence | null {
  for (const heading of context.h1s.slice(0, 2)) {
    for (const element of besideHeading(heading)) {
      const words = foldSpaces(element.text().slice(0, 200));
      if (TITLE_LABEL.test(words) && element.closest('a[href]') === null && speaksOfThisPage(element))
        return { id: 'title-label', says: 'paid', quote: words, where: describe(element) };
    }
  }
  return null;
}

/** Small elements around a heading, up to three levels out, as long as no other heading and no text of any length is met. */
function besideHeading(heading: PageElement): PageElement[] {
  let around = heading;
  for (let level = 0; level < 3; level += 1) {
    const wider = around.parent();
    if (!wider || wider.find('h1,h2,h3').length > 2 || wider.text().length > MAX_AROUND) break;
    around = wider;
  }
  return around.find('span,p,div,strong,em,b,small,li').slice(0, 60);
}

function speaksOfThisPage(element: PageElement): boolean {
  if (element.isShown() === false || element.closest(ELSEWHERE) !== null) return false;
  const link = element.closest('a[href]');
  if (link && !ABOUT_SUBSCRIBING.test(link.attr('href') ?? '')) return false;
  if (element.closest(HIDDEN) !== null || namesAnotherPage(element)) return false;
  const article = element.closest('article');
  return article === null || article.first('h1') !== null || article.parent()?.closest('article') === null;
}

/** « Lire aussi : article réservé à nos abonnés, Titre d’un autre article »: the lock is the other article's. */
function namesAnotherPage(element: PageElement): boolean {
  for (
    let block: PageElement | null = element;
    block !== null && block.text().length <= MAX_BLOCK;
    block = block.parent()
  ) {
    const links = block.find('a[href]').slice(0, 10);
    const others = links.filter((link) => foldSpaces(link.text()).length >= 25 && !isAboutSubscribing(link));
    if (others.length > 0) return true;
  }
  return false;
}

function isAboutSubscribing(link: PageElement): boolean {
  return ABOUT_SUBSCRIBING.test(link.attr('href') ?? '') || ABOUT_SUBSCRIBING.test(link.text().slice(0, 300));
}

function describe(element: PageElement): string {
  const name = element.attr('id')
    ? `#${element.attr('id')}`
    : element.attr('class')
      ? `.${element.attr('class')?.trim().split(/\s+/)[0]}`
      : '';
  return `${element.tag}${name}`.slice(0, 120);
}
