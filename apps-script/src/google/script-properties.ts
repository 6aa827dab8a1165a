/// <reference types="google-apps-script" />

/** What Vigie keeps outside the Sheet, as JSON: token hashes, invitations, the ids of the tabs. Null when absent. */
export function readProperty<T>(key: string): T | null {
  const text = PropertiesService.getScriptProperties().getProperty(key);
  return text === null ? null : (JSON.parse(text) as T);
}

export function writeProperty(key: string, value: unknown): void {
  PropertiesService.getScriptProperties().setProperty(key, JSON.stringify(value));
}

export function deleteProperty(key: string): void {
  PropertiesService.getScriptProperties().deleteProperty(key);
}

/** All properties whose key begins with `prefix`, without it. One call, however many. */
export function propertiesUnder<T>(prefix: string): { name: string; value: T }[] {
  const all = PropertiesService.getScriptProperties().getProperties();
  return Object.keys(all)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ name: key.slice(prefix.length), value: JSON.parse(all[key] ?? 'null') as T }));
}
