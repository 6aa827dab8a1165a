/** What is said when a tab that Vigie needs is gone; here because the adapters know no room. */
export const tableMissing = (table: string): string =>
  `L’onglet « ${table} » n’existe pas dans la feuille. Rien n’a été changé. La personne responsable peut le remettre avec « Installer », dans le menu Vigie.`;
