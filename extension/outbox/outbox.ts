import type { Receipt } from '../../shared/protocol/messages.ts';
import { tellChange } from './changes.ts';
import { database } from './database.ts';
import type { Parcel, ReceivedItem, WaitingItem } from './stored-items.ts';

const KEPT_RECEIPTS = 500;

/** Puts a parcel into the outbox; resolves once it is on the disk. Nothing is sent before that. */
export async function putInOutbox(parcel: Parcel, now: Date): Promise<WaitingItem> {
  const item: WaitingItem = {
    ...describe(parcel),
    parcel,
    since: now.toISOString(),
    attempts: 0,
    nextAt: 0,
    problem: null,
    refused: false,
  };
  const db = await database();
  const write = db.transaction('waiting', 'readwrite', { durability: 'strict' });
  await write.store.put(item);
  await write.done;
  tellChange();
  return item;
}

function describe(parcel: Parcel): Pick<WaitingItem, 'id' | 'label' | 'address'> {
  if (parcel.kind === 'clip') {
    const { id, reading, chosen } = parcel.clip;
    const address = reading.canonicalUrl.value;
    return { id, address, label: chosen.title ?? reading.title?.value ?? address };
  }
  const { id, url, criterionId } = parcel.observation;
  return { id, address: url, label: criterionId };
}

/** What waits, oldest first. */
export async function waitingItems(): Promise<WaitingItem[]> {
  const items = await (await database()).getAll('waiting');
  return items.sort((one, other) => (one.since < other.since ? -1 : 1));
}

export async function waitingItem(id: string): Promise<WaitingItem | undefined> {
  return (await database()).get('waiting', id);
}

export async function receivedItem(id: string): Promise<ReceivedItem | undefined> {
  return (await database()).get('received', id);
}

/** The last receipt this browser holds for a page. */
export async function receivedFor(address: string): Promise<ReceivedItem | undefined> {
  const found = await (await database()).getAllFromIndex('received', 'address', address);
  return found.filter(({ kind }) => kind === 'clip').sort((one, other) => (one.at < other.at ? 1 : -1))[0];
}

/** A receipt that names a row: the item leaves the outbox and the receipt is kept, in one transaction. */
export async function settle(item: WaitingItem, receipt: Receipt, now: Date): Promise<void> {
  const db = await database();
  const write = db.transaction(['waiting', 'received'], 'readwrite', { durability: 'strict' });
  const { id, label, address, parcel } = item;
  const received = write.objectStore('received');
  received.put({ id, kind: parcel.kind, label, address, at: now.toISOString(), receipt });
  write.objectStore('waiting').delete(id);
  const surplus = (await received.count()) - KEPT_RECEIPTS;
  if (surplus > 0) {
    const oldest = await received.index('at').getAllKeys(null, surplus);
    for (const key of oldest) received.delete(key);
  }
  await write.done;
  tellChange();
}

/** Changes items that are still waiting; one that was settled meanwhile is left alone. */
export async function change(ids: readonly string[], edit: (item: WaitingItem) => WaitingItem): Promise<void> {
  const db = await database();
  const write = db.transaction('waiting', 'readwrite');
  for (const id of ids) {
    const item = await write.store.get(id);
    if (item) await write.store.put(edit(item));
  }
  await write.done;
  tellChange();
}

/** Makes everything due now: after a new pairing, or when a person asks for another attempt. */
export async function retryAll(which: (item: WaitingItem) => boolean = () => true): Promise<void> {
  const ids = (await waitingItems()).filter(which).map(({ id }) => id);
  await change(ids, (item) => ({ ...item, refused: false, nextAt: 0 }));
}

/** Throws an item away: only on a person's explicit decision. */
export async function discard(id: string): Promise<void> {
  await (await database()).delete('waiting', id);
  tellChange();
}
