import * as z from 'zod/mini';
import { defineTable } from '../table.ts';

/** Who stands behind a host: facts in five blocks, without a score, then the team's own opinion. */
export const sourceSchema = z.object({
  name: z.string(),
  host: z.string(),
  publisher: z.string(),
  authorship: z.string(),
  editorialRules: z.string(),
  thirdParties: z.string(),
  technique: z.string(),
  opinion: z.string(),
  firstSeen: z.string(),
  facts: z.string(),
  id: z.string(),
});
export type SourceRow = z.infer<typeof sourceSchema>;

export const sourcesTable = defineTable<SourceRow>({
  key: 'sources',
  name: 'Sources',
  hidden: false,
  idKey: 'id',
  schema: sourceSchema,
  purpose: 'Qui publie : les faits lus sur les pages, une ligne par site. L’avis appartient à l’équipe.',
  columns: [
    { key: 'name', header: 'Source', width: 180, format: 'text', aliases: ['Nom'] },
    { key: 'host', header: 'Site', width: 170, format: 'text', aliases: ['Domaine', 'Hôte'] },
    { key: 'publisher', header: 'Qui publie', width: 260, format: 'long-text' },
    { key: 'authorship', header: 'Qui écrit et quand', width: 260, format: 'long-text' },
    { key: 'editorialRules', header: 'Règles éditoriales', width: 220, format: 'long-text' },
    { key: 'thirdParties', header: 'Ce qu’en disent des tiers', width: 200, format: 'long-text' },
    { key: 'technique', header: 'Technique', width: 160, format: 'long-text' },
    { key: 'opinion', header: 'Avis de l’équipe', width: 240, format: 'long-text', aliases: ['Avis'] },
    { key: 'firstSeen', header: 'Vue depuis le', width: 100, format: 'day' },
    { key: 'facts', header: 'Faits (données)', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
    { key: 'id', header: 'Identifiant', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
  ],
});
