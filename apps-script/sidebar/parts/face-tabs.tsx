import { FACES, type Face } from './faces.ts';

export const tabId = (face: Face): string => `tab-${face}`;
export const panelId = (face: Face): string => `face-${face}`;

/** The tabs of the sidebar: one stop of the Tab key, then the arrows, Home and End. */
export function FaceTabs({ shown, show }: { shown: Face; show: (face: Face) => void }) {
  const move = (event: KeyboardEvent, from: number): void => {
    const to = destination(event.key, from);
    const [next] = (to === null ? undefined : FACES[to]) ?? [];
    if (!next) return;
    event.preventDefault();
    show(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="v-choice page__faces" role="tablist" aria-label="Panneau de Vigie">
      {FACES.map(([name, label], position) => (
        <button
          type="button"
          key={name}
          id={tabId(name)}
          role="tab"
          aria-selected={shown === name}
          aria-controls={panelId(name)}
          tabIndex={shown === name ? 0 : -1}
          onClick={() => show(name)}
          onKeyDown={(event) => move(event, position)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function destination(key: string, from: number): number | null {
  if (key === 'ArrowRight') return (from + 1) % FACES.length;
  if (key === 'ArrowLeft') return (from - 1 + FACES.length) % FACES.length;
  if (key === 'Home') return 0;
  return key === 'End' ? FACES.length - 1 : null;
}
