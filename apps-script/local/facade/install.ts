/** Puts a global into the script's scope, which the script may shadow with its own declaration, as at Google. */
export function install(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true, enumerable: false });
}
