import type { AccessValue } from '../../shared/access/access-verdict.ts';
import type { ObservationMessage } from '../../shared/protocol/messages.ts';
import { database } from './database.ts';

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

const KEPT_DAYS = 14;

export async function draftOf(address: string): Promise<Draft | undefined> {
  return (await database()).get('drafts', address);
}

/**
 * Keeps a draft. A popup may close at any moment: the request and its commit leave in the same turn as the keystroke
 * once the database is open.
 */
export async function keepDraft(draft: Draft): Promise<void> {
  const write = (await database()).transaction('drafts', 'readwrite');
  write.store.put(draft);
  write.commit();
  await write.done;
}

export async function dropDraft(address: string): Promise<void> {
  await (await database()).delete('drafts', address);
}

/** Drafts nobody came back to for two weeks go. */
export async function dropOldDrafts(now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_DAYS * 86_400_000).toISOString();
  const write = (await database()).transaction('drafts', 'readwrite');
  for (const draft of await write.store.getAll()) {
    if (draft.at < oldest) write.store.delete(draft.address);
  }
  await write.done;
}
