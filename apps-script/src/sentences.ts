import type { REFUSAL_CODES, Refusal } from '../../shared/protocol/messages.ts';

type Code = (typeof REFUSAL_CODES)[number];

/**
 * What the web app says when it refuses: what happened, what is safe, what to do (DESIGN §12). `retry`: the same
 * request may pass later without anybody doing anything.
 */
const REFUSALS: Readonly<Record<Code, { message: string; retry: boolean }>> = {
  'bad-request': {
    message:
      'La feuille n’a pas compris l’envoi. Rien n’est perdu : il reste dans le bac de départ. Mettez Vigie à jour, puis réessayez.',
    retry: false,
  },
  'unknown-version': {
    message:
      'Ce navigateur et la feuille n’ont pas la même version de Vigie. Rien n’est perdu : l’envoi reste dans le bac de départ.',
    retry: false,
  },
  unauthorised: {
    message:
      'La feuille ne reconnaît pas ce navigateur. Vos relevés restent dans le bac de départ. Demandez une nouvelle invitation à la personne responsable, puis reliez ce navigateur.',
    retry: false,
  },
  revoked: {
    message:
      'L’accès de ce navigateur à la feuille a été retiré. Vos relevés restent dans le bac de départ. Voyez avec la personne responsable.',
    retry: false,
  },
  forbidden: {
    message:
      'Votre rôle ne permet pas cette action. Rien n’a été changé. Demandez à la personne responsable de la faire ou de changer votre rôle.',
    retry: false,
  },
  'bad-code': {
    message:
      'Ce code ne convient pas : il a déjà servi, ou ses 10 minutes sont passées. Rien n’a été changé. Demandez une nouvelle invitation.',
    retry: false,
  },
  busy: {
    message:
      'La feuille est occupée par un autre envoi. Le vôtre reste dans le bac de départ ; Vigie réessaie d’elle-même.',
    retry: true,
  },
  'not-installed': {
    message:
      'Vigie n’est pas installée dans la feuille, ou un de ses onglets a été supprimé. Vos relevés restent dans le bac de départ. La personne responsable peut choisir « Installer » dans le menu Vigie.',
    retry: false,
  },
  'too-large': {
    message:
      'L’envoi est trop gros pour la feuille. Rien n’est perdu : il reste dans le bac de départ. Envoyez moins de relevés à la fois ou raccourcissez la note.',
    retry: false,
  },
  failed: {
    message:
      'La feuille n’a pas pu répondre. Votre envoi reste dans le bac de départ ; Vigie réessaie d’elle-même. Si cela dure, prévenez la personne responsable.',
    retry: true,
  },
};

/** A refusal of the protocol; `detail` says more at the end of the sentence. */
export function refuse(code: Code, detail = ''): Refusal {
  const { message, retry } = REFUSALS[code];
  return { v: 1, ok: false, code, message: detail ? `${message} ${detail}` : message, retry };
}

/** Receipts of single clips that cannot be kept. */
export const CLIP_TOO_LARGE =
  'Ce relevé est trop gros pour la feuille (20 Ko au plus). Il reste dans le bac de départ : raccourcissez la note, puis envoyez-le à nouveau.';
export const clipMalformed = (field: string): string =>
  `La feuille n’a pas compris ce relevé (${field || 'forme inattendue'}). Il reste dans le bac de départ. Mettez Vigie à jour, puis envoyez-le à nouveau.`;
export const ROW_DELETED =
  'La ligne de ce relevé a été supprimée de la feuille depuis. Rien n’a été ajouté. Relevez la page à nouveau si vous voulez la remettre.';

/** What the menu, the sidebar and the command line say. */
export const NOT_A_MEMBER =
  'Cette action est réservée aux membres de l’équipe. Rien n’a été changé. Demandez à la personne responsable de vous ajouter dans l’onglet Équipe.';
export const ROLE_TOO_LOW = REFUSALS.forbidden.message;
export const NOT_INSTALLED =
  'Vigie n’est pas installée dans cette feuille. Rien n’a été changé. Choisissez « Installer » dans le menu Vigie.';
export const BUSY_SHEET = 'La feuille est occupée. Rien n’a été changé. Réessayez dans une minute.';
export const SITE_UNKNOWN =
  'Le site ou le critère de cette observation n’est plus dans la feuille. Elle reste dans le bac de départ : choisissez à nouveau le site et le critère, puis envoyez-la.';
