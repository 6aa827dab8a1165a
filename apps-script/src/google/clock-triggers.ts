/// <reference types="google-apps-script" />

const ZONE = 'Europe/Paris';

/** Makes the recurring triggers that are missing, and answers the names of those it made. Twice changes nothing. */
export function ensureTriggers(): string[] {
  const present = new Set(ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()));
  const made: string[] = [];
  if (!present.has('pollFeeds')) {
    ScriptApp.newTrigger('pollFeeds').timeBased().everyHours(1).inTimezone(ZONE).create();
    made.push('pollFeeds');
  }
  if (!present.has('sendWeeklyDigest')) {
    ScriptApp.newTrigger('sendWeeklyDigest')
      .timeBased()
      .onWeekDay(ScriptApp.WeekDay.MONDAY)
      .atHour(7)
      .nearMinute(30)
      .inTimezone(ZONE)
      .create();
    made.push('sendWeeklyDigest');
  }
  return made;
}

/** Names of the functions that a trigger of this project runs. */
export function triggeredFunctions(): string[] {
  return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
}

/**
 * Whether an event comes from a trigger of this project that runs `handler`. Its id is Google's and is told to nobody,
 * so a visitor who calls the function cannot make one up.
 */
export function isTriggerEvent(event: unknown, handler: string): boolean {
  const uid = (event as { triggerUid?: unknown } | null | undefined)?.triggerUid;
  if (typeof uid !== 'string' && typeof uid !== 'number') return false;
  return ScriptApp.getProjectTriggers().some(
    (trigger) => trigger.getUniqueId() === String(uid) && trigger.getHandlerFunction() === handler,
  );
}

/** Whether an event is the one Google hands to `onOpen`: its source is a live object, which no web call can carry. */
export function isOpenEvent(event: unknown): boolean {
  const source = (event as { source?: { getId?: unknown } } | null | undefined)?.source;
  return typeof source?.getId === 'function';
}
