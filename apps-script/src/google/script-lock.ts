/// <reference types="google-apps-script" />

/** Said when the lock could not be had in time. The work has not begun: trying again is safe. */
export const BUSY = Symbol('busy');

/**
 * Runs `work` alone: one lock everywhere, the script's, because a document lock and a script lock do not exclude each
 * other. `flush` comes before the release, or the next execution would read what was there before.
 * No fetch, no mail and no sleep inside `work`.
 */
export function underLock<T>(milliseconds: number, work: () => T): T | typeof BUSY {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(milliseconds)) return BUSY;
  try {
    const result = work();
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
