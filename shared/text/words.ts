/** Letters and digits of the languages read here. `\b` knows ASCII only: it sees a boundary inside « abonné·e ». */
const LETTERS = '0-9A-Za-zÀ-ÖØ-öø-ɏЀ-ӿ';
const LETTER = new RegExp(`[${LETTERS}]`);

/** Whether the character is part of a word. An empty string (before the start, after the end) is not. */
export function isWordCharacter(character: string): boolean {
  return character !== '' && LETTER.test(character);
}

/**
 * A regular expression that finds `source` as whole words, accents included, without lookbehind (Apps Script and
 * older browsers). The words found are group 1; `match.index` may be one character before them.
 */
export function wholeWords(source: string, flags = 'i'): RegExp {
  return new RegExp(`(?:^|[^${LETTERS}])(${source})(?![${LETTERS}])`, flags);
}
