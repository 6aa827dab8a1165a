import vm from 'node:vm';
import { readClock } from './clock.ts';
import type { Ending, Executor } from './executor.ts';
import { facadeText } from './facade-text.ts';
import { makeScriptContext } from './script-context.ts';
import type { Project } from './service.ts';

/** What a script catches when its execution has been cut; a text, so that it carries nothing of the host's realm. */
const CUT = 'The execution was cut.';

/**
 * Runs executions in this very thread, one after the other, each in a fresh context: a few milliseconds instead of
 * tens, for tests that need thousands. What waits for the world (UrlFetchApp, a lock that another process holds,
 * sleeping on the real clock) cannot be asked for, an endless loop is endless, and a cut execution goes on until its
 * next call.
 */
export function makeSameThreadExecutor(project: Project): Executor {
  const facade = new vm.Script(facadeText(), { filename: 'host:facade' });
  const compiled = new Map<string, vm.Script>();
  const code = project.code.map(({ name, text }) => () => {
    const script = compiled.get(name) ?? new vm.Script(text, { filename: name });
    compiled.set(name, script);
    return script;
  });

  return {
    start(start, listener) {
      let stopped = false;
      let stop = () => {};
      const ending = new Promise<Ending>((resolve) => {
        stop = () => {
          stopped = true;
          resolve({ died: new Error('stopped') });
        };
        const context = makeScriptContext(facade, {
          ask(request) {
            const answer = stopped ? undefined : listener.answer(request);
            if (answer instanceof Promise)
              throw 'This call waits for the world: it needs an execution in its own thread.';
            if (answer === undefined) throw CUT;
            return answer;
          },
          tell: (level, text) => listener.log(level, text),
          now: () => readClock(start.clock),
        });
        // The caller must have `stop` in hand before the script runs.
        setImmediate(() => context.execute(code, start, resolve));
      });
      return { ending, stop: () => stop() };
    },
    async close() {},
  };
}
