import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../../shared/digest/french.ts';
import { Notice } from '../../../shared/ui/notice.tsx';
import { ROLE_LABELS } from '../../../shared/workbook/choices.ts';
import type { SidebarState } from '../../src/sidebar-state.ts';
import { Action } from '../action.tsx';
import { inWords, weekInWords } from '../days.ts';
import { Problem } from '../problem.tsx';
import { call } from '../server.ts';
import { useWork } from '../work.ts';
import { panelId } from './face-tabs.tsx';

/** What runs, what is missing, and the two settings that an installation needs. */
export function StatePart({ state, reload }: { state: SidebarState; reload: () => Promise<void> }) {
  const work = useWork();
  const manager = state.me.role === 'manager';
  const install = (): void => {
    void work.run(async () => {
      await call('install');
      await reload();
      // The button that was pressed is gone.
      document.getElementById(panelId('state'))?.focus();
    });
  };
  if (!state.installed) {
    return (
      <>
        <Notice
          kind="info"
          live={false}
          what="Vigie n’est pas encore installée dans cette feuille."
          next="L’installation crée les onglets et la lettre du lundi. Elle ne touche à rien de ce qui existe."
          actions={
            manager ? (
              <Action primary busy={work.busy} onClick={install}>
                {work.busy ? 'Installation…' : 'Installer'}
              </Action>
            ) : null
          }
        />
        <Problem of={work} />
      </>
    );
  }
  const complete = state.triggers.feeds && state.triggers.letter && state.refused.length + state.missing.length === 0;
  return (
    <>
      {complete ? null : <Missing state={state} busy={work.busy} install={manager ? install : null} />}
      <Problem of={work} />
      <dl class="facts">
        <Fact name="Vous">
          {state.me.name}, {ROLE_LABELS[state.me.role]}
        </Fact>
        <Fact name="Lecture des flux">{state.triggers.feeds ? 'toutes les heures' : 'arrêtée'}</Fact>
        <Fact name="Lettre de veille">{state.triggers.letter ? 'le lundi, entre 7 h 15 et 7 h 45' : 'arrêtée'}</Fact>
        <Fact name="Dernière lettre">
          <LastLetter letter={state.lastLetter} />
        </Fact>
        <Fact name="Version">{state.version}</Fact>
      </dl>
      {manager ? <Settings state={state} reload={reload} /> : null}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Missing({ state, busy, install }: { state: SidebarState; busy: boolean; install: (() => void) | null }) {
  const columns = state.refused.map(({ tab, headers }) => `${tab} : ${headers.join(', ')}`).join(' ; ');
  const what =
    state.missing.length > 0
      ? `Des onglets manquent (${state.missing.join(', ')}).`
      : columns
        ? `Des colonnes ne se retrouvent plus (${columns}).`
        : 'Une tâche régulière de Vigie est arrêtée.';
  return (
    <Notice
      kind="warning"
      live={false}
      what={what}
      safe="Le reste de la feuille est intact."
      next="« Installer » remet ce qui manque, sans toucher au reste."
      actions={
        install ? (
          <Action busy={busy} onClick={install}>
            {busy ? 'Installation…' : 'Installer'}
          </Action>
        ) : null
      }
    />
  );
}

function LastLetter({ letter }: { letter: SidebarState['lastLetter'] }) {
  if (!letter) return <>aucune encore</>;
  const parts = [
    letter.sent > 0 ? counted(letter.sent, 'envoyée', 'envoyées') : '',
    letter.quiet > 0 ? 'semaine calme, aucun envoi' : '',
    letter.failed > 0 ? counted(letter.failed, 'non envoyée', 'non envoyées') : '',
    letter.reserved > 0 ? `${letter.reserved} dont l’envoi n’est pas confirmé` : '',
  ].filter((part) => part !== '');
  return (
    <>
      {weekInWords(letter.week)} : {parts.join(', ')}. {inWords(letter.at)}
    </>
  );
}

function Settings({ state, reload }: { state: SidebarState; reload: () => Promise<void> }) {
  const [library, setLibrary] = useState(state.library);
  const [webApp, setWebApp] = useState(state.webApp);
  const [wrong, setWrong] = useState(false);
  const [saved, setSaved] = useState(false);
  const work = useWork();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setSaved(false);
    setWrong(false);
    void work.run(async () => {
      const done = await call('saveSettings', { library, webApp });
      if (!done.ok) {
        setWrong(done.field === 'web-app');
        if (done.field) document.getElementById(done.field)?.focus();
        throw new Error(done.message);
      }
      setSaved(true);
      await reload();
    });
  };
  return (
    <form class="v-card v-stack" onSubmit={submit} noValidate>
      <h2>Réglages</h2>
      <div class="v-field">
        <label for="library">Nom de la bibliothèque</label>
        <input
          id="library"
          class="v-input"
          value={library}
          onInput={(event) => setLibrary(event.currentTarget.value)}
        />
      </div>
      <div class="v-field">
        <label for="web-app">Adresse de l’application web</label>
        <input
          id="web-app"
          class="v-input"
          inputMode="url"
          spellcheck={false}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'settings-problem web-app-hint' : 'web-app-hint'}
          value={webApp}
          onInput={(event) => setWebApp(event.currentTarget.value)}
        />
        <p id="web-app-hint" class="v-field__hint">
          {state.webAppKnown
            ? 'Vigie la connaît. Changez-la seulement si une invitation ne fonctionne pas.'
            : 'Extensions, Apps Script, Déployer, Application web ; copiez l’adresse qui finit par /exec.'}
        </p>
      </div>
      <div class="v-row v-row--end">
        <Action busy={work.busy}>{work.busy ? 'Enregistrement…' : 'Enregistrer'}</Action>
      </div>
      <Problem of={work} id="settings-problem" inForm />
      {saved ? <Notice kind="success" what="Les réglages sont enregistrés." /> : null}
    </form>
  );
}
