import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ObservationMessage, Receipt } from '../../shared/protocol/messages.ts';
import { withMarie } from './with-marie.ts';

const desk = withMarie('file');

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
  const { reply } = await desk.vigie.post(desk.vigie.envelope('observations.save', { observations }, desk.marie));
  if (!reply.ok) throw new Error(reply.message);
  return reply.receipts;
}

describe('observations.save', () => {
  test('one observation, and its site joins the panel', async () => {
    const observation = anObservation();
    const [receipt] = await save(observation);
    expect(receipt).toMatchObject({ id: observation.id, outcome: 'created', row: 2 });
    expect(desk.vigie.rows('Observations')).toMatchObject([
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
    expect(desk.vigie.host.workbook.read('Observations').formulas.flat().join('')).toBe('');
    expect(desk.vigie.rows('Sites')).toMatchObject([{ Bibliothèque: 'BM de Trifouilly', 'Notre site': 'non' }]);
    expect(await save(observation)).toEqual([receipt]);
    expect(desk.vigie.rows('Observations')).toHaveLength(1);
  });

  test('the same site by its host, or by its id, is not added twice', async () => {
    const siteId = desk.vigie.rows('Sites')[0]?.Identifiant ?? '';
    await save(
      anObservation({
        newSite: { name: 'Autre nom', address: 'http://www.bm.exemple.fr/accueil' },
        criterionId: 'B02',
      }),
      anObservation({ siteId, newSite: undefined, criterionId: 'B03', state: 'absent', value: '' }),
    );
    expect(desk.vigie.rows('Sites')).toHaveLength(1);
    expect(desk.vigie.rows('Observations').map((row) => row.État)).toEqual(['observé', 'observé', 'absent']);
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
        const siteId = desk.vigie.rows('Sites')[0]?.Identifiant ?? '';
        const observation = anObservation({ siteId, newSite: undefined, criterionId: 'D01' });
        desk.vigie.host.faults.add({ service: 'SpreadsheetApp', method: 'Range.setValues', when, at, do: 'kill' });
        await expect(save(observation)).rejects.toThrow();
        desk.vigie.host.faults.clear();
        expect((await save(observation))[0]?.outcome).toBe('created');
        expect(desk.vigie.rows('Observations').filter((row) => row.Identifiant === observation.id)).toHaveLength(1);
        expect(desk.vigie.rows('Accusés').filter((row) => row.Relevé === observation.id)).toHaveLength(1);
      }
    }
  });
});
