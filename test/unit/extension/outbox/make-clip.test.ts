import { describe, expect, test } from 'vitest';
import { makeClip, makeLinkClip } from '../../../../extension/outbox/make-clip.ts';
import type { Evidence } from '../../../../shared/evidence/evidence.ts';
import { type Clip, clipSchema, MAX_CLIP_BYTES } from '../../../../shared/protocol/messages.ts';

const NOW = new Date('2026-11-24T09:00:00Z');
const ADDRESS = 'https://journal.example/article';
const proof = (quote: string): Evidence => ({ signal: 'text.x', quote, where: 'body', at: '2026-11-24' });
const read = (quote: string, count = 1): Pick<Clip, 'reading' | 'access' | 'source'> => ({
  reading: {
    url: ADDRESS,
    canonicalUrl: { value: ADDRESS, confidence: 0.9, evidence: [proof(quote)] },
    title: { value: 'Titre', confidence: 0.9, evidence: Array.from({ length: count }, () => proof(quote)) },
    seen: { characters: 1, paragraphs: 1, lastParagraphHash: '' },
    masked: 0,
  },
  access: {
    value: 'paid',
    level: 'page',
    confidence: 0.9,
    evidence: Array.from({ length: count }, () => proof(quote)),
    against: [],
  },
  source: {
    host: 'journal.example',
    facts: Array.from({ length: count * 6 }, () => ({
      block: 'publisher' as const,
      key: 'contact',
      state: 'found' as const,
      value: quote,
      evidence: [proof(quote), proof(quote), proof(quote)],
    })),
  },
});
const chosen = { themes: [], note: 'Écrire à jeanne@mairie.example, ticket=ST-1-abc' };

describe('makeClip', () => {
  test('what the page said is struck of secrets, evidence included; what the person typed is not', () => {
    const clip = makeClip(read(`Contact : redac@journal.example, ${ADDRESS}?ticket=ST-123-secret&id=1`), chosen, NOW);
    const { chosen: kept, ...rest } = clip;
    expect(JSON.stringify(rest)).not.toMatch(/redac@|ST-123/);
    expect(JSON.stringify(rest)).toContain('id=1');
    expect(kept.note).toBe(chosen.note);
  });

  test.each([
    'https://marie:SECRET@journal.example/article',
    'https://journal.example/article#SECRET',
    'https://journal.example/article;jsessionid=SECRET?id=1',
    'https://journal.example/article?next=https%3A%2F%2Fa.example%2F%3Fticket%3DSECRET',
    'https://journal.example/article?m=SECRET%40mairie.example',
    'https://www.exemple.fr.ezproxy.bm.example/article?un=SECRET',
    ...[
      'ticket',
      'token',
      'sid',
      'jsessionid',
      'SAMLResponse',
      'SAMLart',
      'sso_id',
      'sso_token',
      'un',
      'access_token',
    ].map((name) => `https://journal.example/article?id=1&${name}=SECRET`),
  ])('every address and quote that is sent is struck: %s', (address) => {
    const field = <T>(value: T) => ({ value, confidence: 0.9, evidence: [proof(address), proof(`Voir ${address}.`)] });
    const clip = makeClip(
      {
        reading: {
          ...read(`« ${address} »`).reading,
          url: address,
          canonicalUrl: field(address),
          title: field(`Lire ${address}`),
          description: field(`(${address})`),
          image: field(address),
          feeds: field([{ url: address, title: address }]),
        } as Clip['reading'],
        access: { ...read(address).access, against: [proof(address)] },
        source: read(`${address}, puis`).source,
      },
      { themes: [], note: '' },
      NOW,
    );
    expect(JSON.stringify(clip)).not.toContain('SECRET');
    expect(clip.reading.url).toMatch(/(?:journal.example|exemple.fr)\/article/);
  });

  test('a clip with too many proofs is cut to the size the Sheet accepts; the deciding ones stay', () => {
    const clip = makeClip(read('preuve '.repeat(42), 6), chosen, NOW);
    expect(Buffer.byteLength(JSON.stringify(clip))).toBeLessThanOrEqual(MAX_CLIP_BYTES);
    expect(clip.access.evidence.length).toBeGreaterThan(0);
    expect(clip.reading.title?.evidence.length).toBeGreaterThan(0);
    expect(clipSchema.safeParse(clip).success).toBe(true);
  });

  test('one odd field does not lose the clip', () => {
    const odd = read('x');
    odd.reading.published = { value: '5 mars', confidence: 0.5, evidence: [] };
    const clip = makeClip(odd, chosen, NOW);
    expect(clip.reading.published).toBeUndefined();
    expect(clip.reading.title?.value).toBe('Titre');
  });
});

describe('makeLinkClip', () => {
  test('address and words, nothing claimed about access', () => {
    const clip = makeLinkClip({ url: `${ADDRESS}?utm_source=x&sid=123456`, text: ' Lire\n l’article ' }, NOW);
    expect(clip?.reading).toMatchObject({ url: ADDRESS, title: { value: 'Lire l’article' }, masked: 1 });
    expect(clip?.access).toMatchObject({ value: 'unknown', evidence: [] });
  });
  test('null for what is no page', () => {
    expect(makeLinkClip({ url: 'javascript:alert(1)', text: 'x' }, NOW)).toBeNull();
  });
});
