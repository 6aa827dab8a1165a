import type { AccessValue } from './access-verdict.ts';

export interface LockPattern {
  id: string;
  says: Extract<AccessValue, 'paid' | 'registration' | 'members' | 'mixed' | 'free'>;
  pattern: RegExp;
}

/**
 * Sentences by which a page says that its own text is locked, to be looked for in the main block only: on the whole page
 * they are false four times out of five (access-and-sources §4). A card of the library comes before the word
 * « abonnés », which it may contain.
 */
export const LOCK_PATTERNS: readonly LockPattern[] = [
  {
    id: 'library-card',
    says: 'members',
    pattern:
      /(?:avec|grâce\s+à)\s+(?:votre|sa)\s+carte\s+de\s+(?:bibliothèque|médiathèque|lecteur)|(?:réservée?s?|accessibles?|offerte?s?)\s+(?:exclusivement\s+)?aux\s+(?:inscrits|abonnés|adhérents|usagers|lecteurs)\s+(?:de\s+la|des|du\s+réseau|du)\s+(?:\S+\s+){0,3}(?:bibliothèques?|médiathèques?|réseau)|(?:réservée?s?|accessibles?|offerte?s?|gratuite?s?)\s+(?:gratuitement\s+)?(?:exclusivement\s+)?(?:à|pour)\s+tou(?:s|tes)\s+les\s+(?:inscrits|abonnés|adhérents|usagers|lecteurs)\s+(?:de\s+la|des|du\s+réseau|du)\s+(?:\S+\s+){0,3}(?:bibliothèques?|médiathèques?|réseau)|(?:inclus|comprise?)\s+dans\s+(?:votre|l[’'])\s*(?:abonnement|inscription|carte)\s+(?:à\s+la|de|des|aux)\s+(?:\S+\s+){0,2}(?:bibliothèques?|médiathèques?)|(?:il\s+faut|vous\s+devez|nécessite\s+d[’'])\s*être\s+(?:inscrite?|abonnée?|adhérente?)\s+(?:à|dans)\s+(?:\S+\s+){1,3}(?:bibliothèques?|médiathèques?|réseau)|il\s+suffit\s+d[’']être\s+(?:inscrite?|abonnée?|adhérente?)\s+(?:à\s+(?:la|une|votre)|dans\s+(?:une|votre)|au\s+réseau)\s+(?:\S+\s+){0,2}(?:bibliothèques?|médiathèques?|réseau)/i,
  },
  {
    id: 'reserved-to-subscribers',
    says: 'paid',
    pattern:
      /(?:(?:cet\s+)?article|contenu|accès|suite|lecture)\s+(?:\S+\s+){0,2}(?:est\s+)?(?:exclusivement\s+)?réservée?s?\s+(?:à\s+nos|aux)\s+(?:seuls\s+)?abonn(?:é(?:·?e)?|é\(e\))s?|^\s*réservée?s?\s+(?:à\s+nos|aux)\s+abonn(?:é(?:·?e)?|é\(e\))s?/i,
  },
  {
    id: 'percentage-left',
    says: 'paid',
    pattern: /il\s+vous\s+reste\s+\d+(?:[.,]\d+)?\s*%|la\s+suite\s+(?:de\s+cet\s+article\s+)?est\s+réservée/i,
  },
  { id: 'buy-this-article', says: 'paid', pattern: /j[’']achète\s+(?:l[’']|cet\s+)article|acheter\s+cet\s+article/i },
  {
    id: 'subscribe-to-read-on',
    says: 'paid',
    pattern:
      /(?:pour\s+(?:lire|continuer|accéder\s+à)\s+(?:\S+\s+){0,6}(?:abonnez-vous|abonnement))|abonnez-vous\s+pour\s+(?:lire|continuer|accéder|débloquer)|(?:déjà\s+abonné\s*\?\s*)?(?:identifiez|connectez)-vous\s+pour\s+lire\s+la\s+suite/i,
  },
  {
    // Who may give this article to people who do not subscribe says that those cannot read it otherwise.
    id: 'given-to-non-subscribers',
    says: 'paid',
    pattern:
      /offr(?:ir|ez)\s+(?:la\s+lecture\s+de\s+)?(?:cet\s+article|l[’']article)\s+à\s+(?:\S+\s+){0,3}non[-\s]abonn|gift\s+this\s+(?:article|story)\s+to\s+(?:\S+\s+){0,3}non-?subscribers?|(?:texte?|artikel)\s+(?:ist|sind)\s+für\s+(?:die\s+|den\s+)?Beschenkten?\s+kostenlos/i,
  },
  {
    id: 'free-articles-read',
    says: 'mixed',
    pattern:
      /vous\s+avez\s+(?:lu|atteint)\s+(?:tous\s+vos|votre\s+limite\s+d[’'])\s*articles\s+gratuits|\d+\s+articles?\s+gratuits?\s+par\s+mois/i,
  },
  {
    id: 'register-to-read-on',
    says: 'registration',
    pattern:
      /(?:inscrivez-vous|créez\s+(?:un|votre)\s+compte)\s+gratuit(?:ement)?\s+pour\s+(?:lire|continuer|accéder|consulter)|register\s+(?:for\s+free\s+)?to\s+(?:continue|keep)\s+reading/i,
  },
  {
    id: 'subscribe-to-read-on.en',
    says: 'paid',
    pattern:
      /subscribe\s+(?:now\s+)?to\s+(?:continue\s+reading|read\s+(?:the\s+)?(?:full|rest|more|this)|unlock)|this\s+(?:article|content|story)\s+is\s+(?:only\s+)?(?:available|reserved|exclusive|exclusively\s+available)?\s*(?:exclusively\s+)?(?:for|to)\s+(?:our\s+)?(?:\S+\s+){0,3}(?:subscribers|members)|to\s+continue\s+reading[^.]{0,40}\ssubscri|already\s+a\s+subscriber\?\s+(?:log|sign)\s+in\s+to\s+(?:continue|read)/i,
  },
  {
    id: 'subscribe-to-read-on.de',
    says: 'paid',
    pattern:
      /mit\s+\S{1,20}(?:\+|plus|abo)\s+weiterlesen|(?:jetzt|artikel)\s+(?:weiterlesen|lesen)\s+mit\s+\S{1,20}(?:\+|plus|abo)|(?:dieser\s+artikel|der\s+artikel|dieser\s+inhalt)\s+ist\s+(?:nur\s+)?(?:für|exklusiv\s+für)\s+(?:unsere\s+)?abonnent|(?:exklusiv|nur)\s+für\s+abonnenten/i,
  },
  {
    id: 'subscribe-to-read-on.es-it',
    says: 'paid',
    pattern:
      /(?:contenido|artículo)\s+(?:exclusivo|sólo|solo)\s+(?:para|de)\s+(?:los\s+)?(?:suscriptores|abonados)|suscríbete\s+para\s+(?:seguir|continuar)\s+leyendo|(?:contenuto|articolo)\s+riservato\s+agli\s+abbonati/i,
  },
];

/** A page that says of itself that it is open. Weaker than a lock in the same block. */
export const OPEN_PATTERNS: readonly LockPattern[] = [
  {
    id: 'open-article',
    says: 'free',
    pattern:
      /cet?te?\s+(?:article|page|ressource|vidéo)\s+est\s+(?:\S+\s+)?(?:en\s+(?:accès\s+libre|libre\s+accès)|gratuite?(?![À-ÿ\w])|ouverte?\s+à\s+tous)/i,
  },
];

/**
 * All the words of a label printed beside a title: « Premium », « Réservé aux abonnés ». `+`, « Plus » and « Payant » (an
 * outing may be) say too little.
 */
export const TITLE_LABEL =
  /^(?:premium|(?:(?:article|contenu)\s+)?(?:(?:réservée?s?\s+)?aux\s+abonn(?:é(?:·?e)?|é\(e\))s|abonné(?:·?e)?s?)|contenu\s+payant|article\s+payant|subscribers?(?:[’']s?)?\s+(?:only|exclusive)|(?:nur\s+)?für\s+abonnenten|(?:exclusivo|solo)\s+(?:para\s+)?suscriptores)$/i;
