import * as z from 'zod/mini';
import { ROLE_OPTIONS } from '../choices.ts';
import { defineTable } from '../table.ts';

/** A colleague: role and letter. Tokens are not here: the Sheet can be read by all its editors. */
export const memberRowSchema = z.object({
  name: z.string(),
  email: z.string(),
  role: z.string(),
  active: z.boolean(),
  letter: z.boolean(),
  addedAt: z.string(),
  id: z.string(),
});
export type MemberRow = z.infer<typeof memberRowSchema>;

export const teamTable = defineTable<MemberRow>({
  key: 'team',
  name: 'Équipe',
  hidden: false,
  idKey: 'id',
  schema: memberRowSchema,
  purpose: 'Les membres, leur rôle et leur abonnement à la lettre. Invitez depuis le panneau de Vigie.',
  columns: [
    { key: 'name', header: 'Nom', width: 180, format: 'text' },
    {
      key: 'email',
      header: 'Adresse électronique',
      width: 240,
      format: 'text',
      aliases: ['Courriel', 'E-mail', 'Email'],
    },
    { key: 'role', header: 'Rôle', width: 120, format: 'choice', options: ROLE_OPTIONS, protectedBy: 'responsable' },
    { key: 'active', header: 'Actif', width: 70, format: 'yes-no', protectedBy: 'responsable' },
    { key: 'letter', header: 'Reçoit la lettre', width: 110, format: 'yes-no' },
    { key: 'addedAt', header: 'Ajouté le', width: 100, format: 'day' },
    { key: 'id', header: 'Identifiant', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
  ],
});
