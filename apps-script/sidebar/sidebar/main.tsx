import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SidebarState } from '../../src/sidebar-state.ts';
import { ClipPart } from '../parts/clip-part.tsx';
import { LetterPart } from '../parts/letter-part.tsx';
import { StatePart } from '../parts/state-part.tsx';
import { TeamPart } from '../parts/team-part.tsx';
import { Problem } from '../problem.tsx';
import { call } from '../server.ts';
import { useWork } from '../work.ts';
import '../page.css';

const FACES = [
  ['state', 'État'],
  ['team', 'Équipe'],
  ['clip', 'Relever'],
  ['letter', 'Lettre'],
] as const;
type Face = (typeof FACES)[number][0];

function Sidebar() {
  const [state, setState] = useState<SidebarState | null>(null);
  const [face, setFace] = useState<Face>('state');
  const loading = useWork();
  const reload = useCallback(() => loading.run(async () => setState(await call('getState'))), []);
  useEffect(() => {
    void reload();
  }, []);
  const move = (event: KeyboardEvent, from: Face): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = FACES.findIndex(([name]) => name === from);
    const [next] = FACES[(at + step + FACES.length) % FACES.length] ?? FACES[0];
    setFace(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  if (!state) {
    return loading.problem ? <Problem text={loading.problem} /> : <p role="status">Lecture de la feuille…</p>;
  }
  return (
    <>
      <h1 class="v-only-heard">Vigie</h1>
      <div class="v-choice page__faces" role="tablist" aria-label="Panneau de Vigie">
        {FACES.map(([name, label]) => (
          <button
            type="button"
            key={name}
            id={`tab-${name}`}
            role="tab"
            aria-selected={face === name}
            aria-controls="face"
            tabIndex={face === name ? 0 : -1}
            onClick={() => setFace(name)}
            onKeyDown={(event) => move(event, name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div id="face" class="v-stack" role="tabpanel" aria-labelledby={`tab-${face}`}>
        <Problem text={loading.problem} />
        {face === 'state' ? <StatePart state={state} reload={reload} /> : null}
        {face === 'team' ? <TeamPart state={state} reload={reload} /> : null}
        {face === 'clip' ? <ClipPart /> : null}
        {face === 'letter' ? <LetterPart state={state} reload={reload} /> : null}
      </div>
    </>
  );
}

const page = document.getElementById('page');
if (page) render(<Sidebar />, page);
