import type { Vocabulary } from '../../shared/protocol/messages.ts';
import { tellChange } from '../outbox/changes.ts';
import { forget, keep, kept } from '../outbox/database.ts';

/** This browser and the sheet it is linked to. The token never leaves IndexedDB but in a request to `address`. */
export interface Pairing {
  address: string;
  token: string;
  member: { id: string; name: string; role: string };
  library: string;
  workbookUrl: string;
}

export const readPairing = (): Promise<Pairing | undefined> => kept<Pairing>('pairing');

export async function keepPairing(pairing: Pairing): Promise<void> {
  await keep('pairing', pairing);
  tellChange();
}

/** Unlinks this browser: the token and the team's words go, what waits in the outbox stays. */
export async function unlink(): Promise<void> {
  await forget('pairing');
  await forget('vocabulary');
  tellChange();
}

export interface KeptVocabulary {
  vocabulary: Vocabulary;
  /** Epoch milliseconds. */
  at: number;
}

export const readVocabulary = (): Promise<KeptVocabulary | undefined> => kept<KeptVocabulary>('vocabulary');

export async function keepVocabulary(vocabulary: Vocabulary): Promise<void> {
  await keep('vocabulary', { vocabulary, at: Date.now() } satisfies KeptVocabulary);
  tellChange();
}
