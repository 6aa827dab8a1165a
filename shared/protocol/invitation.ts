/** Crockford's base 32: no I, L, O, U, so that a code read aloud or copied by hand stays itself. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 10;
export const CODE_MINUTES = 10;

export interface Invitation {
  /** Address of the web app that answers the extension, http(s). */
  address: string;
  /** Ten base-32 characters, upper case, without separator. */
  code: string;
}

/** The one text that the responsible person sends and that the colleague pastes whole into the extension. */
export function writeInvitation({ address, code, library, name }: Invitation & { library: string; name: string }) {
  return [
    `Bonjour ${name},`,
    `Pour relier votre navigateur à la feuille de veille${library ? ` (${library})` : ''}, ouvrez les options de Vigie et collez ce message en entier.`,
    `Adresse : ${address}`,
    `Code : ${code.slice(0, 5)}-${code.slice(5)}`,
    `Ce code sert une seule fois, pendant ${CODE_MINUTES} minutes.`,
  ].join('\n');
}

/**
 * Finds the address and the code in what was pasted, wherever they stand: people cut the greeting, mail programs wrap
 * lines and put addresses in angle brackets. Null when one of the two is missing.
 */
export function readInvitation(text: string): Invitation | null {
  const address = /https?:\/\/[^\s<>"'«»]+/i.exec(text)?.[0].replace(/[.,;:)\]]+$/, '');
  const code = readCode(address ? text.replace(address, ' ') : text);
  return address && code ? { address, code } : null;
}

/** Ten characters of a pairing code as people type them (lower case, dash, O for 0, I or L for 1), or '' . */
export function readCode(text: string): string {
  const near = /code\s*:?\s*([0-9a-z]{5}[\s-]?[0-9a-z]{5})(?![0-9a-z])/i.exec(text)?.[1];
  const alone = near ?? /(?:^|[^0-9a-z])([0-9a-z]{5}-[0-9a-z]{5}|[0-9A-Z]{10})(?![0-9a-z])/.exec(text)?.[1];
  const shown = alone ?? /(?:^|[^0-9a-z])([0-9a-z]{5}-[0-9a-z]{5})(?![0-9a-z])/i.exec(text)?.[1] ?? '';
  const code = shown.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter)) ? code : '';
}
