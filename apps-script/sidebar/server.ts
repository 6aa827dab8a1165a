import type * as main from '../src/main.ts';

type Server = typeof main;
type Name = keyof Server & string;
type Value<K extends Name> = Awaited<ReturnType<Server[K]>>;

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner & Record<string, (...args: unknown[]) => void>;
}
declare const google: { script: { run: Runner; host: { close(): void } } };

/** Calls a function of the add-on. Rejects with the French sentence that it threw. */
export function call<K extends Name>(name: K, ...args: Parameters<Server[K]>): Promise<Value<K>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(value as Value<K>))
      .withFailureHandler((error) => reject(new Error(sentenceOf(error))));
    runner[name]?.(...args);
  });
}

export function closeDialog(): void {
  google.script.host.close();
}

/** Google puts « Error: » or « Exception: » before what was thrown. */
function sentenceOf(error: Error): string {
  const text = (error?.message ?? '').replace(/^(?:Error|Exception)\s*:\s*/, '');
  return text || 'La feuille n’a pas répondu. Rien n’a été changé. Réessayez dans une minute.';
}
