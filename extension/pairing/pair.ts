import { readInvitation } from '../../shared/protocol/invitation.ts';
import { parseAddress } from '../../shared/url/address.ts';
import { retryAll } from '../outbox/outbox.ts';
import { post } from '../outbox/post.ts';
import { LIFTED_BY_PAIRING, type Problem } from '../outbox/problem.ts';
import { keepPairing, type Pairing } from './pairing.ts';
import { refreshVocabulary } from './refresh-vocabulary.ts';

const GOOGLE = ['https://script.google.com/*', 'https://script.googleusercontent.com/*'];
const LOOPBACK = new Map([
  ['127.0.0.1', 'http://127.0.0.1/*'],
  ['localhost', 'http://localhost/*'],
]);

export type PairingOutcome =
  | { pairing: Pairing }
  | { refused: 'no-invitation' | 'unsafe-address' }
  | { problem: Problem };

/** Whether a workbook may live there: HTTPS, or this very machine. A code sent in clear would be anybody's. */
export function isSafeAddress(address: string): boolean {
  const parts = parseAddress(address);
  if (!parts || parts.username || parts.password) return false;
  return parts.protocol === 'https' || LOOPBACK.has(parts.host);
}

/**
 * The optional host permissions that make answers of this workbook fully readable, out of those the manifest may ask
 * for; none when the pasted text is no invitation. Both Google hosts: the answer comes through a second one.
 */
export function hostsOf(pasted: string): string[] {
  const parts = parseAddress(readInvitation(pasted)?.address ?? '');
  if (!parts) return [];
  if (parts.protocol === 'https') return parts.host === 'script.google.com' ? GOOGLE : [];
  const loopback = LOOPBACK.get(parts.host);
  return loopback ? [loopback] : [];
}

/** Links this browser with the pasted invitation, then lets go what an earlier refusal held back. */
export async function pair(pasted: string, device: string): Promise<PairingOutcome> {
  const invitation = readInvitation(pasted);
  if (!invitation) return { refused: 'no-invitation' };
  const { address, code } = invitation;
  if (!isSafeAddress(address)) return { refused: 'unsafe-address' };
  const outcome = await post(address, 'pair', { code, device });
  if ('problem' in outcome) return outcome;
  const { token, member, library, workbookUrl } = outcome.reply;
  const pairing = { address, token, member, library, workbookUrl };
  await keepPairing(pairing);
  await retryAll(({ problem }) => problem === null || problem.retry || LIFTED_BY_PAIRING.includes(problem.code));
  await refreshVocabulary({ olderThan: 0 });
  return { pairing };
}
