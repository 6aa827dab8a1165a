import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../shared/ui/notice.tsx';
import { Clock } from './clock.tsx';
import { Mails } from './mails.tsx';
import { MailsButton } from './mails-button.tsx';
import { MenuBar } from './menu-bar.tsx';
import { QuestionBox } from './question-box.tsx';
import { ScriptDialog, ScriptSidebar } from './script-panels.tsx';
import { TabList } from './tab-list.tsx';
import { SheetView } from './table/sheet-view.tsx';
import { Toasts } from './toasts.tsx';
import { type Failure, useWorkbook } from './use-workbook.ts';
import { useView } from './view.ts';
import { Work } from './work.tsx';

/** The French page over the workbook: menu, tabs, table, mails, what the script shows and asks. */
export function Page() {
  const book = useWorkbook();
  const { state } = book;
  const [view, show] = useView(state?.tabs ?? []);
  const [technical, setTechnical] = useState(false);
  useEffect(() => {
    document.title = view.kind === 'mails' ? 'Boîte d’envoi · Vigie' : view.tab ? `${view.tab} · Vigie` : 'Vigie';
  }, [view]);

  if (!state) {
    return (
      <main class="opening">
        {book.failure ? (
          <FailureNotice failure={book.failure} retry={book.open} />
        ) : (
          <p role="status">La feuille s’ouvre…</p>
        )}
      </main>
    );
  }
  const tab = view.kind === 'tab' ? state.tabs.find(({ name }) => name === view.tab) : undefined;
  return (
    <div class={`page${book.sidebar ? ' page--with-sidebar' : ''}`}>
      <a class="skip-link" href="#content">
        Aller au contenu
      </a>
      <header class="bar">
        <p class="bar__name">
          <Mark />
          <span>Vigie</span>
          {state.library ? <span class="bar__library">{state.library}</span> : null}
        </p>
        <MenuBar menus={state.menus ?? []} run={book.run} />
        <MailsButton version={book.version} current={view.kind === 'mails'} show={() => show({ kind: 'mails' })} />
        {state.demo ? <Clock now={state.now} advance={book.advance} /> : null}
      </header>
      <Work work={book.work} />
      <TabList tabs={state.tabs} view={view} show={show} technical={technical} setTechnical={setTechnical} />
      <main class="content" id="content" tabIndex={-1}>
        {book.failure ? <FailureNotice failure={book.failure} close={() => book.setFailure(null)} /> : null}
        {view.kind === 'mails' ? (
          <Mails version={book.version} />
        ) : tab ? (
          <SheetView key={tab.name} tab={tab} version={book.version} demo={state.demo} row={view.row} />
        ) : (
          <Notice
            kind="info"
            live={false}
            what="Cette feuille n’a pas encore d’onglet."
            next="Installez les tables depuis le menu Vigie, ou relancez « npm start »."
          />
        )}
      </main>
      {book.sidebar ? <ScriptSidebar shown={book.sidebar} close={book.closeSidebar} busy={book.busy} /> : null}
      {book.dialog ? (
        <ScriptDialog key={book.dialog.key} shown={book.dialog} close={book.closeDialog} busy={book.busy} />
      ) : null}
      {book.question ? <QuestionBox key={book.question.id} question={book.question} answer={book.answer} /> : null}
      <Toasts toasts={book.toasts} close={book.closeToast} />
    </div>
  );
}

function FailureNotice({ failure, close, retry }: { failure: Failure; close?: () => void; retry?: () => void }) {
  const actions = (
    <>
      {retry ? (
        <button type="button" class="v-button" onClick={retry}>
          Réessayer
        </button>
      ) : null}
      {close ? (
        <button type="button" class="v-button" onClick={close}>
          Fermer ce message
        </button>
      ) : null}
    </>
  );
  return <Notice kind="error" {...failure} actions={actions} />;
}

function Mark() {
  return (
    <svg class="bar__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="bar__beam" d="M3 9l9 3v2l-9 3zM29 9l-9 3v2l9 3z" />
      <path fill="currentColor" d="M12.5 9.5 16 6l3.5 3.5V16h-7zM13 17.5h6L20.5 27h-9z" />
    </svg>
  );
}
