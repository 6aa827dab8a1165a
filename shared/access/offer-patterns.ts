/** What a service says of its own price on its home page or its page of offers. French first, some English. */

/** « Essai gratuit » is said by services that are paid: to be tested before any word such as « gratuit ». */
export const TRIAL =
  /essai\s+(?:gratuit|offert|de\s+\d+\s+jours)|(?:essayer|essayez|tester|testez)\s+(?:\S+\s+){0,2}gratuitement|\d+\s+(?:jours?|semaines?|mois)\s+(?:d[’']essai|offerts?|gratuits?)|\d+(?:er|ers)?\s+mois\s+offerts?|gratuit(?:ement|e)?\s+pendant\s+(?:\d+|un|une|deux|trois)\s+(?:jours?|semaines?|mois)|(?:start|try)\s+(?:your\s+)?free\s+trial|free\s+trial/i;

/** A price for a duration. */
export const PRICE =
  /(?:(?:à\s+partir\s+de|dès)\s*)?\d{1,4}(?:[.,]\d{1,2})?\s*(?:€|euros?)\s*(?:TTC\s*|HT\s*)?(?:\/|par)\s*(?:mois|an|semaine)|(?:[$£€]\s?\d{1,4}(?:\.\d{2})?)\s*(?:\/|per|a)\s*(?:month|mo|year|week)/i;

/** A price that is said to be the one of a subscription: believed on a home page too. */
export const SUBSCRIPTION_PRICE = new RegExp(
  `(?:abonnements?|formules?|forfaits?|offres?\\s+illimitée?s?|abonnez-vous)[^.€]{0,80}(?:${PRICE.source})`,
  'i',
);

/** Sold to libraries and schools, at a price that is not shown. */
export const QUOTE =
  /(?:sur|demande[rz]?\s+(?:un|votre|le)|obten(?:ir|ez)\s+(?:un|votre))\s+devis|tarifs?\s+(?:\S+\s+)?sur\s+(?:demande|devis)|licence\s+annuelle|abonnement\s+institutionnel|request\s+a\s+quote/i;

/** A free plan beside a paid one. */
export const FREEMIUM =
  /(?:version|formule|offre|compte)\s+(?:\S+\s+)?gratuite?(?![À-ÿ\w])[^€]{0,120}(?:version|formule|offre|compte|abonnement|passez\s+(?:à|au))\s+(?:\S+\s+){0,2}(?:premium|payante?|complète)|(?:une\s+partie|certains?|l[’']essentiel)\s+(?:\S+\s+){0,3}(?:est|sont)\s+(?:\S+\s+)?gratuite?s?[^.]{0,60}(?:le\s+reste|les\s+autres|abonn|payant)/i;

/** Free for whoever opens an account. */
export const REGISTRATION =
  /inscription\s+(?:gratuite\s+(?:et\s+)?(?:obligatoire|requise|nécessaire|indispensable)|(?:obligatoire|requise|nécessaire)\s+(?:et|mais)\s+gratuite)|gratuite?s?(?:ment)?\s*,?\s+(?:sur|après|avec|moyennant)\s+(?:une\s+)?(?:simple\s+)?(?:inscription|création\s+d[’']un\s+compte)|(?:créez|créer|ouvrez|ouvrir)\s+(?:un|votre|son)\s+compte\s+gratuit(?:ement)?\s+pour|(?:créez|ouvrez)\s+gratuitement\s+(?:un|votre)\s+compte\s+pour|inscri(?:vez-vous\s+gratuitement|ption\s+gratuite)\s+pour\s+(?:accéder|suivre|consulter|lire|écouter|regarder|télécharger)/i;

const CONTENTS =
  '(?:contenus|documents|articles|ouvrages|livres|cours|vidéos|ressources|podcasts|films|revues?|exercices|jeux|collections?|écoutez|lisez|regardez|consult\\S{1,6}|téléchargez|apprenez|accessibles?)';

/** Free for everybody, said of contents and without a condition: « Gratuit, sans inscription » alone is an outing. */
export const OPEN = new RegExp(
  `${CONTENTS}[^.!?]{0,80}?gratuit(?:ement|e|s|es)?(?![À-ÿ\\w])[^.!?]{0,40}?sans\\s+(?:inscription|compte|abonnement|création\\s+de\\s+compte)|` +
    '(?:accès|consultation|lecture|écoute|téléchargement)\\s+(?:est\\s+)?(?:(?:entièrement|totalement)\\s+)?(?:libre\\s+et\\s+)?gratuite?\\s+(?:pour|à)\\s+tou(?:s|tes)|' +
    'librement\\s+(?:et\\s+gratuitement\\s+)?(?:accessibles?|consultables?|téléchargeables?)|' +
    `${CONTENTS}\\s+(?:\\S+\\s+){0,4}en\\s+accès\\s+(?:ouvert|libre\\s+et\\s+gratuit)`,
  'i',
);

/** « Accès libre et gratuit » is said of rooms, computers and outings as well. */
export const OF_A_PLACE =
  /bibliothèque(?!\s+numérique)|médiathèque|salle|wi-?fi|ordinateur|postes?\s|entrée|espaces?\s|horaire|atelier|concert|exposition|spectacle|conférence|inscription\s+gratuite\s+jusqu/i;
