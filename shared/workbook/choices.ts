import type { AccessValue } from '../access/access-verdict.ts';
import type { ResourceKind } from '../page/page-reading.ts';
import type { FactState } from '../source/source-facts.ts';
import type { Option } from './table.ts';

/** The lists of the drop-downs: code in our data, French label in the Sheet. */
const options = <Code extends string>(labels: Record<Code, string>): readonly Option[] =>
  Object.entries<string>(labels).map(([code, label]) => ({ code, label }));

export const ACCESS_LABELS: Readonly<Record<AccessValue, string>> = {
  free: 'Gratuit',
  registration: 'Gratuit sur inscription',
  mixed: 'En partie payant',
  paid: 'Payant',
  members: 'Réservé aux inscrits',
  unknown: 'À vérifier',
  contradictory: 'Contradictoire',
};
export const ACCESS_OPTIONS = options(ACCESS_LABELS);

export const KIND_LABELS: Readonly<Record<ResourceKind, string>> = {
  article: 'Article',
  video: 'Vidéo',
  audio: 'Audio',
  course: 'Cours',
  'e-book': 'Livre numérique',
  database: 'Base de données',
  event: 'Événement',
  'catalogue-record': 'Notice de catalogue',
  'service-home': 'Accueil d’un service',
  document: 'Document',
  page: 'Page',
};
export const KIND_OPTIONS = options(KIND_LABELS);

export const FACT_STATE_LABELS: Readonly<Record<FactState, string>> = {
  found: 'trouvé',
  'not-found': 'non trouvé sur les pages lues',
  'not-checked': 'non vérifié',
  'not-applicable': 'sans objet',
};

/** Editorial statuses of a resource and of an inbox item. */
export const STATUS_OPTIONS = options({
  'to-sort': 'à trier',
  'to-validate': 'à valider',
  validated: 'validé',
  scheduled: 'programmé',
  published: 'publié',
  'to-review': 'à revoir',
  discarded: 'écarté',
});

export const INBOX_STATUS_OPTIONS = options({ 'to-sort': 'à trier', kept: 'retenu', discarded: 'écarté' });

export const ROLES = ['contributor', 'validator', 'manager'] as const;
export type Role = (typeof ROLES)[number];
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  contributor: 'contributeur',
  validator: 'validateur',
  manager: 'responsable',
};
export const ROLE_OPTIONS = options(ROLE_LABELS);

export const OBSERVATION_STATE_OPTIONS = options({
  observed: 'observé',
  absent: 'absent',
  'not-observed': 'non observé',
  'not-applicable': 'sans objet',
});

export const OBSERVATION_REVIEW_OPTIONS = options({
  proposed: 'proposée',
  confirmed: 'confirmée',
  corrected: 'corrigée',
});

export const FEED_STATE_OPTIONS = options({ followed: 'suivi', proposed: 'proposé', stopped: 'arrêté' });

export const LETTER_STATE_OPTIONS = options({
  reserved: 'réservé',
  sent: 'envoyé',
  quiet: 'semaine calme',
  failed: 'non envoyé',
});

export const CRITERION_TYPE_OPTIONS = options({
  'yes-no': 'oui ou non',
  count: 'nombre',
  scale: 'échelle',
  choice: 'choix',
  list: 'liste',
});
