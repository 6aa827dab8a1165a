import { foldSpaces } from './clean-text.ts';

/**
 * Two spellings of the same words compare equal: case, kind of quotes and dashes, ligatures, white space and a final
 * full stop are folded. Accents stay: « pêche » is not « péché ».
 */
export function foldText(text: string): string {
  return foldSpaces(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—‒−]/g, '-')
    .replace(/" /g, '"')
    .replace(/ "/g, '"')
    .replace(/^[\s.]+|[\s.]+$/g, '');
}

/** Lower case without accents, for look-ups in tables such as the months. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** Letters and digits only, in lower case and without accents: « L’Opinion » and « lopinion » are one name. */
export function squeezed(text: string): string {
  return withoutAccents(text.normalize('NFKC')).replace(/[ -/:-`{-\u00bf\u2000-\u206f\u3000-\u303f]/g, '');
}
