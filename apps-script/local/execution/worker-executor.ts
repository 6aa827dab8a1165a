import { Script } from 'node:vm';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Ending, Executor } from './executor.ts';
import { facadeText, workerText } from './facade-text.ts';
import type { Project } from './service.ts';
import type { Compiled, FromWorker, ToWorker, WorkerSetup } from './worker-messages.ts';

interface Ready {
  readonly worker: Worker;
  readonly port: MessageChannel['port1'];
  readonly signal: Int32Array;
}

function compiled(text: string, filename: string): Compiled {
  try {
    return { text, cachedData: new Script(text, { filename, produceCachedData: true }).cachedData as Buffer };
  } catch {
    return { text }; // The syntax error is told by the execution that meets it.
  }
}

/**
 * Runs each execution in a thread of its own, which is used once.
 * @param spare how many threads wait ready, so that an execution does not wait for its thread to start.
 */
export function makeWorkerExecutor(project: Project, spare: number): Executor {
  let facade = compiled(facadeText(), 'host:facade');
  let code = project.code.map(({ name, text }) => ({ name, ...compiled(text, name) }));
  /** Code compiled while it ran also holds the functions that V8 compiles late: a third less time to start. */
  let warm: 'no' | 'asked' | 'yes' = spare > 0 ? 'no' : 'yes';
  const waiting: Ready[] = [];
  const alive = new Set<Worker>();
  let closed = false;

  function make(): Ready {
    const { port1, port2 } = new MessageChannel();
    const signal = new SharedArrayBuffer(4);
    const setup: WorkerSetup = { port: port2, signal, facade, code };
    const worker = new Worker(workerText(), {
      eval: true,
      workerData: setup,
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      stdout: false,
      stderr: false,
    });
    alive.add(worker);
    worker.once('exit', () => alive.delete(worker));
    worker.on('error', () => {});
    worker.unref();
    return { worker, port: port1, signal: new Int32Array(signal) };
  }

  function keepCompiled([first, ...rest]: readonly Uint8Array[]): void {
    warm = 'yes';
    facade = { ...facade, cachedData: first };
    code = code.map((file, index) => ({ ...file, cachedData: rest[index] }));
  }

  function refill(): void {
    while (!closed && waiting.length < spare) waiting.push(make());
  }

  return {
    start(start, listener) {
      const { worker, port, signal } = waiting.shift() ?? make();
      worker.ref();
      const send = (message: ToWorker) => port.postMessage(message);
      const reply = (answer: string | undefined) => {
        if (answer === undefined) return;
        send({ answer });
        Atomics.store(signal, 0, 1);
        Atomics.notify(signal, 0);
      };
      let stop = () => {};
      const ending = new Promise<Ending>((resolve) => {
        const end = (ending: Ending) => {
          resolve(ending);
          port.close();
          void worker.terminate();
          setImmediate(refill);
        };
        stop = () => end({ died: new Error('stopped') });
        port.on('message', (message: FromWorker) => {
          if ('request' in message) {
            const answer = listener.answer(message.request);
            if (answer instanceof Promise) void answer.then(reply);
            else reply(answer);
          } else if ('log' in message) listener.log(...message.log);
          else if ('compiled' in message) keepCompiled(message.compiled);
          else end(message);
        });
        worker.once('error', (died) => end({ died }));
        worker.once('exit', () =>
          setImmediate(() => end({ died: new Error('The thread of the execution ended by itself.') })),
        );
      });
      send({ start: { ...start, wantsCompiled: warm === 'no' } });
      if (warm === 'no') warm = 'asked';
      return { ending, stop };
    },
    async close() {
      closed = true;
      waiting.length = 0;
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}
