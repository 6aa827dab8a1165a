import * as z from 'zod/mini';
import { ACCESS_OPTIONS } from '../choices.ts';
import { defineTable } from '../table.ts';

/** What a colleague said of a resource that was already there: a second clip of the same address. */
export const opinionSchema = z.object({
  title: z.string(),
  url: z.string(),
  note: z.string(),
  access: z.string(),
  themes: z.string(),
  by: z.string(),
  at: z.string(),
  resourceId: z.string(),
  id: z.string(),
});
export type OpinionRow = z.infer<typeof opinionSchema>;

export const opinionsTable = defineTable<OpinionRow>({
  key: 'opinions',
  name: 'Avis',
  hidden: false,
  idKey: 'id',
  schema: opinionSchema,
  purpose: 'Les avis donnés sur une ressource déjà présente dans la feuille.',
  columns: [
    { key: 'title', header: 'Ressource', width: 300, format: 'text' },
    { key: 'url', header: 'Adresse', width: 240, format: 'link', aliases: ['URL', 'Lien'] },
    { key: 'note', header: 'Avis', width: 300, format: 'long-text', aliases: ['Note', 'Commentaire'] },
    { key: 'access', header: 'Accès constaté', width: 130, format: 'choice', options: ACCESS_OPTIONS },
    { key: 'themes', header: 'Thèmes', width: 150, format: 'text' },
    { key: 'by', header: 'Donné par', width: 120, format: 'text' },
    { key: 'at', header: 'Donné le', width: 130, format: 'instant' },
    {
      key: 'resourceId',
      header: 'Identifiant de la ressource',
      width: 120,
      format: 'data',
      hidden: true,
      protectedBy: 'vigie',
    },
    { key: 'id', header: 'Identifiant', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
  ],
});
