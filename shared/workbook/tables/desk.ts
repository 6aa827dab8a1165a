import * as z from 'zod/mini';
import { defineTable } from '../table.ts';

/** A theme offered when clipping. People add lines freely. */
export const themeSchema = z.object({ label: z.string(), note: z.string(), id: z.string() });
export type ThemeRow = z.infer<typeof themeSchema>;

export const themesTable = defineTable<ThemeRow>({
  key: 'themes',
  name: 'Thèmes',
  hidden: false,
  idKey: 'id',
  schema: themeSchema,
  purpose: 'Les thèmes proposés au moment de relever. Ajoutez une ligne pour en proposer un de plus.',
  columns: [
    { key: 'label', header: 'Thème', width: 220, format: 'text' },
    { key: 'note', header: 'À quoi il sert', width: 400, format: 'long-text' },
    { key: 'id', header: 'Identifiant', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
  ],
});

export const DEFAULT_THEMES = [
  'presse',
  'jeunesse',
  'autoformation',
  'langues',
  'cinéma et vidéo',
  'musique',
  'livre numérique',
  'jeu vidéo',
  'sciences',
  'patrimoine',
  'emploi et vie pratique',
  'accessibilité',
  'culture numérique',
  'vie des bibliothèques',
] as const;

/** One setting a row; `id` is its stable name. People edit « Valeur » only. */
export const settingSchema = z.object({ label: z.string(), value: z.string(), help: z.string(), id: z.string() });
export type SettingRow = z.infer<typeof settingSchema>;

export const settingsTable = defineTable<SettingRow>({
  key: 'settings',
  name: 'Réglages',
  hidden: false,
  idKey: 'id',
  schema: settingSchema,
  purpose: 'Les réglages de Vigie. Modifiez la colonne « Valeur ».',
  columns: [
    { key: 'label', header: 'Réglage', width: 260, format: 'text', protectedBy: 'vigie' },
    { key: 'value', header: 'Valeur', width: 380, format: 'text' },
    { key: 'help', header: 'À quoi il sert', width: 420, format: 'long-text', protectedBy: 'vigie' },
    { key: 'id', header: 'Identifiant', width: 120, format: 'data', hidden: true, protectedBy: 'vigie' },
  ],
});

export const DEFAULT_SETTINGS: readonly SettingRow[] = [
  {
    id: 'library',
    label: 'Nom de la bibliothèque',
    value: '',
    help: 'Paraît dans la lettre et dans les invitations.',
  },
  {
    id: 'web-app',
    label: 'Adresse de l’application web',
    value: '',
    help: 'Celle que donne « Déployer » ; elle finit par /exec. Laissez vide si Vigie la trouve seule.',
  },
  {
    id: 'reply-to',
    label: 'Adresse de réponse de la lettre',
    value: '',
    help: 'Qui reçoit les réponses à la lettre de veille. Vide : la personne responsable.',
  },
];

/** Append-only: who did what. Never a token, never a code. */
export const journalSchema = z.object({
  at: z.string(),
  by: z.string(),
  action: z.string(),
  about: z.string(),
  detail: z.string(),
});
export type JournalRow = z.infer<typeof journalSchema>;

export const journalTable = defineTable<JournalRow>({
  key: 'journal',
  name: 'Journal',
  hidden: false,
  idKey: 'at',
  schema: journalSchema,
  purpose: 'Qui a fait quoi. Vigie ajoute des lignes et n’en change aucune.',
  columns: [
    { key: 'at', header: 'Quand', width: 130, format: 'instant', protectedBy: 'vigie' },
    { key: 'by', header: 'Qui', width: 140, format: 'text', protectedBy: 'vigie' },
    { key: 'action', header: 'Action', width: 220, format: 'text', protectedBy: 'vigie' },
    { key: 'about', header: 'Sur', width: 280, format: 'text', protectedBy: 'vigie' },
    { key: 'detail', header: 'Détail', width: 420, format: 'long-text', protectedBy: 'vigie' },
  ],
});
