import { useEffect, useRef, useState } from 'preact/hooks';
import { draftOf, dropDraft, keepDraft } from '../outbox/drafts.ts';
import type { Draft } from '../outbox/stored-items.ts';

export interface DraftInHand {
  draft: Draft;
  edit(change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)): void;
  drop(): void;
}

/** The draft of a page, kept at each keystroke. Null while it is read. */
export function useDraft(address: string): DraftInHand | null {
  const [draft, setDraft] = useState<Draft | null>(null);
  // Two changes may come before the screen is drawn again: the second builds on the first.
  const latest = useRef<Draft | null>(null);
  const set = (next: Draft) => {
    latest.current = next;
    setDraft(next);
  };
  useEffect(() => {
    draftOf(address)
      .catch(() => undefined)
      .then((found) => set(found ?? { address, at: new Date().toISOString() }));
  }, [address]);
  if (!draft) return null;
  return {
    draft,
    edit: (change) => {
      const before = latest.current ?? draft;
      const changed = typeof change === 'function' ? change(before) : change;
      const next = { ...before, ...changed, at: new Date().toISOString() };
      set(next);
      // A full disk must not stop the typing: the text stays on screen.
      keepDraft(next).catch(() => {});
    },
    drop: () => {
      set({ address, at: new Date().toISOString(), ...(draft.face && { face: draft.face }) });
      dropDraft(address).catch(() => {});
    },
  };
}
