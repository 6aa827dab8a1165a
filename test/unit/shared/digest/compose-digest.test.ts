import { expect, test } from 'vitest';
import { composeDigest, type DigestRows } from '../../../../shared/digest/compose-digest.ts';

const frame = {
  week: '2026-W48',
  library: 'L',
  recipient: { name: 'Marie', email: 'm@l.example' },
  workbookUrl: 'https://s.example/',
};
const resource = {
  title: 'R',
  url: 'https://r.example/',
  publisher: 'P',
  published: '',
  access: 'free',
  accessProof: 'libre',
  themes: 'a, b',
  note: '',
  by: 'Marie',
  at: '2026-11-24T08:00:00Z',
  status: 'to-sort',
};
const observation = {
  site: 'S',
  criterion: 'C',
  state: 'observed',
  value: 'oui',
  proof: 'q',
  url: 'https://s.example/',
  by: 'Inès',
  at: '2026-11-24T08:00:00Z',
};
const item = {
  title: 'I',
  url: 'https://i.example/',
  feed: 'F',
  published: '2019-01-01',
  firstSeen: '2026-11-24T08:00:00Z',
  status: 'to-sort',
};
const feed = {
  title: 'F',
  url: 'https://f.example/',
  state: 'followed',
  health: 'Le site ne répond pas.',
  failures: 5,
  failingSince: '2026-11-17T23:30:00Z',
};
const compose = (rows: Partial<DigestRows>) =>
  composeDigest(frame, { resources: [], observations: [], items: [], feeds: [], ...rows });

test('tells the clips of the week, not those of another one nor the discarded', () => {
  const rows = [
    resource,
    { ...resource, at: '2026-11-29T23:00:00Z' },
    { ...resource, at: '2026-11-22T22:00:00Z' },
    { ...resource, status: 'discarded' },
  ];
  expect(compose({ resources: rows }).resources).toEqual([
    {
      title: 'R',
      url: 'https://r.example/',
      publisher: 'P',
      published: '',
      access: 'free',
      accessProof: 'libre',
      by: 'Marie',
      note: '',
      themes: ['a', 'b'],
    },
  ]);
});

test('an access that a person wrote in their own words is to be verified', () => {
  expect(compose({ resources: [{ ...resource, access: 'gratuit je crois' }] }).resources[0]?.access).toBe('unknown');
});

test('an article counts from the day it was first seen, however old it is, until it is sorted', () => {
  const rows = [
    item,
    { ...item, firstSeen: '2026-11-16T08:00:00Z', published: '2026-11-24' },
    { ...item, status: 'kept' },
    { ...item, status: 'discarded' },
  ];
  expect(compose({ items: rows }).items).toEqual([
    { title: 'I', url: 'https://i.example/', feed: 'F', published: '2019-01-01' },
  ]);
});

test('observations are told with the French word of their state', () => {
  expect(compose({ observations: [observation, { ...observation, at: '2026-11-01' }] }).observations).toEqual([
    { site: 'S', criterion: 'C', state: 'observé', value: 'oui', proof: 'q', url: 'https://s.example/', by: 'Inès' },
  ]);
});

test('a followed feed that keeps failing is told, with the day it began in Paris', () => {
  const feeds = [
    feed,
    { ...feed, failures: 1 },
    { ...feed, failures: null },
    { ...feed, state: 'stopped' },
    { ...feed, health: '', failingSince: '', title: '' },
  ];
  expect(compose({ feeds }).feedHealth).toEqual([
    { feed: 'F', url: 'https://f.example/', problem: 'Le site ne répond pas, depuis le 18\u00a0novembre 2026.' },
    { feed: 'https://f.example/', url: 'https://f.example/', problem: 'Ce flux ne peut plus être lu.' },
  ]);
});
