/**
 * Google's machines speak American English to whoever names no locale; this machine may speak another language, and
 * V8 takes its default from the environment when the process starts.
 */
const DEFAULT = 'en-US';

function withDefault(target: object, method: string, place: number): void {
  const own = (target as Record<string, (...args: unknown[]) => unknown>)[method];
  if (typeof own !== 'function') return;
  const spoken = {
    [method](this: unknown, ...args: unknown[]): unknown {
      while (args.length <= place) args.push(undefined);
      args[place] ??= DEFAULT;
      return own.apply(this, args);
    },
  }[method] as object;
  Object.defineProperty(spoken, 'length', { value: own.length, configurable: true });
  Object.defineProperty(target, method, { value: spoken, configurable: true, writable: true });
}

for (const method of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
  withDefault(Date.prototype, method, 0);
}
withDefault(Number.prototype, 'toLocaleString', 0);
withDefault(BigInt.prototype, 'toLocaleString', 0);
withDefault(String.prototype, 'localeCompare', 1);

for (const name of [
  'Collator',
  'DateTimeFormat',
  'DisplayNames',
  'ListFormat',
  'NumberFormat',
  'PluralRules',
  'RelativeTimeFormat',
  'Segmenter',
]) {
  const own = (Intl as unknown as Record<string, (...args: unknown[]) => object>)[name];
  if (typeof own !== 'function') continue;
  const spoken: typeof own = new Proxy(own, {
    construct: (target, [locales, ...rest], newTarget): object =>
      Reflect.construct(target, [locales ?? DEFAULT, ...rest], newTarget === spoken ? target : newTarget),
    apply: (target, self, [locales, ...rest]) => Reflect.apply(target, self, [locales ?? DEFAULT, ...rest]),
  });
  Object.defineProperty(own.prototype, 'constructor', { value: spoken, configurable: true, writable: true });
  Object.defineProperty(Intl, name, { value: spoken, configurable: true, writable: true });
}
