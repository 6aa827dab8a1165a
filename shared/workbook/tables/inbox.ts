import * as z from 'zod/mini';
import { INBOX_STATUS_OPTIONS } from '../choices.ts';
import { defineTable } from '../table.ts';

/** A feed item waiting to be looked at. Its week is the week it was first seen. */
export const inboxSchema = z.object({
  title: z.string(),
  url: z.string(),
  feed: z.string(),
  published: z.string(),
  firstSeen: z.string(),
  author: z.string(),
  summary: z.string(),
  status: z.string(),
  assignedTo: z.string(),
  canonicalKey: z.string(),
  feedId: z.string(),
  id: z.string(),
});
export type InboxRow = z.infer<typeof inboxSchema>;

export const inboxTable = defineTable<InboxRow>({
  key: 'inbox',
  name: 'À trier',
  hidden: false,
  idKey: 'id',
  schema: inboxSchema,
  purpose: 'Les nouveaux articles des flux suivis, à retenir ou à écarter.',
  columns: [
    { key: 'title', header: 'Titre', width: 340, format: 'text' },
    { key: 'url', header: 'Adresse', width: 240, format: 'link', aliases: ['URL', 'Lien'] },
    { key: 'feed', header: 'Flux', width: 170, format: 'text' },
    { key: 'published', header: 'Publié le', width: 90, format: 'day' },
    { key: 'firstSeen', header: 'Vu le', width: 130, format: 'instant', aliases: ['Première fois vu le'] },
    { key: 'author', header: 'Auteur', width: 140, format: 'text' },
    { key: 'summary', header: 'Résumé', width: 320, format: 'long-text' },
    { key: 'status', header: 'Statut', width: 100, format: 'choice', options: INBOX_STATUS_OPTIONS },
    { key: 'assignedTo', header: 'Confié à', width: 120, format: 'text' },
    { key: 'canonicalKey', header: 'Clé', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
    { key: 'feedId', header: 'Identifiant du flux', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
    { key: 'id', header: 'Identifiant', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
  ],
});
