import { useId, useState } from 'preact/hooks';
import { foldText } from '../../shared/text/fold-text.ts';
import { words } from './words.ts';

const SHOWN_AT_FIRST = 8;
const MAX_THEMES = 20;
const MAX_LENGTH = 60;

export interface ThemePickerProps {
  /** The team's themes, in its order. */
  offered: readonly string[];
  chosen: readonly string[];
  choose(themes: string[]): void;
}

/** Themes as chips that are pressed or not, and a field for one that is not there yet. */
export function ThemePicker({ offered, chosen, choose }: ThemePickerProps) {
  const [typed, setTyped] = useState('');
  const [all, setAll] = useState(false);
  const id = useId();
  const shown = all ? offered : offered.slice(0, SHOWN_AT_FIRST);
  const chips = [...shown, ...chosen.filter((theme) => !shown.includes(theme))];
  const toggle = (theme: string) =>
    choose(chosen.includes(theme) ? chosen.filter((each) => each !== theme) : [...chosen, theme].slice(0, MAX_THEMES));
  const add = () => {
    const theme = typed.trim().slice(0, MAX_LENGTH);
    setTyped('');
    if (theme === '') return;
    const same = [...offered, ...chosen].find((each) => foldText(each) === foldText(theme)) ?? theme;
    if (!chosen.includes(same)) choose([...chosen, same].slice(0, MAX_THEMES));
  };
  return (
    <fieldset class="x-fieldset">
      <legend class="v-label">{words('popup.themes')}</legend>
      <div class="v-row x-chips">
        {chips.map((theme) => (
          <button
            type="button"
            class="v-chip"
            key={theme}
            aria-pressed={chosen.includes(theme)}
            onClick={() => toggle(theme)}
          >
            {theme}
          </button>
        ))}
        {!all && offered.length > shown.length ? (
          <button type="button" class="v-button v-button--plain x-slim" onClick={() => setAll(true)}>
            {words('popup.moreThemes')}
          </button>
        ) : null}
        <input
          id="theme"
          class="v-input x-add"
          aria-label={words('popup.addTheme')}
          placeholder={`+ ${words('popup.addTheme')}`}
          list={id}
          value={typed}
          maxLength={MAX_LENGTH}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ',') return;
            // Enter adds the theme; it must not send the clip.
            event.preventDefault();
            add();
          }}
        />
        <datalist id={id}>
          {offered.map((theme) => (
            <option key={theme} value={theme} />
          ))}
        </datalist>
      </div>
    </fieldset>
  );
}
