import type * as main from '../src/main.ts';
import { BUSY_SHEET } from '../src/sentences.ts';
import { thrownSentence } from '../src/thrown-sentences.ts';

type Server = typeof main;
type Name = keyof Server & string;
type Value<K extends Name> = Awaited<ReturnType<Server[K]>>;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner & Record<string, (...args: unknown[]) => void>;
}
declare const google: { script: { run: Runner; host: { close(): void } } };

const NO_ANSWER =
  'La feuille n’a pas pu répondre. Ce que vous avez écrit est resté ici. Réessayez dans une minute ; si cela dure, prévenez la personne responsable.';

/** Why nothing came back: a French sentence. `mayPass`: the same thing may work a minute later. */
export class CallFailure extends Error {
  readonly mayPass: boolean;

  constructor(sentence: string, mayPass: boolean) {
    super(sentence);
    this.mayPass = mayPass;
  }
}

/** Calls a function of the add-on. Rejects with a CallFailure, whatever Google or the host threw. */
export function call<K extends Name>(name: K, ...args: Parameters<Server[K]>): Promise<Value<K>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(value as Value<K>))
      .withFailureHandler((error) => reject(failureOf(error)));
    runner[name]?.(...args);
  });
}

export function closeDialog(): void {
  google.script.host.close();
}

function failureOf(error: Error): CallFailure {
  const heard = error?.message ?? '';
  // The embedded host says itself when it cannot be reached, and what to do then; Google has no error of that name.
  if (error?.name === 'HostRefusal') return new CallFailure(heard, true);
  const ours = thrownSentence(heard);
  return ours ? new CallFailure(ours, ours === BUSY_SHEET) : new CallFailure(NO_ANSWER, true);
}
