import type { AccessValue } from '../access/access-verdict.ts';
import type { Language, Said } from './language.ts';

const WORDS: Readonly<Record<AccessValue, Said>> = {
  free: { fr: 'Gratuit', en: 'Free' },
  registration: { fr: 'Gratuit sur inscription', en: 'Free with an account' },
  mixed: { fr: 'En partie payant', en: 'Partly paid' },
  paid: { fr: 'Payant', en: 'Paid' },
  members: { fr: 'Réservé aux inscrits', en: 'Members only' },
  unknown: { fr: 'À vérifier', en: 'To be checked' },
  contradictory: { fr: 'Contradictoire', en: 'Contradictory' },
};

const OFFER: Said = { fr: 'gratuit avec votre carte', en: 'free with your library card' };

/** The word shown for an access value (DESIGN §12: unknown is « à vérifier », never « inconnu »). */
export function accessWord(value: AccessValue, language: Language = 'fr'): string {
  return WORDS[value][language];
}

/** What the library adds to a publisher's price: « gratuit avec votre carte ». */
export function offerWord(language: Language = 'fr'): string {
  return OFFER[language];
}
