import { ServiceError } from '../../execution/service.ts';

export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** A dot-atom, an at sign, a host of at least two labels. Accents pass (SMTPUTF8); spaces do not. */
const mailbox = /^[^\s@<>()[\],;:\\".]+(\.[^\s@<>()[\],;:\\".]+)*@[^\s@<>()[\],;:\\".]+(\.[^\s@<>()[\],;:\\".]+)+$/;

/**
 * Reads addresses separated by commas: `a@b.fr` or `Name <a@b.fr>`, the name quoted or not.
 * Error: `Invalid email: TEXT` on the first piece that is no address.
 */
export function readRecipients(list: string): Recipient[] {
  return pieces(list)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, name = '', address = piece] = /^([^<]*)<([^<>]*)>$/.exec(piece) ?? [];
      if (!mailbox.test(address.trim())) throw new ServiceError(`Invalid email: ${piece}`);
      return { name: unquoted(name.trim()), address: address.trim() };
    });
}

/** Cut at the commas that stand outside quotes. */
function pieces(list: string): string[] {
  const found: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= list.length; at++) {
    const character = list[at];
    if (character === '\\' && quoted) at++;
    else if (character === '"') quoted = !quoted;
    else if (character === undefined || (character === ',' && !quoted)) {
      found.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return found;
}

function unquoted(name: string): string {
  return name.startsWith('"') && name.endsWith('"') ? name.slice(1, -1).replace(/\\(.)/g, '$1') : name;
}
