import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../shared/protocol/messages.ts';
import { aClip } from './opened-vigie.ts';
import { withMarie } from './with-marie.ts';

const desk = withMarie('test');

describe('an execution that is cut', () => {
  const CUTS = ['Range.setValues', 'Range.getValues', 'Sheet.getLastRow', 'flush'].flatMap((method) =>
    [1, 2, 3, 4, 5].flatMap((when) => (['before', 'after'] as const).map((at) => [method, when, at] as const)),
  );

  test('anywhere, then tried again: one row, one opinion, one receipt for each clip', async () => {
    let cut = 0;
    for (const [index, [method, when, at]] of CUTS.entries()) {
      const url = `https://exemple.fr/cut/${index}`;
      const batch = [aClip({ url, note: 'un' }), aClip({ url, note: 'deux' })];
      desk.vigie.host.faults.add({ service: 'SpreadsheetApp', method, when, at, do: 'kill' });
      const answer = await desk.vigie.host.web({
        method: 'POST',
        query: '',
        body: JSON.stringify(desk.vigie.envelope('clips.save', { clips: batch }, desk.marie)),
        contentType: 'text/plain',
      });
      desk.vigie.host.faults.clear();
      if (answer.kind === 'error') cut += 1;
      const receipts = await desk.vigie.saveClips(desk.marie, ...batch);
      expect(
        receipts.map(({ outcome }) => outcome),
        `${method} ${when} ${at}`,
      ).toEqual(['created', 'known']);
      for (const [tab, count] of [
        ['Ressources', 1],
        ['Avis', 1],
      ] as const) {
        expect(
          desk.vigie.rows(tab).filter((row) => row.Adresse === url),
          `${tab}, ${method} ${when} ${at}`,
        ).toHaveLength(count);
      }
      for (const { id } of batch) {
        expect(
          desk.vigie.rows('Accusés').filter((row) => row.Relevé === id),
          `${method} ${when} ${at}`,
        ).toHaveLength(1);
      }
    }
    expect(cut).toBeGreaterThanOrEqual(18);
  }, 120_000);
});

describe('many at once', () => {
  test('fifty clips of fifty clients that retry as the outbox does give fifty rows', async () => {
    const clips = Array.from({ length: 50 }, (_, index) => aClip({ title: `Ressource ${index}` }));
    const receipts = await Promise.all(clips.map((clip) => deliver(clip)));
    expect(receipts.every((receipt) => receipt.outcome === 'created')).toBe(true);
    expect(new Set(receipts.map(({ rowId }) => rowId)).size).toBe(50);
    const rows = desk.vigie.rows('Ressources');
    expect(rows).toHaveLength(50);
    expect(new Set(rows.map((row) => row.Titre)).size).toBe(50);
    expect(desk.vigie.rows('Accusés')).toHaveLength(50);
    expect(desk.vigie.rows('Avis')).toHaveLength(0);
  });

  async function deliver(clip: object): Promise<Receipt> {
    for (let turn = 0; turn < 40; turn += 1) {
      const answer = await desk.vigie.host.web({
        method: 'POST',
        query: '',
        body: JSON.stringify(desk.vigie.envelope('clips.save', { clips: [clip] }, desk.marie)),
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
