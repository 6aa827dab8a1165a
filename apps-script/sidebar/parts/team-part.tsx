import type { SidebarState } from '../../src/sidebar-state.ts';
import { Action } from '../action.tsx';
import { useWork } from '../work.ts';
import { Invite } from './invite.tsx';
import { Person } from './person.tsx';

/** The team: who may do what, which browsers are linked, and the invitation to send. */
export function TeamPart({ state, reload }: { state: SidebarState; reload: () => Promise<void> }) {
  const manager = state.me.role === 'manager';
  const looking = useWork();
  return (
    <>
      {manager ? <Invite reload={reload} /> : null}
      <div class="heading-row">
        <h2>Membres</h2>
        <Action plain busy={looking.busy} onClick={() => void looking.run(reload)}>
          {looking.busy ? 'Lecture…' : 'Actualiser'}
        </Action>
      </div>
      <ul class="people">
        {state.team.map((person) => (
          <li key={person.id || person.email} class="v-card">
            <Person person={person} manager={manager} reload={reload} />
          </li>
        ))}
      </ul>
    </>
  );
}
