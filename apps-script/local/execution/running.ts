import { randomUUID } from 'node:crypto';
import {
  type Caller,
  type Execution,
  type HostInternals,
  type LogLevel,
  ServiceError,
  type UiEvent,
} from './service.ts';

/** Why an execution was cut: the error that its caller is told. */
export interface Cut {
  readonly name: string;
  readonly message: string;
}

export const TIME_IS_UP: Cut = { name: 'Exception', message: 'Exceeded maximum execution time' };
export const UNDER_LOCK: Cut = { name: 'Exception', message: 'called while the script lock is held' };
export const KILLED: Cut = { name: 'Killed', message: 'The execution was killed.' };

/** An execution with what only the engine may touch. */
export interface RunningExecution extends Execution {
  readonly logs: LogLine[];
  readonly calls: Record<string, number>;
  /** Ends the execution at once, whatever it is doing; its result is this error. */
  cut(cut: Cut): void;
  over: boolean;
  deadline: number;
}

export interface LogLine {
  readonly level: LogLevel;
  readonly text: string;
  readonly at: number;
}

/** @param cut how the executor ends this execution from outside. */
export function makeRunning(
  host: HostInternals & { sleep(milliseconds: number): Promise<void> | undefined },
  functionName: string,
  caller: Caller,
  timeLimit: number,
  cut: (running: RunningExecution, cut: Cut) => void,
): RunningExecution {
  const startedAt = host.now();
  const logs: LogLine[] = [];
  const ui: UiEvent[] = [];
  const running: RunningExecution = {
    id: randomUUID(),
    functionName,
    caller,
    projectId: host.projectId,
    spreadsheetId: host.spreadsheetId,
    locale: host.locale,
    timeZone: host.timeZone,
    startedAt,
    store: host.store,
    host,
    heldLocks: new Set(),
    limits: host.limits,
    ui,
    memory: new Map(),
    logs,
    calls: {},
    over: false,
    deadline: startedAt + timeLimit,
    now: host.now,
    sleep: host.sleep,
    log(level, text) {
      logs.push({ level, text, at: host.now() });
    },
    fail(message) {
      throw new ServiceError(message);
    },
    cut: (reason) => cut(running, reason),
  };
  return running;
}
