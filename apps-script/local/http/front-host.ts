import type { Host } from '../host.ts';

export type { RunResult } from '../execution/run-result.ts';
export type { UiEvent } from '../execution/service.ts';
export type { WebAnswer } from '../host.ts';

/** The part of a host that the HTTP front uses. */
export type FrontHost = Pick<Host, 'run' | 'web' | 'fire' | 'journal' | 'outbox' | 'clock' | 'workbook'>;

type OutboxMessage = Awaited<ReturnType<Host['outbox']>>[number];
export type SentMail = Pick<OutboxMessage, 'id' | 'to' | 'subject' | 'html' | 'text' | 'at'>;
