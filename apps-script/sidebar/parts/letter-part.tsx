import { useState } from 'preact/hooks';
import { counted } from '../../../shared/digest/french.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import type { SidebarState } from '../../src/sidebar-state.ts';
import { Action } from '../action.tsx';
import { Problem } from '../problem.tsx';
import { call } from '../server.ts';
import { useWork } from '../work.ts';
import { LetterPreview } from './letter-preview.tsx';

/** The letter: what the next one says, and sending the last one to those who have not had it. */
export function LetterPart({ state, reload }: { state: SidebarState; reload: () => Promise<void> }) {
  const [said, setSaid] = useState('');
  const work = useWork();
  const send = (): void => {
    setSaid('');
    void work.run(async () => {
      const { sent, failed } = await call('sendDigestNow');
      setSaid(
        sent === 0 && failed === 0
          ? 'Tout le monde a déjà eu la lettre de la semaine passée, ou il n’y avait rien à dire.'
          : `${counted(sent, 'lettre envoyée', 'lettres envoyées')}${failed > 0 ? `, ${counted(failed, 'non envoyée', 'non envoyées')}` : ''}.`,
      );
      await reload();
    });
  };
  return (
    <>
      <LetterPreview />
      {state.me.role === 'manager' ? (
        <div class="v-stack">
          <Action busy={work.busy} onClick={send}>
            {work.busy ? 'Envoi…' : 'Envoyer la lettre de la semaine passée'}
          </Action>
          <p class="v-small v-quiet">Personne ne la reçoit deux fois.</p>
        </div>
      ) : null}
      <Problem of={work} />
      {said ? <Notice kind="success" what={said} /> : null}
    </>
  );
}
