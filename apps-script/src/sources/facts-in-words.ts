import type { SourceBlock, SourceFact, SourceFacts } from '../../../shared/source/source-facts.ts';
import { FACT_STATE_LABELS } from '../../../shared/workbook/choices.ts';

/** What a fact is called on screen. A key that is not known here is shown by its own stable name. */
const FACT_LABELS: Readonly<Record<string, string>> = {
  'publisher-name': 'Nom de l’éditeur',
  'publisher-type': 'Nature de l’éditeur',
  'legal-notice': 'Mentions légales',
  contact: 'Contact',
  about: 'Page « qui sommes-nous »',
  'author-named': 'Auteur nommé',
  'date-shown': 'Date affichée',
  'update-shown': 'Mise à jour affichée',
  'editorial-charter': 'Charte éditoriale',
  corrections: 'Politique de rectification',
  moderation: 'Modération',
  advertising: 'Publicité',
  funding: 'Financement',
  licence: 'Licence',
  https: 'Connexion chiffrée',
  domain: 'Domaine',
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
