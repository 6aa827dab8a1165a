import { tableMissing } from './google/table-missing.ts';
import { BUSY_SHEET, NOT_A_MEMBER, NOT_INSTALLED, ROLE_TOO_LOW } from './sentences.ts';

const THROWN = [BUSY_SHEET, NOT_A_MEMBER, NOT_INSTALLED, ROLE_TOO_LOW];
const [BEFORE_TABLE = '', AFTER_TABLE = ''] = tableMissing('\n').split('\n');

/**
 * The sentence that an entry function threw, found in what the page heard of it; null when the text is not ours. Google
 * puts a word before it (« Error: »), says its own failures in the language of the account, and gives no other mark to
 * tell them apart.
 */
export function thrownSentence(heard: string): string | null {
  const known = THROWN.find((sentence) => heard.includes(sentence));
  if (known) return known;
  const start = heard.indexOf(BEFORE_TABLE);
  return start >= 0 && heard.endsWith(AFTER_TABLE) ? heard.slice(start) : null;
}
