import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { SidebarState, TeamLine } from '../../src/sidebar-state.ts';
import { inWords } from '../days.ts';
import { Problem } from '../problem.tsx';
import { call } from '../server.ts';
import { useWork, type Work } from '../work.ts';

const ROLES = [
  ['contributor', 'contributeur'],
  ['validator', 'validateur'],
  ['manager', 'responsable'],
] as const;

interface PartProps {
  state: SidebarState;
  reload: () => Promise<void>;
}

/** The team: who may do what, which browsers are linked, and the invitation to send. */
export function TeamPart({ state, reload }: PartProps) {
  const work = useWork();
  const manager = state.me.role === 'manager';
  return (
    <>
      {manager ? <Invite reload={reload} /> : null}
      <Problem text={work.problem} />
      <h2>Membres</h2>
      <ul class="people">
        {state.team.map((person) => (
          <li key={person.id || person.email} class="v-card">
            <Person person={person} manager={manager} work={work} reload={reload} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Person({
  person,
  manager,
  work,
  reload,
}: {
  person: TeamLine;
  manager: boolean;
  work: Work;
  reload: () => Promise<void>;
}) {
  const [asking, setAsking] = useState(false);
  const apply = (order: () => Promise<{ ok: boolean; message?: string }>): void => {
    void work.run(async () => {
      const done = await order();
      if (!done.ok) throw new Error(done.message);
      setAsking(false);
      await reload();
    });
  };
  const role = ROLES.find(([code]) => code === person.role)?.[1] ?? person.role;
  return (
    <div class="v-stack">
      <p>
        <strong>{person.name || person.email}</strong>
        <br />
        <span class="v-small v-quiet">{person.email}</span>
      </p>
      <p class="v-small">
        {person.active
          ? `${person.devices.length === 0 ? 'Aucun navigateur relié' : `Relié : ${person.devices.join(', ')}`}. Dernière visite : ${inWords(person.lastSeen)}.`
          : 'Accès retiré.'}
      </p>
      {manager && person.active && person.id ? (
        <div class="v-row">
          <label class="v-small" for={`role-${person.id}`}>
            Rôle
          </label>
          <select
            id={`role-${person.id}`}
            class="v-input"
            style={{ width: 'auto' }}
            disabled={work.busy}
            value={person.role}
            onChange={(event) => {
              const wanted = event.currentTarget.value;
              event.currentTarget.value = person.role;
              apply(() => call('changeRole', person.id, wanted));
            }}
          >
            {ROLES.map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
          {asking ? (
            <>
              <button
                class="v-button"
                type="button"
                disabled={work.busy}
                onClick={() => apply(() => call('revokeMember', person.id))}
              >
                Confirmer le retrait
              </button>
              <button class="v-button v-button--plain" type="button" onClick={() => setAsking(false)}>
                Garder
              </button>
            </>
          ) : (
            <button class="v-button v-button--plain" type="button" onClick={() => setAsking(true)}>
              Retirer l’accès
              <span class="v-only-heard"> de {person.name || person.email}</span>
            </button>
          )}
        </div>
      ) : (
        <p class="v-small v-quiet">{role}</p>
      )}
    </div>
  );
}

function Invite({ reload }: { reload: () => Promise<void> }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('contributor');
  const [invitation, setInvitation] = useState<{ text: string; until: string } | null>(null);
  const work = useWork();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setInvitation(null);
    void work.run(async () => {
      const done = await call('inviteMember', { name, email, role });
      if (!done.ok) throw new Error(done.message);
      setInvitation(done);
      setName('');
      setEmail('');
      await reload();
    });
  };
  return (
    <form class="v-card v-stack" onSubmit={submit}>
      <h2>Inviter</h2>
      <div class="v-field">
        <label for="name">Nom</label>
        <input
          id="name"
          class="v-input"
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div class="v-field">
        <label for="email">Adresse électronique</label>
        <input
          id="email"
          class="v-input"
          type="text"
          inputMode="email"
          autocomplete="off"
          value={email}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
      </div>
      <div class="v-field">
        <label for="role">Rôle</label>
        <select id="role" class="v-input" value={role} onChange={(event) => setRole(event.currentTarget.value)}>
          {ROLES.map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="v-row v-row--end">
        <button class="v-button v-button--primary" type="submit" disabled={work.busy}>
          {work.busy ? 'Préparation…' : 'Préparer l’invitation'}
        </button>
      </div>
      <Problem text={work.problem} />
      {invitation ? <InvitationText text={invitation.text} until={invitation.until} /> : null}
    </form>
  );
}

/** The text to send. Copying needs a permission that Google's frame may lack: the text is then selected instead. */
function InvitationText({ text, until }: { text: string; until: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Le texte est copié. Envoyez-le à votre collègue.');
    } catch {
      setSaid(
        document.execCommand('copy')
          ? 'Le texte est copié. Envoyez-le à votre collègue.'
          : 'Le texte est sélectionné. Copiez-le avec Ctrl + C, puis envoyez-le à votre collègue.',
      );
    }
  };
  return (
    <div class="v-stack">
      <div class="v-field">
        <label for="invitation">Texte à envoyer à votre collègue</label>
        <textarea id="invitation" class="v-input invitation" readOnly ref={field} value={text} />
        <p class="v-field__hint">Le code sert une fois, jusqu’au {inWords(until)}.</p>
      </div>
      <div class="v-row v-row--end">
        <button class="v-button" type="button" onClick={copy}>
          Copier
        </button>
      </div>
      {said ? <Notice kind="success" what={said} /> : null}
    </div>
  );
}
