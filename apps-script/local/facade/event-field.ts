import { EVENT_FIELD } from '../execution/event-field.ts';

const builders = new Map<string, (data: unknown) => unknown>();

/** Says how a field of that kind becomes one of the script's objects (see `eventField`). */
export function onEventField(kind: string, build: (data: never) => unknown): void {
  builders.set(kind, build as (data: unknown) => unknown);
}

/** An event object with its special fields built. */
export function builtEvent(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return event;
  for (const [key, value] of Object.entries(event)) {
    if (typeof value !== 'object' || value === null || !(EVENT_FIELD in value)) continue;
    const { [EVENT_FIELD]: kind, data } = value as { [EVENT_FIELD]: string; data: unknown };
    (event as Record<string, unknown>)[key] = builders.get(kind)?.(data);
  }
  return event;
}
