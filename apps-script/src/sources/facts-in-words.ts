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

/** One block of facts: « Nom de l’éditeur : X. Mentions légales : non trouvé sur les pages lues. » */
export function blockInWords(facts: readonly SourceFact[], block: SourceBlock): string {
  return facts
    .filter((fact) => fact.block === block)
    .map((fact) => `${FACT_LABELS[fact.key] ?? fact.key} : ${fact.value || FACT_STATE_LABELS[fact.state]}`)
    .join('\n');
}

/** The short source record of a resource's row: the site, then what was found, then what was not. */
export function factsInWords({ host, facts }: SourceFacts): string {
  const label = (fact: SourceFact): string => FACT_LABELS[fact.key] ?? fact.key;
  const found = facts.filter((fact) => fact.state === 'found').map((fact) => `${label(fact)} : ${fact.value || 'oui'}`);
  const missing = facts.filter((fact) => fact.state === 'not-found').map(label);
  const absent = missing.length > 0 ? [`Non trouvé sur la page lue : ${missing.join(', ')}`] : [];
  return [host, ...found, ...absent].join('\n');
}
