import vm from 'node:vm';
import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { readClock } from './clock.ts';
import { makeScriptContext } from './script-context.ts';
import type { Compiled, FromWorker, Start, ToWorker, WorkerSetup } from './worker-messages.ts';

/**
 * One execution in a thread of its own. Everything that the script asks for goes through `port`, and this thread
 * sleeps until the answer is there.
 */
const setup = workerData as WorkerSetup;
const port = setup.port as MessagePort;
const signal = new Int32Array(setup.signal);

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

const scripts: vm.Script[] = [];

function compile({ text, cachedData }: Compiled, filename: string): vm.Script {
  const made = new vm.Script(text, { filename, ...(cachedData ? { cachedData: Buffer.from(cachedData) } : {}) });
  scripts.push(made);
  return made;
}

let clock: Float64Array | null = null;
const context = makeScriptContext(compile(setup.facade, 'host:facade'), {
  ask,
  tell: (level, text) => post({ log: [level, text] }),
  now: () => (clock ? readClock(clock) : Date.now()),
});

function execute(start: Start): void {
  clock = start.clock;
  const code = setup.code.map((file) => () => compile(file, file.name));
  context.execute(code, start, (outcome) => {
    if (start.wantsCompiled) post({ compiled: scripts.map((made) => made.createCachedData()) });
    post(outcome);
  });
}

process.on('unhandledRejection', () => {});
// A listener that stays keeps this thread alive until the main thread has read the outcome and stops it.
port.on('message', (message: ToWorker) => {
  if ('start' in message) execute(message.start);
});
