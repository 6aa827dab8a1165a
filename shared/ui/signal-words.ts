import type { Language, Said } from './language.ts';

/** Longest first: the first family whose name begins the signal's speaks for it. */
const FAMILIES: readonly (readonly [string, Said])[] = [
  [
    'jsonld',
    { fr: 'Déclaré par l’éditeur dans la page (données structurées)', en: 'Declared by the publisher (JSON-LD)' },
  ],
  [
    'microdata',
    { fr: 'Déclaré par l’éditeur dans la page (microdonnées)', en: 'Declared by the publisher (microdata)' },
  ],
  ['rdfa', { fr: 'Déclaré par l’éditeur dans la page (RDFa)', en: 'Declared by the publisher (RDFa)' }],
  [
    'meta',
    { fr: 'Déclaré par l’éditeur dans l’en-tête de la page', en: 'Declared by the publisher in the page’s head' },
  ],
  ['licence', { fr: 'Licence indiquée sur la page', en: 'Licence stated on the page' }],
  ['lock', { fr: 'Message de restriction lu dans le texte', en: 'Restriction message read in the text' }],
  ['price', { fr: 'Prix indiqué sur la page', en: 'Price stated on the page' }],
  ['team', { fr: 'Décision de votre équipe', en: 'Your team’s decision' }],
  ['bouquet', { fr: 'Offre de votre bibliothèque (Bouquet)', en: 'Your library’s offer' }],
  ['catalogue', { fr: 'Catalogue de l’équipe', en: 'The team’s catalogue' }],
  ['anonymous', { fr: 'Comparaison avec une lecture sans compte', en: 'Compared with an anonymous reading' }],
  ['heading', { fr: 'Titre lu dans la page', en: 'Heading read on the page' }],
  ['title', { fr: 'Titre de la page', en: 'Title of the page' }],
  ['link', { fr: 'Lien de la page', en: 'Link of the page' }],
  ['address', { fr: 'Adresse de la page', en: 'Address of the page' }],
  ['time', { fr: 'Date lue dans la page', en: 'Date read on the page' }],
  ['byline', { fr: 'Signature lue dans la page', en: 'Byline read on the page' }],
  ['text', { fr: 'Phrase lue dans la page', en: 'Sentence read on the page' }],
];

/** What rule spoke, in words. A family that is not known here is shown by its own stable name, so nothing is hidden. */
export function signalInWords(signal: string, language: Language = 'fr'): string {
  const family = FAMILIES.find(
    ([name]) => signal === name || signal.startsWith(`${name}.`) || signal.startsWith(`${name}-`),
  );
  if (family) return family[1][language];
  return language === 'fr' ? `Règle « ${signal} »` : `Rule “${signal}”`;
}
