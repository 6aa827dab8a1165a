import type { AccessValue } from '../../shared/access/access-verdict.ts';
import type { Clip, ObservationMessage, Receipt } from '../../shared/protocol/messages.ts';
import type { Problem } from './problem.ts';

// What the database of the extension keeps.

export type Parcel = { kind: 'clip'; clip: Clip } | { kind: 'observation'; observation: ObservationMessage };

/** Something that waits for the receipt that names its row. `id` is the id of the clip or observation. */
export interface WaitingItem {
  id: string;
  parcel: Parcel;
  /** What a person recognises it by. */
  label: string;
  address: string;
  since: string;
  attempts: number;
  /** Epoch milliseconds before which no automatic attempt is made. */
  nextAt: number;
  problem: Problem | null;
  /** Refused for good: nothing is tried again before a person acts. */
  refused: boolean;
}

export interface ReceivedItem {
  id: string;
  kind: Parcel['kind'];
  label: string;
  /** Clean canonical address of the page. */
  address: string;
  at: string;
  receipt: Receipt;
}

export interface ObservationDraft {
  /** '' for « ajouter ce site au panel ». Undefined: as matched by host. */
  siteId?: string;
  siteName?: string;
  criterionId?: string;
  state?: ObservationMessage['state'];
  value?: string;
  proof?: string;
  note?: string;
}

/** What was typed about one page and not sent yet. An absent field means: as read. */
export interface Draft {
  address: string;
  at: string;
  face?: 'resource' | 'observation';
  title?: string;
  access?: AccessValue;
  themes?: string[];
  note?: string;
  observation?: ObservationDraft;
}
