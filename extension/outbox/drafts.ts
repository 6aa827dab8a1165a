import { database } from './database.ts';
import type { Draft } from './stored-items.ts';

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
