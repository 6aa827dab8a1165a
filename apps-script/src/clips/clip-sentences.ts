import type { PageRefusal } from '../../../shared/page/page-reading.ts';

const BY_BUTTON = 'Ouvrez la page dans votre navigateur et relevez-la avec le bouton Vigie.';

/** Why an address could not be clipped without a browser: what happened, what is safe, what to do. */
export const ADDRESS_MALFORMED =
  'Ce n’est pas une adresse de page. Rien n’a été ajouté. Copiez l’adresse depuis la barre du navigateur ; elle commence par http:// ou https://.';
export const UNREACHABLE = `Cette adresse ne répond pas. Rien n’a été ajouté. Vérifiez-la et réessayez plus tard, ou ${BY_BUTTON.charAt(0).toLowerCase()}${BY_BUTTON.slice(1)}`;
export const TOO_MANY_REDIRECTS = `Cette adresse renvoie sans fin vers une autre. Rien n’a été ajouté. ${BY_BUTTON}`;

export function addressRefused(status: number): string {
  if (status === 404 || status === 410) {
    return 'Le site répond que cette page n’existe pas. Rien n’a été ajouté. Vérifiez l’adresse.';
  }
  if (status >= 500) return 'Le site est en panne. Rien n’a été ajouté. Réessayez plus tard.';
  return `Le site refuse de montrer cette page à Vigie (réponse ${status}). Rien n’a été ajouté. ${BY_BUTTON}`;
}

export const PAGE_REFUSALS: Readonly<Record<PageRefusal, string>> = {
  'not-a-page': `Cette adresse ne mène pas à une page web. Rien n’a été ajouté. Relevez plutôt la page qui la présente.`,
  empty: `Cette page est vide tant qu’un navigateur ne l’a pas ouverte. Rien n’a été ajouté. ${BY_BUTTON}`,
  challenge: `Le site demande de prouver qu’on est humain. Rien n’a été ajouté. ${BY_BUTTON}`,
  consent: `Le site ne montre que son avis sur les cookies. Rien n’a été ajouté. ${BY_BUTTON}`,
  'too-large': `Cette page est trop lourde pour être lue ici (5 Mo au plus). Rien n’a été ajouté. ${BY_BUTTON}`,
};

export const CLIP_UNFIT = `Cette page n’a pas pu être mise en forme pour la feuille. Rien n’a été ajouté. ${BY_BUTTON}`;
