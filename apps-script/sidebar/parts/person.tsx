import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ROLE_LABELS, ROLES } from '../../../shared/workbook/choices.ts';
import type { TeamLine } from '../../src/sidebar-state.ts';
import { inWords } from '../days.ts';
import { Problem } from '../problem.tsx';
import { call } from '../server.ts';
import { useWork } from '../work.ts';
import { RemoveAccess } from './remove-access.tsx';

interface PersonProps {
  person: TeamLine;
  /** Whether the one who looks may change the team. */
  manager: boolean;
  reload: () => Promise<void>;
}

/** A member: who it is, which browsers are linked, and for whoever is in charge the role and the way out. */
export function Person({ person, manager, reload }: PersonProps) {
  const work = useWork();
  const whole = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState('');
  const name = person.name || person.email;
  const apply = (order: () => Promise<{ ok: boolean; message?: string }>): Promise<void> =>
    work.run(async () => {
      const done = await order();
      if (!done.ok) throw new Error(done.message);
      await reload();
    });
  const change = async (event: TargetedEvent<HTMLSelectElement>): Promise<void> => {
    const role = event.currentTarget.value;
    if (work.busy) return;
    setWanted(role);
    await apply(() => call('changeRole', person.id, role));
    setWanted('');
  };
  const remove = async (): Promise<void> => {
    await apply(() => call('revokeMember', person.id));
    whole.current?.focus();
  };
  return (
    <div class="v-stack face" ref={whole} tabIndex={-1}>
      <p>
        <strong>{name}</strong>
        {person.name ? <span class="v-small v-quiet person__email">{person.email}</span> : null}
      </p>
      <p class="v-small">{person.active ? browsersOf(person) : 'Accès retiré.'}</p>
      {manager && person.active && person.id ? (
        <>
          <div class="v-field">
            <label for={`role-${person.id}`}>
              Rôle<span class="v-only-heard"> de {name}</span>
            </label>
            <select
              id={`role-${person.id}`}
              class="v-input"
              value={wanted || person.role}
              onChange={(event) => void change(event)}
            >
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {ROLE_LABELS[role]}
                </option>
              ))}
            </select>
          </div>
          <RemoveAccess from={name} busy={work.busy} remove={remove} />
        </>
      ) : (
        <p class="v-small v-quiet">{ROLES.map((role) => (role === person.role ? ROLE_LABELS[role] : '')).join('')}</p>
      )}
      <Problem of={work} />
    </div>
  );
}

function browsersOf({ devices, lastSeen }: TeamLine): string {
  if (devices.length === 0) return 'Aucun navigateur relié.';
  return `Relié : ${devices.join(', ')}. Dernière visite : ${inWords(lastSeen)}.`;
}
