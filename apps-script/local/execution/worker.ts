import vm from 'node:vm';
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { readClock } from './clock.ts';
import type { FromWorker, Start, ToWorker, WorkerSetup } from './worker-messages.ts';

/**
 * One execution in a thread of its own: a bare context, the facade, the project's code, one function.
 * Everything that the script asks for goes through `port`, and this thread sleeps until the answer is there.
 */
const setup = workerData as WorkerSetup;
const port = setup.port as MessagePort;
const signal = new Int32Array(setup.signal);

interface Runner {
  run(target: unknown, args: string, web: boolean): string | null;
  /** The outcome of a function that returned a promise, once microtasks have run. */
  settled(): string;
  failed(error: unknown): string;
}

function post(message: FromWorker): void {
  port.postMessage(message);
}

function ask(request: string): string {
  Atomics.store(signal, 0, 0);
  post({ request });
  for (;;) {
    Atomics.wait(signal, 0, 0);
    const received = receiveMessageOnPort(port) as { message: ToWorker } | undefined;
    if (received && 'answer' in received.message) return received.message.answer;
    Atomics.store(signal, 0, 0);
  }
}

const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, { name: 'script' });
let clock: Float64Array | null = null;
let runner: Runner | undefined;
Object.assign(context, {
  __host: {
    ask,
    tell: (level: string, text: string) => post({ log: [level, text] }),
    now: () => (clock ? readClock(clock) : Date.now()),
    ready: (made: Runner) => {
      runner = made;
    },
  },
});

function script(text: string, filename: string, cachedData: Uint8Array | undefined): vm.Script {
  return new vm.Script(text, { filename, ...(cachedData ? { cachedData: Buffer.from(cachedData) } : {}) });
}

const scripts: vm.Script[] = [];

function evaluate(text: string, filename: string, cachedData: Uint8Array | undefined): void {
  const made = script(text, filename, cachedData);
  scripts.push(made);
  made.runInContext(context);
}

evaluate(setup.facade.text, 'host:facade', setup.facade.cachedData);
const { run, settled, failed } = runner as unknown as Runner;

/** The function of that name, be it declared or held by a top-level constant; undefined when there is none. */
function find(name: string): unknown {
  if (!/^[\p{L}$_][\p{L}\p{N}$_]*$/u.test(name)) return undefined;
  return new vm.Script(`typeof ${name} === 'function' ? ${name} : undefined`).runInContext(context);
}

function execute(start: Start): void {
  clock = start.clock;
  try {
    for (const file of setup.code) evaluate(file.text, file.name, file.cachedData);
  } catch (error) {
    post({ outcome: failed(error) });
    return;
  }
  const target = find(start.functionName);
  if (target === undefined) {
    post({ missing: start.functionName });
    return;
  }
  const outcome = run(target, start.args, start.web);
  // Microtasks run when this stack is empty, and before the next turn of the event loop.
  setImmediate(() => {
    if (start.wantsCompiled) post({ compiled: scripts.map((made) => made.createCachedData()) });
    post({ outcome: outcome ?? settled() });
  });
}

process.on('unhandledRejection', () => {});
// A listener that stays keeps this thread alive until the main thread has read the outcome and stops it.
port.on('message', (message: ToWorker) => {
  if ('start' in message) execute(message.start);
});
