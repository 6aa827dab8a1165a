import * as z from 'zod/mini';
import { FEED_STATE_OPTIONS } from '../choices.ts';
import { defineTable } from '../table.ts';

/** A watched feed and its health. A failing feed is shown, never dropped. */
export const feedRowSchema = z.object({
  title: z.string(),
  url: z.string(),
  site: z.string(),
  state: z.string(),
  themes: z.string(),
  health: z.string(),
  lastCheck: z.string(),
  lastNew: z.string(),
  nextCheck: z.string(),
  by: z.string(),
  addedAt: z.string(),
  failures: z.nullable(z.number()),
  failingSince: z.string(),
  etag: z.string(),
  lastModified: z.string(),
  id: z.string(),
});
export type FeedRow = z.infer<typeof feedRowSchema>;

export const feedsTable = defineTable<FeedRow>({
  key: 'feeds',
  name: 'Flux',
  hidden: false,
  idKey: 'id',
  schema: feedRowSchema,
  purpose: 'Les flux suivis. Une adresse suffit pour en ajouter un ; « suivi » le fait lire.',
  columns: [
    { key: 'title', header: 'Flux', width: 220, format: 'text', aliases: ['Titre', 'Nom'] },
    { key: 'url', header: 'Adresse', width: 280, format: 'link', aliases: ['URL', 'Lien'] },
    { key: 'site', header: 'Site', width: 200, format: 'link' },
    { key: 'state', header: 'État', width: 90, format: 'choice', options: FEED_STATE_OPTIONS },
    { key: 'themes', header: 'Thèmes', width: 140, format: 'text' },
    { key: 'health', header: 'Santé', width: 280, format: 'long-text' },
    { key: 'lastCheck', header: 'Lu le', width: 130, format: 'instant' },
    { key: 'lastNew', header: 'Dernière nouveauté le', width: 130, format: 'instant' },
    { key: 'nextCheck', header: 'Prochaine lecture', width: 130, format: 'instant' },
    { key: 'by', header: 'Ajouté par', width: 120, format: 'text' },
    { key: 'addedAt', header: 'Ajouté le', width: 100, format: 'day' },
    { key: 'failures', header: 'Échecs de suite', width: 80, format: 'number', hidden: true, protectedBy: 'vigie' },
    {
      key: 'failingSince',
      header: 'En panne depuis',
      width: 130,
      format: 'instant',
      hidden: true,
      protectedBy: 'vigie',
    },
    { key: 'etag', header: 'ETag', width: 100, format: 'data', hidden: true, protectedBy: 'vigie' },
    { key: 'lastModified', header: 'Last-Modified', width: 100, format: 'data', hidden: true, protectedBy: 'vigie' },
    { key: 'id', header: 'Identifiant', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
  ],
});
