import { type ByteShape, decode, encode } from '../facade/wire.ts';
import type { Fault, FaultBook } from './faults.ts';
import { KILLED, type RunningExecution, TIME_IS_UP, UNDER_LOCK } from './running.ts';
import { type Service, ServiceError, type ServiceMethod } from './service.ts';

/** Bytes on the main thread are Buffers. */
export const buffers: ByteShape = {
  toText: (value) =>
    value instanceof Uint8Array
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')
      : null,
  fromText: (text) => Buffer.from(text, 'latin1'),
};

export interface Request {
  readonly counted: boolean;
  readonly service: string;
  readonly method: string;
  readonly args: unknown[];
}

/** Slow or outward calls that must not happen while others wait for the script lock. */
const SLOW = /^(UrlFetchApp\..*|MailApp\..*|Utilities\.sleep)$/;

export interface Dispatcher {
  /**
   * Answers one request of a script, as wire text; a promise only when a service waits for the world.
   * Undefined: the execution is over and nobody listens.
   */
  answer(running: RunningExecution, request: string): string | undefined | Promise<string | undefined>;
}

function refusal(error: unknown): string {
  const { name, message } =
    error instanceof ServiceError
      ? error
      : { name: 'Exception', message: `Embedded host failure: ${(error as Error)?.stack ?? String(error)}` };
  return encode({ error: { name, message } }, buffers);
}

function after<T>(value: T | Promise<T>, next: (value: T) => unknown): unknown {
  return value instanceof Promise ? value.then(next) : next(value);
}

export function makeDispatcher(
  services: readonly Service[],
  faults: FaultBook,
  rules: { forbidUnderLock: boolean },
): Dispatcher {
  const methods = new Map<string, ServiceMethod>();
  for (const { name, methods: own } of services) {
    for (const [method, act] of Object.entries(own)) methods.set(`${name}.${method}`, act);
  }

  methods.set('host.facts', ({ functionName, caller, locale, timeZone, projectId, spreadsheetId, host }) => ({
    functionName,
    callerKind: caller.kind,
    locale,
    timeZone,
    projectId,
    spreadsheetId,
    workbookUrl: host.workbookUrl ?? null,
  }));

  /** Lets the faults strike in turn, then goes on; a promise only where one of them or the service waits. */
  function struck(running: RunningExecution, striking: readonly Fault[], act: () => unknown): unknown {
    const suffer = (at: 'before' | 'after', then: () => unknown): unknown => {
      const left = striking.filter((fault) => (fault.at ?? 'before') === at);
      const next = (): unknown => {
        if (running.over) throw new ServiceError(KILLED.message);
        const fault = left.shift();
        if (!fault) return then();
        if (fault.do === 'kill') running.cut(KILLED);
        else if ('throw' in fault.do) throw new ServiceError(fault.do.throw);
        else return after(running.sleep(fault.do.delay), next);
        return next();
      };
      return next();
    };
    return suffer('before', () => after(act(), (value) => suffer('after', () => value)));
  }

  return {
    answer(running, text) {
      if (running.over) return undefined;
      if (running.now() >= running.deadline) {
        running.cut(TIME_IS_UP);
        return undefined;
      }
      const request = decode(text, buffers) as Request;
      const key = `${request.service}.${request.method}`;
      if (request.counted) running.calls[key] = (running.calls[key] ?? 0) + 1;
      const method = methods.get(key);
      if (!method) return refusal(new ServiceError(`${request.method} is not supported by the embedded host.`));
      if (rules.forbidUnderLock && running.heldLocks.has('script') && SLOW.test(key)) {
        running.cut(UNDER_LOCK);
        return undefined;
      }
      const settle = (value: unknown) => {
        if (!running.over && running.now() >= running.deadline) running.cut(TIME_IS_UP);
        return running.over ? undefined : encode({ value }, buffers);
      };
      const refuse = (error: unknown) => (running.over ? undefined : refusal(error));
      try {
        const act = () => method(running, ...request.args);
        const striking = request.counted ? faults.striking(request.service, request.method, request.args) : [];
        const value = striking.length > 0 ? struck(running, striking, act) : act();
        return value instanceof Promise ? value.then(settle, refuse) : settle(value);
      } catch (error) {
        return refuse(error);
      }
    },
  };
}
