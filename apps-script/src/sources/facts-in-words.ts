import type { SourceBlock, SourceFact, SourceFacts } from '../../../shared/source/source-facts.ts';
import { FACT_STATE_LABELS } from '../../../shared/workbook/choices.ts';

/** What a fact is called on screen. A key that is not known here is shown by its own stable name. */
const FACT_LABELS: Readonly<Record<string, string>> = {
  'publisher-name': 'Éditeur',
  'organisation-declared': 'Organisme déclaré',
  issn: 'ISSN',
  cppap: 'Numéro CPPAP',
  'publication-director': 'Direction de la publication',
  siren: 'SIREN',
  'legal-notice': 'Mentions légales',
  about: 'Page de présentation',
  charter: 'Charte éditoriale',
  corrections: 'Rectificatifs',
  contact: 'Contact',
  'author-named': 'Auteur nommé',
  'date-shown': 'Date affichée',
  'update-shown': 'Mise à jour affichée',
  'principles-declared': 'Principes déclarés',
  https: 'Connexion chiffrée',
  licence: 'Licence',
  'feed-offered': 'Flux proposé',
  wikipedia: 'Article de Wikipédia',
  'fact-checker-list': 'Liste de vérificateurs de faits',
  'public-sector-list': 'Liste du secteur public',
  'domain-age': 'Ancienneté du domaine',
};

/** One block of facts, a line each: « ISSN : non trouvé sur les pages lues ». */
export function blockInWords(facts: readonly SourceFact[], block: SourceBlock): string {
  return facts
    .filter((fact) => fact.block === block)
    .map((fact) => `${labelOf(fact)} : ${valueInWords(fact) || FACT_STATE_LABELS[fact.state]}`)
    .join('\n');
}

/** The short source record of a resource's row: the site, what was found, what was not. What the row says is left out. */
export function factsInWords({ host, facts }: SourceFacts): string {
  const besides = facts.filter(({ block, key }) => block !== 'authorship' && !IN_THE_ROW.has(key));
  const found = besides
    .filter(({ state }) => state === 'found')
    .map((fact) => `${labelOf(fact)} : ${valueInWords(fact) || 'oui'}`);
  const missing = besides.filter(({ state }) => state === 'not-found').map(labelOf);
  const absent = missing.length > 0 ? [`Non trouvé sur la page lue : ${missing.join(', ')}`] : [];
  return [host, ...found, ...absent].join('\n');
}

const IN_THE_ROW = new Set(['publisher-name', 'licence', 'feed-offered']);

function labelOf({ key }: SourceFact): string {
  return FACT_LABELS[key] ?? key;
}

function valueInWords({ value }: SourceFact): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.split('-').reverse().join('/') : value;
}
