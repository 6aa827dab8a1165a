import { type Refusal, requestSchema } from '../../shared/protocol/messages.ts';
import { readBatch } from './clips/read-batch.ts';
import { saveClips } from './clips/save-clips.ts';
import { BUSY } from './google/script-lock.ts';
import type { Workbook } from './google/workbook.ts';
import type { Member } from './members/team.ts';
import { saveObservations } from './observations/save-observations.ts';
import { refuse } from './sentences.ts';
import { readSettings } from './settings.ts';
import { readVocabulary } from './vocabulary.ts';

const ok = { v: 1, ok: true } as const;

/** Answers a request of a known member. Every member may clip and observe; the roles matter in the Sheet's own pages. */
export function answerMember(
  workbook: Workbook,
  member: Member,
  message: Record<string, unknown>,
  now: Date,
): object | Refusal {
  if (message.kind === 'clips.save') return answerClips(workbook, member, message.payload, now);
  const request = requestSchema.safeParse(message);
  if (!request.success) return refuse('bad-request');
  switch (request.data.kind) {
    case 'ping':
      return {
        ...ok,
        member: { id: member.id, name: member.name, role: member.role },
        library: readSettings(workbook).library,
        workbookUrl: workbook.url,
      };
    case 'vocabulary.get':
      return { ...ok, vocabulary: readVocabulary(workbook) };
    case 'observations.save': {
      const receipts = saveObservations(workbook, request.data.payload.observations, member, now);
      return receipts === BUSY ? refuse('busy') : { ...ok, receipts };
    }
    default:
      return refuse('bad-request');
  }
}

function answerClips(workbook: Workbook, member: Member, payload: unknown, now: Date): object | Refusal {
  const values = (payload as { clips?: unknown } | undefined)?.clips;
  const batch = Array.isArray(values) && values.length > 0 ? readBatch(values) : null;
  if (!batch) return refuse('bad-request');
  const saved = batch.clips.length > 0 ? saveClips(workbook, batch.clips, member, now) : [];
  return saved === BUSY ? refuse('busy') : { ...ok, receipts: [...saved, ...batch.refused] };
}
