import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { putInOutbox, receivedItem, waitingItem } from '../outbox/outbox.ts';
import type { Parcel, ReceivedItem, WaitingItem } from '../outbox/stored-items.ts';
import { readPairing } from '../pairing/pairing.ts';

export type Sending =
  | { step: 'idle' }
  | { step: 'sending' }
  | { step: 'received'; item: ReceivedItem }
  | { step: 'waiting'; item: WaitingItem; paired: boolean }
  /** Nothing could be made or written on this disk. */
  | { step: 'unkept' };

/** Makes a parcel, puts it into the outbox, asks the background to deliver, tells what came of it. */
export function useSending() {
  const [sending, setSending] = useState<Sending>({ step: 'idle' });
  const send = async (make: () => Parcel): Promise<boolean> => {
    setSending({ step: 'sending' });
    try {
      const item = await putInOutbox(make(), new Date());
      // The popup may close now: the background carries on.
      await browser.runtime.sendMessage('deliver').catch(() => {});
      const received = await receivedItem(item.id);
      if (received) setSending({ step: 'received', item: received });
      else {
        const [waiting, pairing] = await Promise.all([waitingItem(item.id), readPairing()]);
        setSending({ step: 'waiting', item: waiting ?? item, paired: pairing !== undefined });
      }
      return true;
    } catch {
      setSending({ step: 'unkept' });
      return false;
    }
  };
  return { sending, send, reset: () => setSending({ step: 'idle' }) };
}
