import { moreWords } from './letter-html.ts';
import type { LetterItem, LetterOutline, LetterSection } from './letter-outline.ts';

/** The plain-text part of a letter: the same sections and the same items as the HTML part, made from the same outline. */
export function letterText(letter: LetterOutline): string {
  const head = [letter.library, letter.title, letter.span, '', letter.facts];
  const foot = ['—', letter.workbookUrl === '' ? '' : `Ouvrir la feuille : ${letter.workbookUrl}`, letter.reason];
  return [
    head.filter((line, index) => line !== '' || index === 3).join('\n'),
    ...letter.sections.map(section),
    foot.filter((line) => line !== '').join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function section({ title, action, items, more }: LetterSection): string {
  const heading = title.toUpperCase();
  return [
    `${heading}\n${'='.repeat(heading.length)}\n${action}`,
    ...items.map(item),
    ...(more > 0 ? [moreWords(more)] : []),
  ].join('\n\n');
}

function item({ title, url, access, accessWord, lead, proof, about, note }: LetterItem): string {
  const judged = access ? [accessWord, proof].filter((part) => part !== '').join(' · ') : proof;
  const lines = [lead, judged, about, note === '' ? '' : `Note : ${note}`, url].filter((line) => line !== '');
  return [`- ${title}`, ...lines.map((line) => `  ${line}`)].join('\n');
}
