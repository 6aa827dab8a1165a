import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface CellEditorProps {
  cell: HTMLElement | null;
  scroller: HTMLElement | null;
  label: string;
  text: string;
  /** The drop-down of the cell, when it has one. */
  choices: readonly string[];
  /** `back`: the focus returns to the cell; otherwise it goes to the one below. */
  close(back: boolean): void;
  /** False when the sheet refused: the editor then stays, with what was typed. */
  commit(text: string): Promise<boolean>;
}

/** Writes in a cell: Enter keeps, Alt+Enter goes to a new line, Escape gives up. Leaving the cell keeps, as in a Sheet. */
export function CellEditor({ cell, scroller, label, text, choices, close, commit }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement & HTMLSelectElement>(null);
  const [typed, setTyped] = useState(text);
  const [sending, setSending] = useState(false);
  const done = useRef(false);

  // Before the next key can arrive: what is typed at once must not be lost.
  useLayoutEffect(() => {
    const input = field.current;
    input?.focus();
    if (input?.setSelectionRange) input.setSelectionRange(input.value.length, input.value.length);
  }, []);
  useLayoutEffect(() => {
    const box = field.current;
    if (!box || !cell || !scroller) return;
    const [place, around] = [cell.getBoundingClientRect(), scroller.getBoundingClientRect()];
    box.style.left = `${place.left - around.left + scroller.scrollLeft}px`;
    box.style.top = `${place.top - around.top + scroller.scrollTop}px`;
    box.style.width = `${place.width}px`;
    box.style.minHeight = `${place.height}px`;
  }, [cell]);

  const keep = async (value: string, back: boolean) => {
    if (done.current || sending) return;
    setSending(true);
    const kept = await commit(value);
    setSending(false);
    if (!kept) return field.current?.focus();
    done.current = true;
    return close(back);
  };
  const giveUp = () => {
    done.current = true;
    close(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') giveUp();
    else if (event.key === 'Enter' && event.altKey) insertLine();
    else if (event.key === 'Enter') keep(typed, false);
    else if (event.key === 'Tab') keep(typed, true);
    else return;
    event.preventDefault();
  };
  const insertLine = () => {
    const input = field.current;
    if (!input?.setRangeText) return;
    input.setRangeText('\n', input.selectionStart, input.selectionEnd, 'end');
    setTyped(input.value);
  };

  if (choices.length > 0) {
    const all = ['', ...choices];
    return (
      <select
        ref={field}
        class="v-input cell-editor"
        aria-label={label}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => keep(typed, true)}
      >
        {(all.includes(text) ? all : [...all, text]).map((choice) => (
          <option key={choice} value={choice}>
            {choice || '(vide)'}
          </option>
        ))}
      </select>
    );
  }
  return (
    <textarea
      ref={field}
      class="v-input cell-editor"
      aria-label={label}
      value={typed}
      rows={1}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => keep(typed, true)}
    />
  );
}
