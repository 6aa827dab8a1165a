import type { AccessValue } from '../access/access-verdict.ts';
import { ACCESS_LABELS } from '../workbook/choices.ts';
import type { Language, Said } from './language.ts';

const ENGLISH: Readonly<Record<AccessValue, string>> = {
  free: 'Free',
  registration: 'Free with an account',
  mixed: 'Partly paid',
  paid: 'Paid',
  members: 'Members only',
  unknown: 'To be checked',
  contradictory: 'Contradictory',
};

const OFFER: Said = { fr: 'gratuit avec votre carte', en: 'free with your library card' };

/** The word shown for an access value; in French the very word that stands in the Sheet. */
export function accessWord(value: AccessValue, language: Language = 'fr'): string {
  return language === 'fr' ? ACCESS_LABELS[value] : ENGLISH[value];
}

/** The access value that a cell of the Sheet says, or null when it says something else. */
export function accessOfWord(word: string): AccessValue | null {
  const values = Object.keys(ACCESS_LABELS) as AccessValue[];
  return values.find((value) => ACCESS_LABELS[value] === word) ?? null;
}

/** What the library adds to a publisher's price: « gratuit avec votre carte ». */
export function offerWord(language: Language = 'fr'): string {
  return OFFER[language];
}
