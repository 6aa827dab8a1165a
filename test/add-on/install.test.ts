import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TABLES } from '../../shared/workbook/tables.ts';
import { buildBundle, OWNER, openVigie, type Vigie } from './opened-vigie.ts';

let bundle: Awaited<ReturnType<typeof buildBundle>>;
let vigie: Vigie;
beforeAll(async () => {
  bundle = await buildBundle();
  vigie = await openVigie(bundle.folder, { install: false });
});
afterAll(async () => {
  await vigie.close();
  bundle.remove();
});

interface Summary {
  marks: number;
  tabs: {
    name: string;
    hidden: boolean;
    frozen: number;
    values: string[][];
    formats: string[][];
    lists: (string[] | null)[];
    filtered: boolean;
    protections: string[];
  }[];
}

describe('install', () => {
  test('before it, nobody but the owner passes, and everything else says what to do', async () => {
    await expect(vigie.run('install', [], 'marie@example.org')).rejects.toThrow(/réservée aux membres/);
    await expect(vigie.run('pollFeedsNow')).rejects.toThrow(/onglet « Flux » n’existe pas/);
    const { reply } = await vigie.post(vigie.envelope('ping', {}, 'x'.repeat(43)));
    expect(reply).toMatchObject({ ok: false, code: 'unauthorised' });
  });

  test('makes the tables in French, the triggers and the person in charge', async () => {
    const report = await vigie.run<{ tabs: string[]; triggers: string[] }>('install');
    expect(report.tabs).toEqual(TABLES.map((table) => table.name));
    expect(report.triggers).toEqual(['pollFeeds', 'sendWeeklyDigest']);
    const { tabs } = await vigie.run<Summary>('peopleWorkbookSummary');
    expect(tabs.map((tab) => tab.name)).toEqual(TABLES.map((table) => table.name));
    for (const [index, table] of TABLES.entries()) {
      const tab = tabs[index];
      expect(tab?.values[0]).toEqual(table.columns.map((column) => column.header));
      expect(tab?.hidden).toBe(table.hidden);
      expect(tab?.frozen).toBe(1);
      expect(tab?.filtered).toBe(true);
    }
    const resources = tabs[0];
    const place = (header: string) => resources?.values[0]?.indexOf(header) ?? -1;
    expect(resources?.values[0]?.slice(0, 4)).toEqual(['Titre', 'Adresse', 'Accès', 'Preuve de l’accès']);
    expect(resources?.lists[place('Accès')]).toContain('À vérifier');
    expect(resources?.formats[0]?.[place('Publié le')]).toBe('dd/MM/yyyy');
    expect(resources?.formats[0]?.[place('Titre')]).toBe('@');
    expect(vigie.rows('Équipe')).toMatchObject([
      { 'Adresse électronique': OWNER, Rôle: 'responsable', Actif: 'oui', 'Reçoit la lettre': 'oui' },
    ]);
    expect(vigie.rows('Grille')).toHaveLength(50);
    expect(vigie.host.triggers()).toHaveLength(2);
  });

  test('a second run changes nothing', async () => {
    const before = await vigie.run<Summary>('peopleWorkbookSummary');
    const properties = await vigie.run('peopleReadProperties');
    const triggers = vigie.host.triggers();
    const report = await vigie.run('install');
    expect(report).toEqual({ tabs: [], columns: [], triggers: [] });
    expect(await vigie.run('peopleWorkbookSummary')).toEqual(before);
    expect(await vigie.run('peopleReadProperties')).toEqual(properties);
    expect(vigie.host.triggers()).toEqual(triggers);
  });

  test('what people renamed stays; a deleted column comes back at the far right, a deleted tab at the end', async () => {
    await vigie.run('peopleRenameHeader', ['Ressources', 'Titre', 'Intitulé de la page']);
    await vigie.run('peopleRenameTab', ['À trier', 'Boîte d’arrivée']);
    await vigie.run('peopleDeleteColumn', ['Ressources', 'Licence']);
    await vigie.run('peopleDeleteTab', ['Sites']);
    const report = await vigie.run('install');
    expect(report).toEqual({ tabs: ['Sites'], columns: ['Ressources : Licence'], triggers: [] });
    const { tabs } = await vigie.run<Summary>('peopleWorkbookSummary');
    expect(tabs.map((tab) => tab.name)).toContain('Boîte d’arrivée');
    expect(tabs.map((tab) => tab.name)).not.toContain('À trier');
    const headers = tabs.find((tab) => tab.name === 'Ressources')?.values[0] ?? [];
    expect(headers[0]).toBe('Intitulé de la page');
    expect(headers.at(-1)).toBe('Licence');
    expect(headers.filter((header) => header === 'Licence')).toHaveLength(1);
  });

  const CUTS = [
    ['Spreadsheet.insertSheet', 4],
    ['Range.createFilter', 3],
    ['Range.setValues', 1],
    ['Range.setNumberFormat', 30],
    ['Range.setDataValidation', 5],
    ['Range.addDeveloperMetadata', 60],
    ['Range.setValues', 17],
    ['Range.setValues', 19],
  ] as const;
  test.each(CUTS)('cut at %s n° %i, then run again: the same workbook as in one go', async (method, when) => {
    const half = await openVigie(bundle.folder, { install: false, sameThread: true });
    half.host.faults.add({ service: 'SpreadsheetApp', method, when, at: 'after', do: 'kill' });
    expect((await half.host.run('install')).ok).toBe(false);
    half.host.faults.clear();
    await half.run('install');
    expect(await told(half)).toEqual(whole);
    await half.close();
  });

  /** What an installation in one go made; read once. */
  let whole: Awaited<ReturnType<typeof told>>;
  beforeAll(async () => {
    const vigie = await openVigie(bundle.folder, { sameThread: true });
    whole = await told(vigie);
    await vigie.close();
  });

  async function told(vigie: Vigie) {
    const { tabs } = await vigie.run<Summary>('peopleWorkbookSummary');
    return tabs.map(({ name, hidden, frozen, formats, lists, filtered, values }) => ({
      ...{ name, hidden, frozen, formats, lists, filtered },
      // Ids and the Journal's words differ from one installation to another.
      lines: values.length,
      headers: values[0],
    }));
  }
});
