import { expect, test } from 'vitest';
import { cheerioPage } from '../../../../shared/dom/cheerio-page.ts';
import type { PageReading } from '../../../../shared/page/page-reading.ts';
import { readPage } from '../../../../shared/page/read-page.ts';
import { sourceFactsSchema } from '../../../../shared/protocol/reading-schema.ts';
import { readSource } from '../../../../shared/source/read-source.ts';
import type { SourceFacts } from '../../../../shared/source/source-facts.ts';
import { fixturePage, pageFixtures, TODAY } from '../../fixtures/pages.ts';

function source(file: string): SourceFacts {
  const page = fixturePage(file);
  return readSource(page, readPage(page, { today: TODAY }) as PageReading, { today: TODAY });
}
const fact = (facts: SourceFacts, key: string) => facts.facts.find((each) => each.key === key);

test('what a newspaper shows of itself', () => {
  const facts = source('presse-payant.html');
  expect(facts.host).toBe('courrier-deux-rives.example');
  expect(fact(facts, 'publisher-name')?.value).toBe('Le Courrier des Deux Rives');
  expect(fact(facts, 'legal-notice')?.value).toBe('https://www.courrier-deux-rives.example/mentions-legales');
  expect(fact(facts, 'charter')?.state).toBe('found');
  expect(fact(facts, 'about')?.state).toBe('found');
  expect(fact(facts, 'principles-declared')?.value).toBe('https://www.courrier-deux-rives.example/charte');
  expect(fact(facts, 'author-named')?.value).toBe('Hélène Vasseur, Tom Rieux');
  expect(fact(facts, 'date-shown')?.value).toBe('2024-03-05');
  expect(fact(facts, 'issn')?.state).toBe('not-found');
});

test('the footer is asked before the text of the page', () => {
  const html =
    '<h1>Guide</h1><p><a href="/guide-mentions">Mentions légales : le guide</a></p><footer><a href="/mentions-legales">Mentions légales</a></footer>';
  const page = cheerioPage(html, 'https://r.example/');
  const facts = readSource(page, readPage(page, { today: TODAY }) as PageReading, { today: TODAY });
  expect(fact(facts, 'legal-notice')?.value).toBe('https://r.example/mentions-legales');
});

test('an ISSN counts only with its check digit', () => {
  const page = cheerioPage('<h1>Revue</h1><footer>ISSN 2804-1178 puis ISSN : 1777-5825</footer>', 'https://r.example/');
  const facts = readSource(page, readPage(page, { today: TODAY }) as PageReading, { today: TODAY });
  expect(fact(facts, 'issn')?.value).toBe('');
  expect(fact(source('revue-ouverte.html'), 'issn')?.value).toBe('1777-5825');
});

test('absence is « not-found », third parties are never claimed', () => {
  const facts = source('presse-mixte.html');
  expect(fact(facts, 'legal-notice')).toEqual({
    block: 'publisher',
    key: 'legal-notice',
    state: 'not-found',
    value: '',
    evidence: [],
  });
  expect(facts.facts.filter(({ block }) => block === 'third-parties').map(({ state }) => state)).toEqual([
    'not-checked',
    'not-checked',
    'not-checked',
  ]);
});

test('every found fact carries its proof, and the record fits the protocol', () => {
  for (const { file } of pageFixtures.filter(({ refusal }) => !refusal)) {
    const facts = source(file);
    for (const each of facts.facts) expect(each.evidence.length > 0).toBe(each.state === 'found');
    expect(sourceFactsSchema.safeParse(facts).error?.issues ?? []).toEqual([]);
  }
});
