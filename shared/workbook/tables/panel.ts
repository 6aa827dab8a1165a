import * as z from 'zod/mini';
import { CRITERION_TYPE_OPTIONS, OBSERVATION_REVIEW_OPTIONS, OBSERVATION_STATE_OPTIONS } from '../choices.ts';
import { defineTable } from '../table.ts';

/** A library site under comparison; exactly one is meant to be the team's own. */
export const siteSchema = z.object({
  name: z.string(),
  address: z.string(),
  own: z.boolean(),
  kind: z.string(),
  population: z.nullable(z.number()),
  by: z.string(),
  at: z.string(),
  id: z.string(),
});
export type SiteRow = z.infer<typeof siteSchema>;

export const sitesTable = defineTable<SiteRow>({
  key: 'sites',
  name: 'Sites',
  hidden: false,
  idKey: 'id',
  schema: siteSchema,
  purpose: 'Les sites de bibliothèques du panel, le vôtre compris.',
  columns: [
    { key: 'name', header: 'Bibliothèque', width: 240, format: 'text', aliases: ['Nom', 'Site'] },
    { key: 'address', header: 'Adresse', width: 240, format: 'link', aliases: ['URL', 'Lien'] },
    { key: 'own', header: 'Notre site', width: 90, format: 'yes-no' },
    { key: 'kind', header: 'Type d’établissement', width: 160, format: 'text' },
    { key: 'population', header: 'Population', width: 100, format: 'number' },
    { key: 'by', header: 'Ajouté par', width: 120, format: 'text' },
    { key: 'at', header: 'Ajouté le', width: 100, format: 'day' },
    { key: 'id', header: 'Identifiant', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
  ],
});

/** One value of one criterion, seen on one site on one day, with its proof. */
export const observationRowSchema = z.object({
  site: z.string(),
  criterion: z.string(),
  state: z.string(),
  value: z.string(),
  proof: z.string(),
  url: z.string(),
  by: z.string(),
  at: z.string(),
  review: z.string(),
  note: z.string(),
  gridVersion: z.string(),
  criterionId: z.string(),
  siteId: z.string(),
  id: z.string(),
});
export type ObservationRow = z.infer<typeof observationRowSchema>;

export const observationsTable = defineTable<ObservationRow>({
  key: 'observations',
  name: 'Observations',
  hidden: false,
  idKey: 'id',
  schema: observationRowSchema,
  purpose: 'Ce qui a été vu sur les sites du panel, avec la preuve et le jour.',
  columns: [
    { key: 'site', header: 'Bibliothèque', width: 200, format: 'text', aliases: ['Site'] },
    { key: 'criterion', header: 'Critère', width: 260, format: 'text' },
    { key: 'state', header: 'État', width: 110, format: 'choice', options: OBSERVATION_STATE_OPTIONS },
    { key: 'value', header: 'Valeur', width: 140, format: 'text' },
    { key: 'proof', header: 'Preuve', width: 280, format: 'long-text' },
    { key: 'url', header: 'Page', width: 220, format: 'link', aliases: ['Adresse'] },
    { key: 'by', header: 'Observé par', width: 120, format: 'text' },
    { key: 'at', header: 'Observé le', width: 130, format: 'instant' },
    { key: 'review', header: 'Confirmation', width: 110, format: 'choice', options: OBSERVATION_REVIEW_OPTIONS },
    { key: 'note', header: 'Note', width: 220, format: 'long-text' },
    {
      key: 'gridVersion',
      header: 'Version de la grille',
      width: 90,
      format: 'text',
      hidden: true,
      protectedBy: 'vigie',
    },
    {
      key: 'criterionId',
      header: 'Identifiant du critère',
      width: 80,
      format: 'data',
      hidden: true,
      protectedBy: 'vigie',
    },
    { key: 'siteId', header: 'Identifiant du site', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
    { key: 'id', header: 'Identifiant', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
  ],
});

/** The grid as the team sees and adapts it; its ids are readable, so the id column is shown. */
export const gridRowSchema = z.object({
  id: z.string(),
  group: z.string(),
  label: z.string(),
  question: z.string(),
  type: z.string(),
  options: z.string(),
  unit: z.string(),
  weight: z.nullable(z.number()),
  mandatory: z.boolean(),
  used: z.boolean(),
  groupId: z.string(),
});
export type GridRow = z.infer<typeof gridRowSchema>;

export const gridTable = defineTable<GridRow>({
  key: 'grid',
  name: 'Grille',
  hidden: false,
  idKey: 'id',
  schema: gridRowSchema,
  purpose: 'Les critères observés. Mettez « non » dans « Utilisé » pour en retirer un.',
  columns: [
    { key: 'id', header: 'N°', width: 60, format: 'data', protectedBy: 'vigie' },
    { key: 'group', header: 'Groupe', width: 200, format: 'text' },
    { key: 'label', header: 'Critère', width: 300, format: 'text' },
    { key: 'question', header: 'Question', width: 380, format: 'long-text' },
    { key: 'type', header: 'Réponse', width: 100, format: 'choice', options: CRITERION_TYPE_OPTIONS },
    { key: 'options', header: 'Valeurs possibles', width: 260, format: 'long-text' },
    { key: 'unit', header: 'Unité', width: 90, format: 'text' },
    { key: 'weight', header: 'Poids', width: 60, format: 'number' },
    { key: 'mandatory', header: 'Obligation', width: 90, format: 'yes-no' },
    { key: 'used', header: 'Utilisé', width: 80, format: 'yes-no' },
    { key: 'groupId', header: 'Identifiant du groupe', width: 60, format: 'data', hidden: true, protectedBy: 'vigie' },
  ],
});
