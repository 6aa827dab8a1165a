import type { PageElement } from '../dom/page.ts';
import { cut, foldSpaces } from '../text/clean-text.ts';
import { withoutAccents } from '../text/fold-text.ts';
import type { LockSentence } from './lock-sentence.ts';

/** Rare in the languages written in Latin letters, and as frequent as any other letter once letters are shuffled. */
const RARE = /[qx]/g;
const VOWELS = /[aeiouy]/g;
/** Letters drawn at random have 23 % of vowels and 8 % of q and x; languages 35 to 50 % and rarely over 2 %. */
const MOST_VOWELS = 0.32;
const LEAST_RARE = 0.04;
const LEAST_LETTERS = 200;

/**
 * Some publishers lock an article by shuffling the letters of what follows its first lines. The passage that nobody could
 * read, or null. Only where the block has readable paragraphs too: a page of codes is no locked article.
 */
export function readScrambledText(main: PageElement | null): LockSentence | null {
  let [scrambled, readable] = [0, 0];
  let quote = '';
  for (const paragraph of main?.find('p').slice(0, 200) ?? []) {
    const words = foldSpaces(paragraph.text().slice(0, 3_000));
    const letters = lettersOf(words);
    if (letters.length < 40 || !hasWords(words)) continue;
    if (isScrambled(letters)) {
      scrambled += letters.length;
      quote ||= words;
    } else readable += 1;
  }
  if (scrambled < LEAST_LETTERS || readable === 0) return null;
  return { id: 'scrambled-text', says: 'paid', quote: cut(quote, 120), where: 'p' };
}

function isScrambled(letters: string): boolean {
  return share(letters, VOWELS) < MOST_VOWELS && share(letters, RARE) > LEAST_RARE;
}

function share(letters: string, kind: RegExp): number {
  return (letters.match(kind)?.length ?? 0) / letters.length;
}

function lettersOf(words: string): string {
  return withoutAccents(words)
    .toLowerCase()
    .replace(/[^a-z]+/g, '');
}

/** Whether the text is spaced as prose is: keys and encoded data are not. */
function hasWords(text: string): boolean {
  const words = text.split(' ');
  const average = text.length / words.length;
  return words.length >= 8 && average > 3 && average < 14;
}
