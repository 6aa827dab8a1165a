import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Action } from '../action.tsx';

interface RemoveAccessProps {
  /** Whose access. */
  from: string;
  /** Something else is being done about that person. */
  busy: boolean;
  remove: () => Promise<void>;
}

/** « Retirer l’accès », then a question. The keyboard follows from one to the other; Escape gives up. */
export function RemoveAccess({ from, busy, remove }: RemoveAccessProps) {
  const [asking, setAsking] = useState(false);
  const [removing, setRemoving] = useState(false);
  const place = useRef<HTMLFieldSetElement>(null);
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current) place.current?.querySelector('button')?.focus();
  }, [asking]);
  const ask = (now: boolean): void => {
    moved.current = true;
    setAsking(now);
  };
  const confirm = async (): Promise<void> => {
    setRemoving(true);
    await remove();
    setRemoving(false);
  };
  if (!asking) {
    return (
      <fieldset class="question" ref={place}>
        <Action plain busy={busy} onClick={() => ask(true)}>
          Retirer l’accès<span class="v-only-heard"> de {from}</span>
        </Action>
      </fieldset>
    );
  }
  return (
    <fieldset
      class="question"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        ask(false);
      }}
    >
      <legend class="v-small">
        Retirer l’accès de {from} ? Ses navigateurs seront déliés, ses relevés resteront dans la feuille.
      </legend>
      <div class="v-row">
        <Action busy={busy} onClick={() => void (busy ? undefined : confirm())}>
          {removing ? 'Retrait…' : 'Retirer'}
        </Action>
        <Action plain busy={busy} onClick={() => ask(false)}>
          Garder
        </Action>
      </div>
    </fieldset>
  );
}
