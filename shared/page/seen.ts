import type { Page } from '../dom/page.ts';
import { foldSpaces } from '../text/clean-text.ts';
import { hashText } from '../text/hash-text.ts';
import { mainBlock } from './main-block.ts';
import type { PageReading } from './page-reading.ts';

/** How much a reader sees of the main block, without its words: compared later with an anonymous fetch (DESIGN §6). */
export function readSeen(page: Page): PageReading['seen'] {
  const main = mainBlock(page);
  if (!main) return { characters: 0, paragraphs: 0, lastParagraphHash: '' };
  const paragraphs = main
    .find('p')
    .slice(0, 5000)
    .map((paragraph) => foldSpaces(paragraph.text()))
    .filter((text) => text.length > 20);
  return {
    characters: foldSpaces(main.text()).length,
    paragraphs: paragraphs.length,
    lastParagraphHash: paragraphs.length > 0 ? hashText(paragraphs[paragraphs.length - 1] ?? '') : '',
  };
}
