import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SidebarState } from '../../src/sidebar-state.ts';
import { ClipPart } from '../parts/clip-part.tsx';
import { FaceTabs, panelId, tabId } from '../parts/face-tabs.tsx';
import { FACES, type Face } from '../parts/faces.ts';
import { LetterPart } from '../parts/letter-part.tsx';
import { StatePart } from '../parts/state-part.tsx';
import { TeamPart } from '../parts/team-part.tsx';
import { Problem } from '../problem.tsx';
import { call } from '../server.ts';
import { showPage } from '../show-page.tsx';
import { useWork } from '../work.ts';

function Sidebar() {
  const [state, setState] = useState<SidebarState | null>(null);
  const [face, setFace] = useState<Face>('state');
  const loading = useWork();
  const reload = useCallback(() => loading.run(async () => setState(await call('getState'))), []);
  useEffect(() => {
    void reload();
  }, []);
  if (!state) {
    return (
      <div class="face" tabIndex={-1}>
        {loading.problem ? <Problem of={loading} /> : <p role="status">Lecture de la feuille…</p>}
      </div>
    );
  }
  const content: Record<Face, ComponentChildren> = {
    state: <StatePart state={state} reload={reload} />,
    team: <TeamPart state={state} reload={reload} />,
    clip: <ClipPart />,
    // The letter is composed when it is looked at, and anew each time.
    letter: face === 'letter' ? <LetterPart state={state} reload={reload} /> : null,
  };
  return (
    <>
      <h1 class="v-only-heard">Vigie</h1>
      <FaceTabs shown={face} show={setFace} />
      <Problem of={loading} />
      {FACES.map(([name]) => (
        // Hidden, not taken away: what was typed in one is there when one comes back to it.
        <div
          key={name}
          id={panelId(name)}
          class="v-stack face"
          role="tabpanel"
          aria-labelledby={tabId(name)}
          tabIndex={-1}
          hidden={name !== face}
        >
          {content[name]}
        </div>
      ))}
    </>
  );
}

showPage(<Sidebar />);
