import * as z from 'zod/mini';
import { LETTER_STATE_OPTIONS } from '../choices.ts';
import { defineTable } from '../table.ts';

/** The digest ledger: reserved → sent. A row left reserved is never sent again by itself. */
export const letterSchema = z.object({
  week: z.string(),
  name: z.string(),
  email: z.string(),
  state: z.string(),
  at: z.string(),
  subject: z.string(),
  detail: z.string(),
  id: z.string(),
});
export type LetterRow = z.infer<typeof letterSchema>;

export const lettersTable = defineTable<LetterRow>({
  key: 'letters',
  name: 'Envois',
  hidden: true,
  idKey: 'id',
  schema: letterSchema,
  purpose: 'Les lettres de veille, une ligne par semaine et par personne : c’est ce qui évite un double envoi.',
  columns: [
    { key: 'week', header: 'Semaine', width: 90, format: 'text', protectedBy: 'vigie' },
    { key: 'name', header: 'Nom', width: 160, format: 'text', protectedBy: 'vigie' },
    { key: 'email', header: 'Adresse électronique', width: 220, format: 'text', protectedBy: 'vigie' },
    { key: 'state', header: 'État', width: 110, format: 'choice', options: LETTER_STATE_OPTIONS, protectedBy: 'vigie' },
    { key: 'at', header: 'Le', width: 130, format: 'instant', protectedBy: 'vigie' },
    { key: 'subject', header: 'Objet', width: 320, format: 'text', protectedBy: 'vigie' },
    { key: 'detail', header: 'Détail', width: 320, format: 'long-text', protectedBy: 'vigie' },
    { key: 'id', header: 'Identifiant', width: 240, format: 'data', protectedBy: 'vigie' },
  ],
});

/** Feed items already seen: « new » means absent from here, never « later than the last date ». */
export const seenSchema = z.object({ id: z.string(), feedId: z.string(), firstSeen: z.string() });
export type SeenRow = z.infer<typeof seenSchema>;

export const seenTable = defineTable<SeenRow>({
  key: 'seen',
  name: 'Vus',
  hidden: true,
  idKey: 'id',
  schema: seenSchema,
  purpose: 'Les articles déjà vus dans les flux.',
  columns: [
    { key: 'id', header: 'Clé', width: 220, format: 'data', protectedBy: 'vigie' },
    { key: 'feedId', header: 'Identifiant du flux', width: 160, format: 'data', protectedBy: 'vigie' },
    { key: 'firstSeen', header: 'Vu le', width: 130, format: 'instant', protectedBy: 'vigie' },
  ],
});

/** The first receipt of each clip and observation, so that the same id always gets the same answer. */
export const receiptRowSchema = z.object({
  id: z.string(),
  rowId: z.string(),
  receipt: z.string(),
  by: z.string(),
  at: z.string(),
});
export type ReceiptRow = z.infer<typeof receiptRowSchema>;

export const receiptsTable = defineTable<ReceiptRow>({
  key: 'receipts',
  name: 'Accusés',
  hidden: true,
  idKey: 'id',
  schema: receiptRowSchema,
  purpose: 'Les accusés de réception : ce que la feuille a répondu à chaque relevé.',
  columns: [
    { key: 'id', header: 'Relevé', width: 240, format: 'data', protectedBy: 'vigie' },
    { key: 'rowId', header: 'Identifiant de la ligne', width: 240, format: 'data', protectedBy: 'vigie' },
    { key: 'receipt', header: 'Accusé', width: 300, format: 'data', protectedBy: 'vigie' },
    { key: 'by', header: 'Pour', width: 140, format: 'text', protectedBy: 'vigie' },
    { key: 'at', header: 'Le', width: 130, format: 'instant', protectedBy: 'vigie' },
  ],
});
