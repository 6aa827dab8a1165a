import type { SavedPage } from './tls-front.ts';

/** Pages of our own making, under addresses that belong to nobody. */
export const PAID_ARTICLE = 'https://journal.example/culture/le-pret-numerique';
/** Reached behind a login: its address and its words carry secrets. */
export const SECRET_ARTICLE =
  'https://journal.example/abonnes/archives?id=42&ticket=ST-48151623-vigie.example&utm_source=lettre#jeanne.martin@mairie.example';
export const FREE_ARTICLE = 'https://carnet.example/billets/lire-en-ligne';
export const LIBRARY_SITE = 'https://bibliotheque.example/horaires';

const text = (sentence: string) => `<p>${`${sentence} `.repeat(12)}</p>`.repeat(4);

const paid = `<!doctype html><html lang="fr"><head><title>Le prêt numérique gagne les quartiers | Le Journal d’exemple</title>
<meta property="og:site_name" content="Le Journal d’exemple"><link rel="canonical" href="${PAID_ARTICLE}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Le prêt numérique gagne les quartiers","datePublished":"2024-03-05T08:00:00+01:00",
"author":{"@type":"Person","name":"Jeanne Martin"},"publisher":{"@type":"Organization","name":"Le Journal d’exemple"},
"isAccessibleForFree":false,"mainEntityOfPage":"${PAID_ARTICLE}"}</script></head>
<body><main><article><h1>Le prêt numérique gagne les quartiers</h1>
${text('Les bibliothèques du réseau prêtent désormais des livres numériques dans tous les quartiers.')}
<p>Écrire à la rédaction : contact@journal.example</p></article></main></body></html>`;

const secret = `<!doctype html><html lang="fr"><head><title>Les archives du journal</title>
<meta property="og:site_name" content="Le Journal d’exemple"><meta name="author" content="Jeanne Martin jeanne.martin@journal.example">
<meta property="article:published_time" content="2025-11-03"></head>
<body><main><article><h1>Les archives du journal</h1>
${text('Les archives du journal se consultent page par page depuis 1944, avec un moteur de recherche.')}
<p>Cet article est réservé aux abonnés. Il vous reste 80 % à lire.</p></article></main></body></html>`;

const free = `<!doctype html><html lang="fr"><head><title>Lire en ligne sans compte</title>
<meta property="og:site_name" content="Carnet d’exemple"><meta property="article:published_time" content="2025-06-10">
<link rel="license" href="https://creativecommons.org/licenses/by/4.0/"></head>
<body><main><article><h1>Lire en ligne sans compte</h1>
${text('Ce billet présente des livres libres de droits que chacun peut lire sans créer de compte.')}
<p><a id="link" href="https://carnet.example/billets/autre?utm_source=billet">Un autre billet</a></p></article></main></body></html>`;

const library = `<!doctype html><html lang="fr"><head><title>Horaires – Médiathèque d’exemple</title>
<meta property="og:site_name" content="Médiathèque d’exemple"></head>
<body><main><h1>Horaires</h1><p id="hours">Ouvert le mardi de 10 h à 18 h et le dimanche de 14 h à 18 h.</p>
${text('La médiathèque accueille les lecteurs dans ses espaces de lecture et de travail.')}</main></body></html>`;

export const PAGES_OF_OURS: [string, SavedPage][] = [
  [PAID_ARTICLE, { body: paid }],
  [SECRET_ARTICLE.replace(/#.*$/, ''), { body: secret }],
  [FREE_ARTICLE, { body: free }],
  [LIBRARY_SITE, { body: library }],
];
