import { describe, expect, test } from 'vitest';
import { judgeAccess } from '../../../../shared/access/judge-access.ts';
import { cheerioPage } from '../../../../shared/dom/cheerio-page.ts';
import type { PageReading } from '../../../../shared/page/page-reading.ts';
import { readPage } from '../../../../shared/page/read-page.ts';
import { TODAY } from '../../fixtures/pages.ts';

/** What is concluded from one sentence in the main block, under a header that sells. */
function said(text: string, url: string): string {
  const html = `<body><header><a href="/abonnement">S’abonner dès 5,49 €/mois</a></header><main><h1>Bienvenue</h1><p>${text}</p></main></body>`;
  const page = cheerioPage(html, url);
  const verdict = judgeAccess(page, readPage(page, { today: TODAY }) as PageReading, { today: TODAY });
  return verdict.value === 'unknown' ? 'unknown' : `${verdict.value} ${verdict.level}`;
}
const HOME = 'https://service.example/';
const OFFERS = 'https://service.example/offres';
const ELSEWHERE = 'https://service.example/actualites/12';

describe('what a service says of its own price', () => {
  test.each([
    [HOME, 'Essayez gratuitement pendant 7 jours.', 'paid service'],
    [HOME, 'Gratuit pendant un mois, puis 4,99 €/mois.', 'paid service'],
    [HOME, 'Abonnement à partir de 9,99 €/mois, sans engagement.', 'paid service'],
    [OFFERS, 'Particuliers : 99 € TTC par an.', 'paid service'],
    [OFFERS, 'Médiathèques : tarif selon la population, sur devis.', 'paid service'],
    [HOME, 'Version gratuite limitée. Passez à la version Premium.', 'mixed service'],
    [HOME, 'Une partie des cours est gratuite, le reste est réservé aux abonnés.', 'mixed service'],
    [HOME, 'Créez un compte gratuit pour commencer. Formule Soutien : 3 € par mois.', 'mixed service'],
    [HOME, 'L’accès est gratuit sur simple inscription.', 'registration service'],
    [HOME, 'Inscription gratuite obligatoire.', 'registration service'],
    [HOME, 'Tous les documents sont consultables gratuitement et sans inscription.', 'free service'],
    [HOME, 'Accès libre et gratuit pour tous.', 'free service'],
    [HOME, 'Un millier d’ouvrages librement téléchargeables.', 'free service'],
  ])('%s %s', (url, text, wanted) => expect(said(text, url)).toBe(wanted));
});

describe('what says nothing of a service', () => {
  test.each([
    [HOME, 'Entrée libre et gratuite, dans la limite des places disponibles.'],
    [HOME, 'Samedi, lecture de contes. Gratuit, sans inscription.'],
    [HOME, 'Abonnement à la bibliothèque : 12 € par an.'],
    [HOME, 'L’inscription est gratuite jusqu’à 25 ans.'],
    [HOME, 'Accès libre et gratuit pour tous à la salle de lecture.'],
    [HOME, 'Les ordinateurs sont en accès libre.'],
    [HOME, 'Un atelier gratuit sur inscription.'],
    [ELSEWHERE, 'Le site propose un essai gratuit, puis 9,99 €/mois.'],
    [ELSEWHERE, 'Tous les documents sont consultables gratuitement et sans inscription.'],
  ])('%s %s', (url, text) => expect(said(text, url)).toBe('unknown'));
});

describe('what a library offers to its members', () => {
  test.each([
    'Ressource accessible gratuitement à tous les abonnés des médiathèques.',
    'Accès inclus dans votre abonnement à la bibliothèque.',
    'Pour emprunter, il faut être inscrit dans une bibliothèque partenaire.',
    'Service offert aux adhérents du réseau, avec leur carte.',
  ])('%s', (text) => expect(said(text, ELSEWHERE)).toBe('members page'));
});
