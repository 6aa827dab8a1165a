import { call, exception, facts } from './bridge.ts';
import { install } from './install.ts';
import { offer } from './offer.ts';
import { wholeNumber } from './whole-number.ts';

type Scope = 'script' | 'user' | 'document';

function timeout(method: string, args: unknown[]): number {
  return wholeNumber(`LockService.Lock.${method}`, args);
}

class Lock {
  readonly #scope: Scope;
  #held = false;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  hasLock(): boolean {
    return this.#held;
  }

  tryLock(...args: unknown[]): boolean {
    const milliseconds = timeout('tryLock', args);
    this.#held = call('LockService', 'Lock.tryLock', [this.#scope, milliseconds]) as boolean;
    return this.#held;
  }

  waitLock(...args: unknown[]): null {
    const milliseconds = timeout('waitLock', args);
    this.#held = call('LockService', 'Lock.waitLock', [this.#scope, milliseconds]) as boolean;
    if (!this.#held) throw exception('Lock timeout: another process was holding the lock for too long.');
    return null;
  }

  releaseLock(): null {
    if (!this.#held) return null;
    this.#held = false;
    call('LockService', 'Lock.releaseLock', [this.#scope]);
    return null;
  }
}

offer('Lock.Lock', Lock.prototype);

install(
  'LockService',
  offer('Lock.LockService', {
    getScriptLock: () => new Lock('script'),
    getUserLock: () => new Lock('user'),
    getDocumentLock: () => (facts().spreadsheetId === null ? null : new Lock('document')),
  }),
);
