import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCESS_VALUES } from '../../../../shared/access/access-verdict.ts';
import type { DigestModel } from '../../../../shared/digest/digest-model.ts';
import { isQuiet } from '../../../../shared/digest/letter-outline.ts';
import { MAX_HTML_BYTES, renderDigest } from '../../../../shared/digest/render-digest.ts';
import { exampleWeek } from '../../fixtures/digest/example-week.ts';

const NBSP = '\u00a0';
const quiet: DigestModel = { ...exampleWeek, resources: [], observations: [], items: [], feedHealth: [] };
const titlesIn = (html: string) =>
  html.split('font-size:16px;line-height:22px;font-weight:600;color:#1e2a35;').length - 1;
const titlesInText = (text: string) => text.split('\n').filter((line) => line.startsWith('- ')).length;

describe('the letter of a week', () => {
  const { subject, html, text } = renderDigest(exampleWeek);

  test('has a subject with facts that a phone shows whole', () => {
    expect(subject).toBe(
      `Veille S48${NBSP}: 4${NBSP}ressources, 3${NBSP}à${NBSP}trier, 1${NBSP}flux${NBSP}en${NBSP}panne`,
    );
    const big = {
      ...exampleWeek,
      resources: Array(99).fill(exampleWeek.resources[0]),
      items: Array(999).fill(exampleWeek.items[0]),
    };
    expect(renderDigest(big).subject.length).toBeLessThanOrEqual(60);
  });

  test('is one French page with one h1, an h2 a section, and both colour schemes', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr"/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<h2[ >]/g)).toHaveLength(4);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('prefers-color-scheme:dark');
  });

  test('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form|object|video|svg)\b|url\(|@import|\son\w+=/i);
    for (const table of html.match(/<table[^>]*>/g) ?? []) expect(table).toContain('role="presentation"');
  });

  test('tells access by a word and a shape, with its proof', () => {
    expect(html).toContain(`○${NBSP}</span>Gratuit</b> · Licence indiquée sur la page`);
    expect(html).toContain(`◌${NBSP}</span>À vérifier</b></p>`);
    expect(text).toContain(`Payant · Prix ou offre lus sur la page`);
  });

  test('says what to do in each section, who it is for and how to stop', () => {
    for (const part of [html, text]) {
      for (const words of [
        'indiquez la suite à donner',
        'Confirmez chaque observation',
        'Pour chacun, choisissez',
        'Ouvrez l’adresse',
        'Marie Lenoir',
        'Reçoit la lettre',
      ]) {
        expect(part).toContain(words);
      }
    }
  });

  test('says the same items in HTML and in text', () => {
    expect(titlesIn(html)).toBe(10);
    expect(titlesInText(text)).toBe(10);
  });

  test('a value says that it was observed; another state is told', () => {
    expect(text).toContain('page d’accueil ? oui, avec');
    expect(text).toContain(`Inscription en ligne${NBSP}: absent`);
  });
});

test('shows 20 items a section, then says how many more the Sheet has', () => {
  const model = { ...quiet, items: Array(23).fill(exampleWeek.items[0]) };
  const { html, text } = renderDigest(model);
  expect([titlesIn(html), titlesInText(text)]).toEqual([20, 20]);
  for (const part of [html, text]) expect(part).toContain(`et 3${NBSP}autres dans la feuille`);
  expect(renderDigest({ ...model, items: Array(21).fill(exampleWeek.items[0]) }).text).toContain(
    `et 1${NBSP}autre dans`,
  );
});

test('100 items with 300 characters of text each stay under 90 KB, all 20 of each section shown', () => {
  const long = 'Une médiathèque raconte son été, '.repeat(10);
  const model: DigestModel = {
    ...exampleWeek,
    resources: Array(25).fill({ ...exampleWeek.resources[0], note: long, accessProof: long }),
    observations: Array(25).fill({ ...exampleWeek.observations[0], proof: long }),
    items: Array(25).fill({ ...exampleWeek.items[0], title: long }),
    feedHealth: Array(25).fill({ ...exampleWeek.feedHealth[0], problem: long }),
  };
  const { html } = renderDigest(model);
  expect(titlesIn(html)).toBe(80);
  expect(Buffer.byteLength(html)).toBeLessThan(MAX_HTML_BYTES);
});

test('texts that swell when escaped cost items, never the limit', () => {
  const heavy = '"'.repeat(5000);
  const model: DigestModel = {
    ...quiet,
    resources: Array(60).fill({
      ...exampleWeek.resources[0],
      title: heavy,
      note: heavy,
      accessProof: heavy,
      url: `https://a.example/?${'&'.repeat(900)}`,
    }),
  };
  expect(Buffer.byteLength(renderDigest(model).html)).toBeLessThan(MAX_HTML_BYTES);
});

test('a quiet week is known, and told in a few lines with the health of the feeds', () => {
  expect(isQuiet(exampleWeek)).toBe(false);
  expect(isQuiet({ ...quiet, items: exampleWeek.items })).toBe(false);
  expect(isQuiet({ ...quiet, feedHealth: exampleWeek.feedHealth })).toBe(true);
  const { subject, text } = renderDigest({ ...quiet, feedHealth: exampleWeek.feedHealth });
  expect(subject).toBe(`Veille S48${NBSP}: semaine calme, 1${NBSP}flux${NBSP}en${NBSP}panne`);
  expect(text).toContain('aucun nouveau relevé');
  expect(titlesInText(text)).toBe(1);
});

describe('nothing from outside becomes markup or a dangerous link', () => {
  const nasty = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=1>',
      'javascript:alert(1)',
      '</style><b>',
      '</title>',
      "' onclick='x",
      '<!--',
      ']]>',
      '\u202eabc',
      'https://a.example/"onmouseover="x',
      'data:text/html,<b>',
      '&lt;b&gt;',
      'a\r\nBcc: x@y.example',
    ),
  );
  const model: fc.Arbitrary<DigestModel> = fc.record({
    week: fc.constant('2026-W48'),
    from: fc.constant('2026-11-23'),
    to: fc.constant('2026-11-29'),
    library: nasty,
    recipient: fc.record({ name: nasty, email: nasty }),
    workbookUrl: nasty,
    resources: fc.array(
      fc.record({
        title: nasty,
        url: nasty,
        publisher: nasty,
        published: nasty,
        access: fc.constantFrom(...ACCESS_VALUES),
        accessProof: nasty,
        by: nasty,
        note: nasty,
        themes: fc.array(nasty, { maxLength: 2 }),
      }),
      { maxLength: 2 },
    ),
    observations: fc.array(
      fc.record({ site: nasty, criterion: nasty, state: nasty, value: nasty, proof: nasty, url: nasty, by: nasty }),
      { maxLength: 2 },
    ),
    items: fc.array(fc.record({ title: nasty, url: nasty, feed: nasty, published: nasty }), { maxLength: 2 }),
    feedHealth: fc.array(fc.record({ feed: nasty, url: nasty, problem: nasty }), { maxLength: 2 }),
  });
  const OURS = new Set('!DOCTYPE html head meta title style body div table tr td h1 h2 p a b span'.split(' '));

  test('whatever the model', () => {
    fc.assert(
      fc.property(model, (week) => {
        const { subject, html, text } = renderDigest(week);
        expect(subject).toMatch(/^Veille S48\u00a0: [\w\sàè,]+$/);
        for (const [, name] of html.matchAll(/<\/?([^\s>/]*)/g)) expect(OURS.has(name ?? ''), `<${name}`).toBe(true);
        for (const tag of html.match(/<[a-z][^>]*>/g) ?? []) expect(tag).not.toMatch(/"[^"=]*"[a-z]|\son\w+=/i);
        for (const [, address] of html.matchAll(/\shref="([^"]*)"/g)) expect(address).toMatch(/^https?:\/\//i);
        expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        expect(titlesInText(text)).toBeGreaterThanOrEqual(
          week.resources.length + week.observations.length + week.items.length + week.feedHealth.length,
        );
        expect(titlesIn(html)).toBe(
          week.resources.length + week.observations.length + week.items.length + week.feedHealth.length,
        );
      }),
      { numRuns: 300 },
    );
  });
});
