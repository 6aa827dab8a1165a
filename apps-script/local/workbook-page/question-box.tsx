import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenQuestion } from './host-requests.ts';

const LABELS: Readonly<Record<string, string>> = { OK: 'OK', CANCEL: 'Annuler', YES: 'Oui', NO: 'Non' };

interface QuestionBoxProps {
  question: OpenQuestion;
  answer(id: string, button: string, text: string): void;
}

/** A question of the script: it waits for the answer. Escape closes the box, which the script hears as such. */
export function QuestionBox({ question, answer }: QuestionBoxProps) {
  const { id, kind, title, message, buttons } = question;
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const all = buttons.split('_');
  const first = all[0] ?? 'OK';
  return (
    <dialog
      ref={dialog}
      class="dialog dialog--question"
      aria-labelledby="question-title"
      onCancel={(event) => {
        event.preventDefault();
        answer(id, 'CLOSE', text);
      }}
    >
      <form
        class="v-stack"
        onSubmit={(event) => {
          event.preventDefault();
          answer(id, first, text);
        }}
      >
        <h2 id="question-title">{title || message}</h2>
        {title ? (
          <p class="dialog__message" id="question-message">
            {message}
          </p>
        ) : null}
        {kind === 'prompt' ? (
          <input
            class="v-input"
            type="text"
            aria-labelledby={title ? 'question-message' : 'question-title'}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        ) : null}
        <div class="v-row v-row--end">
          {[...all].reverse().map((button) =>
            button === first ? (
              <button key={button} type="submit" class="v-button v-button--primary">
                {LABELS[button] ?? button}
              </button>
            ) : (
              <button key={button} type="button" class="v-button" onClick={() => answer(id, button, text)}>
                {LABELS[button] ?? button}
              </button>
            ),
          )}
        </div>
      </form>
    </dialog>
  );
}
