import {
  MAX_CLIPS,
  MAX_REQUEST_BYTES,
  PROTOCOL_VERSION,
  type Refusal,
  requestSchema,
} from '../../shared/protocol/messages.ts';
import { utf8Length } from '../../shared/text/utf8-length.ts';
import { answerMember } from './answer-member.ts';
import { logFault } from './google/log.ts';
import { jsonAnswer } from './google/text-answer.ts';
import { MissingTable, openWorkbook } from './google/workbook.ts';
import { identify } from './members/identify.ts';
import { pair } from './members/pair.ts';
import { refuse } from './sentences.ts';
import { VERSION } from './version.ts';

/** What Apps Script hands over, as far as Vigie reads it. */
export interface PostEvent {
  postData?: { contents?: string; length?: number };
}

/** Whoever opens the address is told what it is, in JSON: never a page, which would carry `google.script.run`. */
export function doGet(): unknown {
  return jsonAnswer({
    v: PROTOCOL_VERSION,
    ok: true,
    name: 'Vigie',
    version: VERSION,
    message: 'Cette adresse se colle dans les options de Vigie ; elle ne se consulte pas dans un navigateur.',
  });
}

/** The extension's requests: one JSON envelope in, one JSON answer out, always; the status is inside (DESIGN §6). */
export function doPost(event?: PostEvent): unknown {
  try {
    return jsonAnswer(answer(event?.postData?.contents ?? '', event?.postData?.length ?? 0));
  } catch (error) {
    logFault('doPost', error);
    return jsonAnswer(
      error instanceof MissingTable ? refuse('not-installed', `Onglet manquant : ${error.table}.`) : refuse('failed'),
    );
  }
}

function answer(contents: string, length: number): object | Refusal {
  if (Math.max(length, utf8Length(contents)) > MAX_REQUEST_BYTES) return refuse('too-large');
  const message = parsed(contents);
  if (message === null) return refuse('bad-request');
  if (message.v !== PROTOCOL_VERSION) return refuse('unknown-version', whatToUpdate(message.v));
  const now = new Date();
  const workbook = openWorkbook();
  if (!workbook) return refuse('not-installed');
  if (message.kind === 'pair') {
    const request = requestSchema.safeParse(message);
    return request.success && request.data.kind === 'pair'
      ? pair(workbook, request.data.payload, now)
      : refuse('bad-code');
  }
  // Before its content: a stranger learns nothing of what the add-on would have accepted.
  const member = identify(workbook, message.token, now);
  if ('code' in member) return member;
  const clips = (message.payload as { clips?: unknown } | undefined)?.clips;
  if (Array.isArray(clips) && clips.length > MAX_CLIPS) return refuse('too-large');
  return answerMember(workbook, member, message, now);
}

function parsed(contents: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(contents);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function whatToUpdate(version: unknown): string {
  return typeof version === 'number' && version > PROTOCOL_VERSION
    ? 'Demandez à la personne responsable de mettre à jour Vigie dans la feuille, puis réessayez.'
    : 'Mettez à jour l’extension Vigie de ce navigateur, puis réessayez.';
}
