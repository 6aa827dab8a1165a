import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../../../shared/ui/notice.tsx';
import { hourOf } from '../days.ts';

const COPIED = 'Le texte est copié. Envoyez-le à votre collègue.';
const SELECTED = 'Le texte est sélectionné. Copiez-le avec Ctrl + C, puis envoyez-le à votre collègue.';

/** The text to send. Copying needs a permission that Google's frame may lack: the text is then selected instead. */
export function InvitationText({ text, until }: { text: string; until: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    // The next thing to do is to copy it: the keyboard is there, on the whole text.
    field.current?.focus();
    field.current?.select();
    setSaid('');
  }, [text]);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(COPIED);
    } catch {
      setSaid(document.execCommand('copy') ? COPIED : SELECTED);
    }
  };
  return (
    <div class="v-stack">
      <div class="v-field">
        <label for="invitation">Texte à envoyer à votre collègue</label>
        <textarea
          id="invitation"
          class="v-input invitation"
          readOnly
          ref={field}
          value={text}
          aria-describedby="invitation-hint"
        />
        <p id="invitation-hint" class="v-field__hint">
          Le code sert une fois, jusqu’à {hourOf(until)}.
        </p>
      </div>
      <div class="v-row v-row--end">
        <button class="v-button" type="button" onClick={() => void copy()}>
          Copier
        </button>
      </div>
      {said ? <Notice kind="success" what={said} /> : null}
    </div>
  );
}
