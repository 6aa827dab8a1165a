import { eventField } from '../execution/event-field.ts';
import type { RunOptions, RunResult } from '../execution/run-result.ts';
import type { HostInternals } from '../execution/service.ts';
import { allTriggers, type EventType } from './trigger-store.ts';

/** Functions that Google runs by their name, without any trigger. */
const SIMPLE: Partial<Record<EventType, string>> = { ON_OPEN: 'onOpen', ON_EDIT: 'onEdit' };

/**
 * What happens in the workbook: someone opens it, edits a cell, changes its structure, sends a form. The function of
 * that name runs as the person; installed triggers run as the owner.
 */
export async function fireEvent(
  host: HostInternals,
  run: (name: string, options: RunOptions) => Promise<RunResult>,
  type: Exclude<EventType, 'CLOCK'>,
  event: Record<string, unknown>,
  user: string,
): Promise<RunResult[]> {
  const results: RunResult[] = [];
  const source = eventField('Spreadsheet', host.spreadsheetId);
  const told = (authMode: string) => ({
    authMode: eventField('AuthMode', authMode),
    source,
    user: eventField('User', user),
    ...event,
  });
  const simple = SIMPLE[type];
  if (simple && host.project.code.some(({ text }) => new RegExp(`\\bfunction ${simple}\\b`).test(text))) {
    results.push(await run(simple, { event: told('LIMITED'), caller: { kind: 'menu', user } }));
  }
  for (const trigger of allTriggers(host.store)) {
    if (trigger.event !== type || trigger.sourceId !== host.spreadsheetId) continue;
    const full = { ...told('FULL'), triggerUid: trigger.id };
    results.push(await run(trigger.handler, { event: full, caller: { kind: 'trigger', user: host.owner } }));
  }
  return results;
}
