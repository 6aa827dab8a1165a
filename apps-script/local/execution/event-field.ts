/** The key that tells a field of an event apart which the script must see as one of its own objects. */
export const EVENT_FIELD = 'host:field';

/**
 * A field of an event object that only the facade can build: an enumeration value, a Range, a Spreadsheet.
 * The facade file that knows the kind registers it with `onEventField`.
 */
export function eventField(kind: string, data: unknown): Record<string, unknown> {
  return { [EVENT_FIELD]: kind, data };
}
