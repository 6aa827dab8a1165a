import type { Execution } from '../execution/service.ts';

export type Scope = 'script' | 'user' | 'document';

/** Who the script acts as: a web app and a trigger run as the owner, the rest as the person who asks. */
export function effectiveUser({ caller, host }: Execution): string {
  return caller.kind === 'web' || caller.kind === 'trigger' ? host.owner : caller.user || host.owner;
}

/** The key under which a store, a cache or a lock of that scope is kept. */
export function scopeKey(execution: Execution, scope: Scope): string {
  if (scope === 'user') return `user:${effectiveUser(execution)}`;
  if (scope === 'document') return `document:${execution.spreadsheetId}`;
  return 'script';
}
