import { useEffect, useState } from 'preact/hooks';
import { onChange } from '../outbox/changes.ts';
import { waitingItems } from '../outbox/outbox.ts';
import type { WaitingItem } from '../outbox/stored-items.ts';
import { type KeptVocabulary, type Pairing, readPairing, readVocabulary } from '../pairing/pairing.ts';

export interface Kept {
  pairing: Pairing | undefined;
  vocabulary: KeptVocabulary['vocabulary'] | undefined;
  waiting: WaitingItem[];
}

/** What the browser keeps: pairing, the team's words, the outbox; read again at each change. Null while it is read. */
export function useKept(): Kept | null {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    const read = async () => {
      const [pairing, vocabulary, waiting] = await Promise.all([readPairing(), readVocabulary(), waitingItems()]);
      setKept({ pairing, vocabulary: vocabulary?.vocabulary, waiting });
    };
    void read();
    return onChange(() => void read());
  }, []);
  return kept;
}
