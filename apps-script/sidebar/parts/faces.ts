/** What the sidebar shows, one at a time, in the order of its tabs. */
export const FACES = [
  ['state', 'État'],
  ['team', 'Équipe'],
  ['clip', 'Relever'],
  ['letter', 'Lettre'],
] as const;

export type Face = (typeof FACES)[number][0];
