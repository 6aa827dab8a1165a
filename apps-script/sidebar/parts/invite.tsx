import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ROLE_LABELS, ROLES } from '../../../shared/workbook/choices.ts';
import { Action } from '../action.tsx';
import { Problem } from '../problem.tsx';
import { call } from '../server.ts';
import { useWork } from '../work.ts';
import { InvitationText } from './invitation-text.tsx';

/** The form that invites a colleague, and the text that comes of it. */
export function Invite({ reload }: { reload: () => Promise<void> }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('contributor');
  const [wrong, setWrong] = useState<string | undefined>();
  const [invitation, setInvitation] = useState<{ text: string; until: string } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const work = useWork();
  const invite = async (): Promise<void> => {
    setInvitation(null);
    setWrong(undefined);
    const done = await call('inviteMember', { name, email, role });
    if (!done.ok) {
      setWrong(done.field);
      if (done.field) form.current?.querySelector<HTMLElement>(`#${done.field}`)?.focus();
      throw new Error(done.message);
    }
    setInvitation(done);
    setName('');
    setEmail('');
    // The text is what one waits for; the list below follows.
    void reload();
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void work.run(invite);
  };
  const spokenOf = (field: string) =>
    wrong === field ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'invite-problem' } : {};
  return (
    <form class="v-card v-stack" ref={form} onSubmit={submit} noValidate>
      <h2>Inviter</h2>
      <div class="v-field">
        <label for="name">Nom</label>
        <input
          id="name"
          class="v-input"
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          {...spokenOf('name')}
        />
      </div>
      <div class="v-field">
        <label for="email">Adresse électronique</label>
        <input
          id="email"
          class="v-input"
          inputMode="email"
          autocomplete="off"
          spellcheck={false}
          value={email}
          onInput={(event) => setEmail(event.currentTarget.value)}
          {...spokenOf('email')}
        />
      </div>
      <div class="v-field">
        <label for="role">Rôle</label>
        <select id="role" class="v-input" value={role} onChange={(event) => setRole(event.currentTarget.value)}>
          {ROLES.map((code) => (
            <option key={code} value={code}>
              {ROLE_LABELS[code]}
            </option>
          ))}
        </select>
      </div>
      <div class="v-row v-row--end">
        <Action primary busy={work.busy}>
          {work.busy ? 'Préparation…' : 'Préparer l’invitation'}
        </Action>
      </div>
      <Problem of={work} id="invite-problem" inForm />
      {invitation ? <InvitationText text={invitation.text} until={invitation.until} /> : null}
    </form>
  );
}
