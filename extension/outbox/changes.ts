const NAME = 'vigie-changes';
let channel: BroadcastChannel | undefined;

/** Tells every open page of the extension that the outbox, the receipts or the pairing have changed. */
export function tellChange(): void {
  channel ??= new BroadcastChannel(NAME);
  channel.postMessage('changed');
}

/** Calls back on each change made elsewhere, until the returned function is called. */
export function onChange(told: () => void): () => void {
  const listening = new BroadcastChannel(NAME);
  listening.onmessage = told;
  return () => listening.close();
}
