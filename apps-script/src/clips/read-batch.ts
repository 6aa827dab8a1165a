import { type Clip, clipSchema, MAX_CLIP_BYTES, type Receipt } from '../../../shared/protocol/messages.ts';
import { utf8Length } from '../../../shared/text/utf8-length.ts';
import { CLIP_TOO_LARGE, clipMalformed } from '../sentences.ts';

/** A batch sorted out clip by clip: one that is malformed does not hold back the others. */
export interface Batch {
  clips: Clip[];
  refused: Receipt[];
}

/** Checks each clip of a request; a clip without a usable id makes the whole request malformed (null). */
export function readBatch(values: readonly unknown[]): Batch | null {
  const batch: Batch = { clips: [], refused: [] };
  for (const value of values) {
    const id = (value as { id?: unknown } | null)?.id;
    if (typeof id !== 'string' || id.length > 64) return null;
    if (utf8Length(JSON.stringify(value)) > MAX_CLIP_BYTES) {
      batch.refused.push(refused(id, CLIP_TOO_LARGE));
      continue;
    }
    const clip = clipSchema.safeParse(value);
    if (clip.success) batch.clips.push(clip.data);
    else batch.refused.push(refused(id, clipMalformed(clip.error.issues[0]?.path.join('.') ?? '')));
  }
  return batch;
}

function refused(id: string, message: string): Receipt {
  return { id, rowId: '', row: 0, link: '', outcome: 'refused', message };
}
