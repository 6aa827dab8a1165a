import { MAX_CLIPS, MAX_REQUEST_BYTES } from '../../shared/protocol/messages.ts';
import { utf8Length } from '../../shared/text/utf8-length.ts';
import type { Parcel, WaitingItem } from './stored-items.ts';

/** Room for the envelope around the parcels. */
const ENVELOPE_BYTES = 1000;

/** Splits what waits into requests: one kind each, at most 50 parcels and 1 MB. Order is kept. */
export function batches(items: readonly WaitingItem[]): WaitingItem[][] {
  const done: WaitingItem[][] = [];
  for (const kind of ['clip', 'observation'] satisfies Parcel['kind'][]) {
    let batch: WaitingItem[] = [];
    let bytes = ENVELOPE_BYTES;
    for (const item of items.filter(({ parcel }) => parcel.kind === kind)) {
      const size = utf8Length(JSON.stringify(item.parcel)) + 1;
      if (batch.length > 0 && (batch.length === MAX_CLIPS || bytes + size > MAX_REQUEST_BYTES)) {
        done.push(batch);
        batch = [];
        bytes = ENVELOPE_BYTES;
      }
      batch.push(item);
      bytes += size;
    }
    if (batch.length > 0) done.push(batch);
  }
  return done;
}
