import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { host, listen, type MenuItem, type OpenQuestion, type Shown, type WorkbookState } from './host-requests.ts';

export type Toast = Extract<Shown, { kind: 'toast' }> & { id: number };
export type Sidebar = Extract<Shown, { kind: 'sidebar' }>;
export type Dialog = Extract<Shown, { kind: 'dialog' }>;
/** The three parts of an error: what happened, what is safe, what to do. */
export interface Failure {
  what: string;
  safe?: string;
  next?: string;
}
/** Something that the script is doing, and since when. */
export interface Running {
  id: number;
  label: string;
  since: number;
}

/** The state of the page: the workbook as last read, what the script shows and asks, what is going on. */
export function useWorkbook() {
  const [state, setState] = useState<WorkbookState | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [version, setVersion] = useState(0);
  const [sidebar, setSidebar] = useState<Sidebar | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [questions, setQuestions] = useState<OpenQuestion[]>([]);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const [work, setWork] = useState<Running[]>([]);
  const count = useRef(0);

  const say = useCallback(
    (error: unknown) => setFailure({ what: error instanceof Error ? error.message : String(error) }),
    [],
  );
  const refresh = useCallback(async () => {
    const fresh = await host.state();
    setState((old) => ({ ...fresh, menus: old?.menus }));
    setVersion((old) => old + 1);
  }, []);
  const open = useCallback(async () => {
    setFailure(null);
    try {
      const opened = await host.open();
      setState(opened);
      setQuestions(opened.questions);
      if (opened.error) setFailure(stopped('L’ouverture de la feuille', opened.error));
    } catch (error) {
      say(error);
    }
  }, []);
  const during = useCallback(async <T>(label: string, act: () => Promise<T>): Promise<T | undefined> => {
    count.current += 1;
    const id = count.current;
    setWork((old) => [...old, { id, label, since: Date.now() }]);
    try {
      return await act();
    } catch (error) {
      say(error);
      return undefined;
    } finally {
      setWork((old) => old.filter((one) => one.id !== id));
    }
  }, []);

  const toast = useCallback((shown: Extract<Shown, { kind: 'toast' }>) => {
    count.current += 1;
    setToasts((old) => [...old.slice(-3), { ...shown, id: count.current }]);
  }, []);

  useEffect(() => {
    open();
    let due = 0;
    return listen({
      changed() {
        // A run may write many times: one reading a quarter of a second is enough.
        clearTimeout(due);
        due = window.setTimeout(() => refresh().catch(say), 250);
      },
      shown(shown) {
        if (shown.kind === 'sidebar') setSidebar(shown);
        else if (shown.kind === 'dialog') setDialog(shown);
        else toast(shown);
      },
      question: (question) => setQuestions((old) => [...old.filter(({ id }) => id !== question.id), question]),
      closed: (id) => setQuestions((old) => old.filter((question) => question.id !== id)),
    });
  }, []);

  const run = (item: MenuItem) =>
    during(item.label, async () => {
      setFailure(null);
      const outcome = await host.run(item.run ?? '');
      if (!outcome.ok) setFailure(stopped(`« ${item.label} »`, outcome.message ?? ''));
      await refresh();
    });
  const advance = (to: number) =>
    during('L’horloge avance', async () => {
      const { runs } = await host.advance(to);
      const done =
        runs === 0
          ? 'Aucune tâche n’était prévue.'
          : runs === 1
            ? 'Une tâche prévue a été faite.'
            : `${runs} tâches prévues ont été faites.`;
      toast({ kind: 'toast', title: 'L’horloge a avancé', message: done, seconds: 8 });
      await refresh();
    });
  const answer = (id: string, button: string, text: string) => {
    setQuestions((old) => old.filter((question) => question.id !== id));
    host.answer(id, button, text).catch(say);
  };
  const busy = useCallback((running: boolean) => {
    if (running) setWork((old) => [...old, { id: -1, label: 'La page du script', since: Date.now() }]);
    else {
      setWork((old) => old.filter((one, place) => one.id !== -1 || place !== old.findIndex(({ id }) => id === -1)));
      refresh().catch(say);
    }
  }, []);

  return {
    state,
    failure,
    setFailure,
    version,
    open,
    run,
    advance,
    answer,
    busy,
    work,
    sidebar,
    closeSidebar: () => setSidebar(null),
    dialog,
    closeDialog: () => setDialog(null),
    question: questions[0],
    toasts,
    closeToast: (id: number) => setToasts((old) => old.filter((one) => one.id !== id)),
  };
}

function stopped(what: string, message: string): Failure {
  return {
    what: `${what} n’a pas abouti : ${message.replace(/[.\s]+$/, '')}.`,
    safe: 'Ce qui était déjà dans la feuille est intact.',
    next: 'Vous pouvez recommencer. Si cela se répète, l’onglet Journal dit pourquoi.',
  };
}
