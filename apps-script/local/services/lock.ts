import type { Execution, Service, Store } from '../execution/service.ts';
import { type Scope, scopeKey } from './scope.ts';

/** How often a lock held by another process is asked for again. */
const POLL = 25;

interface Waiter {
  readonly execution: Execution;
  readonly scope: Scope;
  readonly settle: (got: boolean) => void;
}

/** The queue of each lock, in this process; the locks themselves are rows, which other processes see. */
interface Desk {
  readonly queues: Map<string, Waiter[]>;
  readonly holders: Set<string>;
}

const desks = new WeakMap<Store, Desk>();

function deskOf(store: Store): Desk {
  let desk = desks.get(store);
  if (!desk) {
    desk = { queues: new Map(), holders: new Set() };
    desks.set(store, desk);
  }
  return desk;
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Takes the lock if it is free; a lock left by a process that died is free. */
function take({ execution, scope }: Pick<Waiter, 'execution' | 'scope'>): boolean {
  const { store, id } = execution;
  const { holders } = deskOf(store);
  const key = scopeKey(execution, scope);
  const got = store.transaction(() => {
    const row = store.get('SELECT execution, pid FROM locks WHERE scope = ?', key);
    if (row) {
      const holder = row.execution as string;
      if (holder === id) return true;
      if (row.pid === process.pid ? holders.has(holder) : alive(row.pid as number)) return false;
      store.run('DELETE FROM locks WHERE scope = ?', key);
    }
    store.run('INSERT INTO locks VALUES (?, ?, ?)', key, id, process.pid);
    return true;
  });
  if (got) {
    holders.add(id);
    execution.heldLocks.add(scope);
  }
  return got;
}

/** Gives the lock to whoever has waited longest. */
function serve(store: Store, key: string): void {
  const queue = deskOf(store).queues.get(key);
  while (queue?.[0] && take(queue[0])) queue.shift()?.settle(true);
}

function release(execution: Execution, scope: Scope): void {
  const { store, id } = execution;
  const key = scopeKey(execution, scope);
  store.run('DELETE FROM locks WHERE scope = ? AND execution = ?', key, id);
  execution.heldLocks.delete(scope);
  if (execution.heldLocks.size === 0) deskOf(store).holders.delete(id);
  serve(store, key);
}

function acquire(execution: Execution, scope: Scope, timeout: number): boolean | Promise<boolean> {
  if (execution.heldLocks.has(scope)) return true;
  if (timeout < 0) return false;
  const key = scopeKey(execution, scope);
  const { queues } = deskOf(execution.store);
  const queue = queues.get(key) ?? [];
  if (queue.length === 0 && take({ execution, scope })) return true;
  if (timeout === 0) return false;
  queues.set(key, queue);
  return new Promise((resolve) => {
    const waiter: Waiter = {
      execution,
      scope,
      settle(got) {
        clearTimeout(deadline);
        clearInterval(poll);
        const place = queue.indexOf(waiter);
        if (place >= 0) queue.splice(place, 1);
        resolve(got);
      },
    };
    const deadline = setTimeout(() => waiter.settle(false), timeout);
    const poll = setInterval(() => serve(execution.store, key), POLL);
    queue.push(waiter);
  });
}

/** LockService: one holder a scope, first come first served, let go when the execution ends. */
export const lockService: Service = {
  name: 'LockService',
  schema: `CREATE TABLE IF NOT EXISTS locks (
    scope TEXT PRIMARY KEY, execution TEXT NOT NULL, pid INTEGER NOT NULL) STRICT`,
  methods: {
    'Lock.tryLock': acquire,
    'Lock.waitLock': acquire,
    'Lock.releaseLock': release,
  },
  ended(execution) {
    for (const queue of deskOf(execution.store).queues.values()) {
      for (const waiter of [...queue]) if (waiter.execution === execution) waiter.settle(false);
    }
    for (const scope of [...execution.heldLocks] as Scope[]) release(execution, scope);
  },
};
