import { addressParser } from 'postal-mime';
import { ServiceError } from '../../execution/service.ts';

export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** One mailbox: a dot-atom, an at sign, a host of at least two labels. Accents pass (SMTPUTF8); spaces do not. */
const mailbox = /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\".]+(\.[^\s@<>()[\],;:\\".]+)+$/;

/**
 * Reads addresses separated by commas, with or without display names.
 * Error: `Invalid email: TEXT` on the first one that is no address.
 */
export function readRecipients(list: string): Recipient[] {
  if (list.trim() === '') return [];
  const parsed = addressParser(list, { flatten: true });
  if (parsed.length === 0) throw new ServiceError(`Invalid email: ${list}`);
  return parsed.map(({ name, address = '' }) => {
    if (!mailbox.test(address) || /\.\.|^\.|\.@/.test(address))
      throw new ServiceError(`Invalid email: ${address || name || list}`);
    return { name: name ?? '', address };
  });
}
