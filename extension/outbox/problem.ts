import type { Refusal } from '../../shared/protocol/messages.ts';

/** Why an attempt did not end on a receipt. The interface says it in words; `message` is the Sheet's own sentence. */
export interface Problem {
  code: 'offline' | 'no-answer' | 'time-out' | 'not-a-receipt' | 'no-receipt' | 'unpaired' | Refusal['code'];
  message: string;
  /** Whether Vigie tries again by itself. */
  retry: boolean;
}

/** Refusals that end when the browser is paired again or the extension updated, without touching the clip. */
export const LIFTED_BY_PAIRING: readonly Problem['code'][] = [
  'unauthorised',
  'revoked',
  'forbidden',
  'unknown-version',
];
