import type { Criterion, CriterionGroup } from './criterion.ts';
import { COMMUNICATION } from './grid/communication.ts';
import { FINDING } from './grid/finding.ts';
import { INCLUSION } from './grid/inclusion.ts';
import { OPENING } from './grid/opening.ts';
import { SERVICES } from './grid/services.ts';
import { SOBRIETY } from './grid/sobriety.ts';
import { TRUST } from './grid/trust.ts';

/** Kept with each observation: a criterion may be reworded, and old values must say which wording they answered. */
export const GRID_VERSION = '0.1';

export const CRITERION_GROUPS: readonly CriterionGroup[] = [
  { id: 'A', label: 'Trouver l’essentiel' },
  { id: 'B', label: 'Horaires et accès' },
  { id: 'C', label: 'Inclusion et accessibilité' },
  { id: 'D', label: 'Sobriété numérique' },
  { id: 'E', label: 'Services et ressources en ligne' },
  { id: 'F', label: 'Communication et ton' },
  { id: 'G', label: 'Confiance et conformité' },
];

/** The grid as first installed, in the order of its ids. */
export const CRITERIA: readonly Criterion[] = [
  ...FINDING,
  ...OPENING,
  ...INCLUSION,
  ...SOBRIETY,
  ...SERVICES,
  ...COMMUNICATION,
  ...TRUST,
];
