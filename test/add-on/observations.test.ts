import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ObservationMessage, Receipt } from '../../shared/protocol/messages.ts';
import { buildBundle, openVigie, type Vigie } from './opened-vigie.ts';

let bundle: Awaited<ReturnType<typeof buildBundle>>;
let vigie: Vigie;
let token: string;
beforeAll(async () => {
  bundle = await buildBundle();
  vigie = await openVigie(bundle.folder);
  token = (await vigie.pairedMember('Marie')).token;
});
afterAll(async () => {
  await vigie.close();
  bundle.remove();
});

const anObservation = (more: Partial<ObservationMessage> = {}): ObservationMessage => ({
  id: randomUUID(),
  at: '2026-11-24T08:59:00.000Z',
  siteId: '',
  newSite: { name: 'BM de Trifouilly', address: 'https://bm.exemple.fr/' },
  criterionId: 'B01',
  state: 'observed',
  value: 'texte',
  proof: '=HYPERLINK("https://x.test")',
  url: 'https://bm.exemple.fr/horaires',
  note: '',
  ...more,
});

async function save(...observations: object[]): Promise<Receipt[]> {
  const { reply } = await vigie.post(vigie.envelope('observations.save', { observations }, token));
  if (!reply.ok) throw new Error(reply.message);
  return reply.receipts;
}

describe('observations.save', () => {
  test('one observation, and its site joins the panel', async () => {
    const observation = anObservation();
    const [receipt] = await save(observation);
    expect(receipt).toMatchObject({ id: observation.id, outcome: 'created', row: 2 });
    expect(vigie.rows('Observations')).toMatchObject([
      {
        Bibliothèque: 'BM de Trifouilly',
        Critère: 'Horaires publiés en clair',
        État: 'observé',
        Valeur: 'texte',
        Preuve: '=HYPERLINK("https://x.test")',
        Page: 'https://bm.exemple.fr/horaires',
        'Observé par': 'Marie',
        Confirmation: 'confirmée',
      },
    ]);
    expect(vigie.host.workbook.read('Observations').formulas.flat().join('')).toBe('');
    expect(vigie.rows('Sites')).toMatchObject([{ Bibliothèque: 'BM de Trifouilly', 'Notre site': 'non' }]);
    expect(await save(observation)).toEqual([receipt]);
    expect(vigie.rows('Observations')).toHaveLength(1);
  });

  test('the same site by its host, or by its id, is not added twice', async () => {
    const siteId = vigie.rows('Sites')[0]?.Identifiant ?? '';
    await save(
      anObservation({
        newSite: { name: 'Autre nom', address: 'http://www.bm.exemple.fr/accueil' },
        criterionId: 'B02',
      }),
      anObservation({ siteId, newSite: undefined, criterionId: 'B03', state: 'absent', value: '' }),
    );
    expect(vigie.rows('Sites')).toHaveLength(1);
    expect(vigie.rows('Observations').map((row) => row.État)).toEqual(['observé', 'observé', 'absent']);
  });

  test('a site or a criterion that was deleted refuses that observation only, with a sentence', async () => {
    const receipts = await save(
      anObservation({ siteId: 'gone', newSite: undefined }),
      anObservation({ criterionId: 'Z99' }),
      anObservation({ criterionId: 'C05' }),
    );
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'created']);
    expect(receipts[0]?.message).toMatch(/bac de départ/);
  });

  test('cut at any write, then tried again: one line and one receipt', async () => {
    for (const when of [1, 2]) {
      for (const at of ['before', 'after'] as const) {
        const siteId = vigie.rows('Sites')[0]?.Identifiant ?? '';
        const observation = anObservation({ siteId, newSite: undefined, criterionId: 'D01' });
        vigie.host.faults.add({ service: 'SpreadsheetApp', method: 'Range.setValues', when, at, do: 'kill' });
        await expect(save(observation)).rejects.toThrow();
        vigie.host.faults.clear();
        expect((await save(observation))[0]?.outcome).toBe('created');
        expect(vigie.rows('Observations').filter((row) => row.Identifiant === observation.id)).toHaveLength(1);
        expect(vigie.rows('Accusés').filter((row) => row.Relevé === observation.id)).toHaveLength(1);
      }
    }
  });
});
