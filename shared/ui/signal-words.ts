import type { Language, Said } from './language.ts';

const DECLARED = (fr: string, en: string): Said => ({
  fr: `Déclaré par l’éditeur dans la page (${fr})`,
  en: `Declared by the publisher (${en})`,
});
const META = DECLARED('en-tête', 'metadata');
const DATA = DECLARED('données structurées', 'structured data');
const REFERENCE = DECLARED('référence bibliographique', 'bibliographic reference');
const HEADING: Said = { fr: 'Titre lu dans la page', en: 'Heading read on the page' };
const SIGNATURE: Said = { fr: 'Signature lue dans la page', en: 'Byline read on the page' };
const PRICE: Said = { fr: 'Prix ou offre lus sur la page', en: 'Price or offer read on the page' };

/** What each family of signals is; the family is what stands before the first dot. */
const FAMILIES: Readonly<Record<string, Said>> = {
  jsonld: DATA,
  hasPart: DATA,
  broken: DECLARED('données structurées mal formées', 'malformed structured data'),
  microdata: DECLARED('microdonnées', 'microdata'),
  rdfa: DECLARED('RDFa', 'RDFa'),
  meta: META,
  dc: META,
  dcterms: META,
  sailthru: META,
  prism: REFERENCE,
  rft: REFERENCE,
  span: REFERENCE,
  licence: { fr: 'Licence indiquée sur la page', en: 'Licence stated on the page' },
  lock: { fr: 'Message de restriction lu dans le texte', en: 'Restriction message read in the text' },
  price: PRICE,
  offer: PRICE,
  team: { fr: 'Décision de votre équipe', en: 'Your team’s decision' },
  bouquet: { fr: 'Offre de votre bibliothèque (Bouquet)', en: 'Your library’s offer' },
  catalogue: { fr: 'Catalogue de l’équipe', en: 'The team’s catalogue' },
  anonymous: { fr: 'Comparaison avec une lecture sans compte', en: 'Compared with an anonymous reading' },
  h1: HEADING,
  h2: HEADING,
  heading: HEADING,
  title: { fr: 'Titre de la page', en: 'Title of the page' },
  link: { fr: 'Lien de la page', en: 'Link of the page' },
  address: { fr: 'Adresse de la page', en: 'Address of the page' },
  html: { fr: 'Langue déclarée par la page', en: 'Language declared by the page' },
  time: { fr: 'Date lue dans la page', en: 'Date read on the page' },
  byline: SIGNATURE,
  rel: SIGNATURE,
  class: { fr: 'Élément signalé par la page', en: 'Element marked by the page' },
  text: { fr: 'Phrase lue dans la page', en: 'Sentence read on the page' },
};

/** What rule spoke, in words. A family that is not known here is shown by its own stable name, so nothing is hidden. */
export function signalInWords(signal: string, language: Language = 'fr'): string {
  const family = FAMILIES[signal.split(/[.-]/, 1)[0] ?? ''];
  if (family) return family[language];
  return language === 'fr' ? `Règle « ${signal} »` : `Rule “${signal}”`;
}
