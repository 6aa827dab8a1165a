import { decode, encode } from '../facade/wire.ts';
import { addToJournal } from '../store/journal.ts';
import type { Clock } from './clock.ts';
import { buffers, type Dispatcher } from './dispatch.ts';
import type { Ending, Executor } from './executor.ts';
import type { RunResult } from './run-result.ts';
import { type Cut, KILLED, makeRunning, type RunningExecution, TIME_IS_UP } from './running.ts';
import type { Caller, HostInternals, LogLevel, Service } from './service.ts';
import type { Slots } from './slots.ts';

export interface RunRequest {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly caller: Caller;
  readonly web: boolean;
  readonly timeLimit: number;
}

export interface Engine {
  readonly host: HostInternals & { sleep(milliseconds: number): Promise<void> | undefined };
  readonly clock: Clock;
  readonly services: readonly Service[];
  readonly dispatcher: Dispatcher;
  readonly executor: Executor;
  readonly slots: Slots;
  /** Executions that have not ended. */
  readonly active: Map<RunningExecution, Promise<unknown>>;
  closed: boolean;
}

type Outcome = Pick<RunResult, 'value' | 'error'>;

function outcomeOf(ending: Ending, cut: Cut | null): Outcome {
  if (cut) return { error: { ...cut, stack: '' } };
  if ('outcome' in ending) return decode(ending.outcome, buffers) as Outcome;
  if ('missing' in ending) {
    return { error: { name: 'Exception', message: `Script function not found: ${ending.missing}`, stack: '' } };
  }
  const memory = (ending.died as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
  const message = memory ? 'Out of memory error.' : ending.died.message;
  return { error: { name: 'Exception', message, stack: '' } };
}

/** Cuts every execution, lets none begin, and waits until each has told its end. */
export async function endAll(engine: Engine): Promise<void> {
  engine.closed = true;
  for (const running of engine.active.keys()) running.cut(KILLED);
  await Promise.allSettled(engine.active.values());
}

function refused(message: string): RunResult {
  return { ok: false, error: { name: 'Exception', message, stack: '' }, logs: [], calls: {}, durationMs: 0, ui: [] };
}

/** Runs one function of the script to its end, whatever the end; never rejects for what the script does. */
export async function runFunction(engine: Engine, request: RunRequest): Promise<RunResult> {
  const free = await engine.slots.take();
  if (!free) return refused('There are too many scripts running simultaneously for this Google user account.');
  try {
    return engine.closed ? refused('The host is closed.') : await execute(engine, request);
  } finally {
    free();
  }
}

async function execute(engine: Engine, request: RunRequest): Promise<RunResult> {
  const { host, active } = engine;
  const began = performance.now();
  let cut: Cut | null = null;
  let stop = () => {};
  const running = makeRunning(host, request.functionName, request.caller, request.timeLimit, (self, reason) => {
    if (self.over) return;
    self.over = true;
    cut = reason;
    stop();
  });
  const finite = Number.isFinite(request.timeLimit);
  const timer = finite ? setTimeout(() => running.cut(TIME_IS_UP), request.timeLimit) : undefined;
  const { functionName, web } = request;
  const thread = engine.executor.start(
    { functionName, args: encode(request.args, buffers), web, clock: engine.clock.cell },
    {
      answer: (text) => engine.dispatcher.answer(running, text),
      log: (level, text) => running.log(level as LogLevel, text),
    },
  );
  stop = thread.stop;
  const end = (ending: Ending): RunResult => {
    clearTimeout(timer);
    running.over = true;
    for (const service of engine.services) service.ended?.(running);
    const outcome = outcomeOf(ending, cut);
    const { logs, calls, ui } = running;
    const result = { ok: !outcome.error, ...outcome, logs, calls, durationMs: performance.now() - began, ui };
    addToJournal(host.store, running.id, functionName, request.caller, running.startedAt, result);
    return result;
  };
  const ended = thread.ending.then(end);
  active.set(running, ended);
  try {
    return await ended;
  } finally {
    active.delete(running);
  }
}
