import { randomUUID } from 'node:crypto';
import type { Screen, ScreenAnswer, ScreenQuestion, UiEvent } from '../execution/service.ts';

export interface OpenQuestion extends ScreenQuestion {
  id: string;
}

/** What the script asks the person, until the person answers; and what it shows meanwhile. */
export interface Questions {
  readonly screen: Screen;
  open(): OpenQuestion[];
  /** False when nobody waits for this answer any more. */
  answer(id: string, answer: ScreenAnswer): boolean;
  /** Told of every change: a page that listens draws it. */
  onChange(
    listener: (change: { question: OpenQuestion } | { closed: string } | { shown: UiEvent }) => void,
  ): () => void;
}

type Listener = Parameters<Questions['onChange']>[0];

/**
 * `ask` blocks the execution, not the host; a question nobody has answered in `patience` ms counts as closed, as when
 * a person closes the box: at Google too the script then goes on or runs out of time.
 */
export function openQuestions(patience = 5 * 60_000): Questions {
  const waiting = new Map<string, { question: OpenQuestion; settle: (answer: ScreenAnswer) => void }>();
  const listeners = new Set<Listener>();
  const tell: Listener = (change) => {
    for (const listener of listeners) listener(change);
  };
  return {
    screen: {
      show: (event) => tell({ shown: event }),
      ask(asked) {
        const { kind, title, message, buttons } = asked;
        const question: OpenQuestion = { id: randomUUID(), kind, title, message, buttons };
        return new Promise((resolve) => {
          const timer = setTimeout(() => settle({ button: 'CLOSE', text: '' }), patience);
          const settle = (answer: ScreenAnswer) => {
            clearTimeout(timer);
            waiting.delete(question.id);
            tell({ closed: question.id });
            resolve(answer);
          };
          waiting.set(question.id, { question, settle });
          tell({ question });
        });
      },
    },
    open: () => [...waiting.values()].map(({ question }) => question),
    answer(id, answer) {
      const found = waiting.get(id);
      found?.settle(answer);
      return found !== undefined;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
