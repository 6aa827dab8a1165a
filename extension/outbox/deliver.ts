import type { Receipt } from '../../shared/protocol/messages.ts';
import { type Pairing, readPairing } from '../pairing/pairing.ts';
import { batches } from './batches.ts';
import { change, settle, waitingItems } from './outbox.ts';
import { type Outcome, post } from './post.ts';
import type { Problem } from './problem.ts';
import type { WaitingItem } from './stored-items.ts';

const LOCK = 'vigie-outbox';
/** Minutes to wait after the first, second… failed attempt. */
const PAUSES = [1, 2, 5, 15, 60];

export function pauseAfter(attempts: number): number {
  return (PAUSES[Math.min(attempts, PAUSES.length) - 1] ?? 1) * 60_000;
}

/**
 * Sends what is due, in batches, until a receipt names the row of each. One drain at a time in the whole browser: a
 * second caller waits for the first and finds what is left. Answers when to try again (epoch milliseconds), or null.
 */
export function drain({ all = false } = {}): Promise<number | null> {
  return navigator.locks.request(LOCK, async () => {
    const pairing = await readPairing();
    const due = (await waitingItems()).filter((item) => !item.refused && (all || item.nextAt <= Date.now()));
    if (pairing) {
      for (const batch of batches(due)) {
        if (!(await send(pairing, batch))) break;
      }
    }
    const waiting = (await waitingItems()).filter(({ refused }) => !refused);
    return pairing && waiting.length > 0 ? Math.min(...waiting.map(({ nextAt }) => nextAt)) : null;
  });
}

/** Whether it is worth sending the next batch. */
async function send(pairing: Pairing, batch: WaitingItem[]): Promise<boolean> {
  const outcome = await ask(pairing, batch);
  if ('reply' in outcome) {
    await receive(batch, outcome.reply.receipts);
    return true;
  }
  const { problem } = outcome;
  const oneIsBad = problem.code === 'bad-request' || problem.code === 'too-large';
  if (oneIsBad && batch.length > 1) {
    for (const item of batch) if (!(await send(pairing, [item]))) return false;
    return true;
  }
  await postpone(batch, problem);
  return oneIsBad;
}

function ask(pairing: Pairing, batch: WaitingItem[]): Promise<Outcome<'clips.save' | 'observations.save'>> {
  const { address, token } = pairing;
  const parcels = batch.map(({ parcel }) => parcel);
  const clips = parcels.flatMap((parcel) => (parcel.kind === 'clip' ? [parcel.clip] : []));
  if (clips.length > 0) return post(address, 'clips.save', { clips }, token);
  const observations = parcels.flatMap((parcel) => (parcel.kind === 'observation' ? [parcel.observation] : []));
  return post(address, 'observations.save', { observations }, token);
}

async function receive(batch: WaitingItem[], receipts: readonly Receipt[]): Promise<void> {
  const byId = new Map(receipts.map((receipt) => [receipt.id, receipt]));
  for (const item of batch) {
    const receipt = byId.get(item.id);
    if (receipt?.outcome === 'refused') {
      await postpone([item], { code: 'bad-request', message: receipt.message ?? '', retry: false });
    } else if (receipt && receipt.rowId !== '') {
      await settle(item, receipt, new Date());
    } else {
      await postpone([item], { code: 'no-receipt', message: '', retry: true });
    }
  }
}

function postpone(batch: WaitingItem[], problem: Problem): Promise<void> {
  return change(
    batch.map(({ id }) => id),
    (item) => {
      const attempts = item.attempts + 1;
      return { ...item, attempts, problem, refused: !problem.retry, nextAt: Date.now() + pauseAfter(attempts) };
    },
  );
}
