import { useEffect, useState } from 'preact/hooks';
import { draftOf, dropDraft, keepDraft } from '../outbox/drafts.ts';
import type { Draft } from '../outbox/stored-items.ts';

export interface DraftInHand {
  draft: Draft;
  edit(change: Partial<Draft>): void;
  drop(): void;
}

/** The draft of a page, kept at each keystroke. Null while it is read. */
export function useDraft(address: string): DraftInHand | null {
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    draftOf(address)
      .catch(() => undefined)
      .then((found) => setDraft(found ?? { address, at: new Date().toISOString() }));
  }, [address]);
  if (!draft) return null;
  return {
    draft,
    edit: (change) => {
      const next = { ...draft, ...change, at: new Date().toISOString() };
      setDraft(next);
      // A full disk must not stop the typing: the text stays on screen.
      keepDraft(next).catch(() => {});
    },
    drop: () => {
      setDraft({ address, at: new Date().toISOString(), ...(draft.face && { face: draft.face }) });
      dropDraft(address).catch(() => {});
    },
  };
}
