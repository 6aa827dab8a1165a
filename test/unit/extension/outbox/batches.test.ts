import { expect, test } from 'vitest';
import { batches } from '../../../../extension/outbox/batches.ts';
import type { WaitingItem } from '../../../../extension/outbox/stored-items.ts';
import { MAX_CLIPS, MAX_REQUEST_BYTES } from '../../../../shared/protocol/messages.ts';

const item = (id: string, kind: 'clip' | 'observation', weight = 10): WaitingItem => ({
  id,
  parcel: (kind === 'clip' ? { kind, clip: { note: 'é'.repeat(weight) } } : { kind, observation: { id } }) as never,
  label: id,
  address: '',
  since: '',
  attempts: 0,
  nextAt: 0,
  problem: null,
  refused: false,
});
const many = (count: number, weight?: number) =>
  Array.from({ length: count }, (_, index) => item(`${index}`, 'clip', weight));

test('at most fifty a request, in order, none left out', () => {
  const made = batches(many(120));
  expect(made.map((batch) => batch.length)).toEqual([MAX_CLIPS, MAX_CLIPS, 20]);
  expect(made.flat().map(({ id }) => id)).toEqual(many(120).map(({ id }) => id));
});

test('bytes are counted in UTF-8', () => {
  for (const batch of batches(many(50, 15_000))) {
    expect(Buffer.byteLength(JSON.stringify(batch.map(({ parcel }) => parcel)))).toBeLessThan(MAX_REQUEST_BYTES);
  }
  expect(batches(many(50, 15_000)).length).toBe(2);
});

test('clips and observations never share a request', () => {
  const made = batches([item('a', 'clip'), item('b', 'observation'), item('c', 'clip')]);
  expect(made.map((batch) => batch.map(({ id }) => id))).toEqual([['a', 'c'], ['b']]);
});

test('one that is too heavy travels alone: the Sheet refuses it, the others pass', () => {
  const made = batches([item('a', 'clip'), item('heavy', 'clip', 600_000), item('c', 'clip')]);
  expect(made.map((batch) => batch.length)).toEqual([1, 1, 1]);
});
