import vm from 'node:vm';

/** What the facade is lent (see facade/door.ts), without what this file adds. */
export interface Door {
  ask(request: string): string;
  tell(level: string, text: string): void;
  now(): number;
}

/** What the facade hands over in return. */
interface Runner {
  /** The outcome as wire text; null for a function that returned a promise. */
  run(target: unknown, args: string, web: boolean): string | null;
  /** The outcome of a function that returned a promise, once microtasks have run. */
  settled(): string;
  failed(error: unknown): string;
}

export interface Call {
  readonly functionName: string;
  readonly args: string;
  readonly web: boolean;
}

export type Outcome = { readonly outcome: string } | { readonly missing: string };

export interface ScriptContext {
  /** Evaluates the project's code, calls one function, and tells the outcome once microtasks have run. */
  execute(code: readonly (() => vm.Script)[], call: Call, done: (outcome: Outcome) => void): void;
}

/** A fresh bare context that holds ECMAScript and the facade, nothing of Node's. */
export function makeScriptContext(facade: vm.Script, door: Door): ScriptContext {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { name: 'script' });
  let runner: Runner | undefined;
  const ready = (made: Runner) => {
    runner = made;
  };
  Object.assign(context, { __host: { ...door, ready } });
  facade.runInContext(context);
  const { run, settled, failed } = runner as unknown as Runner;

  /** The function of that name, be it declared or held by a top-level constant; undefined when there is none. */
  function find(name: string): unknown {
    if (!/^[\p{L}$_][\p{L}\p{N}$_]*$/u.test(name)) return undefined;
    return new vm.Script(`typeof ${name} === 'function' ? ${name} : undefined`).runInContext(context);
  }

  return {
    execute(code, { functionName, args, web }, done) {
      try {
        for (const script of code) script().runInContext(context);
      } catch (error) {
        done({ outcome: failed(error) });
        return;
      }
      const target = find(functionName);
      if (target === undefined) {
        done({ missing: functionName });
        return;
      }
      const outcome = run(target, args, web);
      // Microtasks run when this stack is empty, and before the next turn of the event loop.
      setImmediate(() => done({ outcome: outcome ?? settled() }));
    },
  };
}
