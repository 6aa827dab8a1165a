/**
 * `google.script` as a page of HtmlService knows it. The page stands in a frame of opaque origin that can reach nothing;
 * its parent, and only that origin, hears its calls and answers them.
 * Rules: https://developers.google.com/apps-script/guides/html/reference/run and …/host.
 */
import type { FromFrame, ToFrame } from './frame-messages.ts';

type Handler = ((value: unknown, userObject?: unknown) => void) | undefined;
interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

/** Google lets ten calls run at once; the next ones wait. */
const AT_ONCE = 10;

const own = document.currentScript as HTMLScriptElement;
const parentOrigin = own.dataset.parent ?? '';
own.remove();

const waiting = new Map<number, Handlers>();
const queue: FromFrame[] = [];
const locations: ((location: unknown) => void)[] = [];
let last = 0;

addEventListener('message', (event: MessageEvent<ToFrame>) => {
  if (event.source !== window.parent || event.origin !== parentOrigin) return;
  const message = event.data;
  if (message.vigie === 'location') {
    for (const tell of locations.splice(0)) tell(message.location);
    return;
  }
  if (message.vigie !== 'answer') return;
  const handlers = waiting.get(message.id);
  waiting.delete(message.id);
  const next = queue.shift();
  if (next) post(next);
  if (!handlers) return;
  if (!message.error) return handlers.success?.(message.value, handlers.userObject);
  const error = Object.assign(new Error(message.error.message), { name: message.error.name });
  if (handlers.failure) handlers.failure(error, handlers.userObject);
  else console.error(error);
});

function post(message: FromFrame) {
  window.parent.postMessage(message, parentOrigin);
}

function call(name: string, args: unknown[], handlers: Handlers) {
  const legal = args.length === 1 && args[0] instanceof HTMLFormElement ? [formValues(args[0])] : args.map(checked);
  last += 1;
  const message: FromFrame = { vigie: 'run', id: last, name, args: legal };
  if (waiting.size < AT_ONCE) post(message);
  else queue.push(message);
  waiting.set(last, handlers);
}

/** A copy with nothing but primitives, arrays and plain objects; `undefined` within an array becomes null. */
function checked(value: unknown, property: string | number, _all?: unknown, above: unknown[] = []): unknown {
  if (value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value)) return value ?? null;
  const plain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (!plain || above.includes(value)) throw new TypeError(`Failed due to illegal value in property: ${property}`);
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item, index) => checked(item, index, undefined, path));
  return Object.fromEntries(
    Object.entries(value as object)
      .filter(([, item]) => item !== undefined)
      .map(([name, item]) => [name, checked(item, name, undefined, path)]),
  );
}

/** A form is sent as an object: one property a field, an array when several fields share a name. */
function formValues(form: HTMLFormElement): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const data = new FormData(form);
  for (const name of new Set(data.keys())) {
    const all = data.getAll(name);
    if (all.some((value) => typeof value !== 'string'))
      throw new TypeError(`Failed due to illegal value in property: ${name}`);
    values[name] = all.length > 1 ? all : all[0];
  }
  return values;
}

function runner(handlers: Handlers): unknown {
  return new Proxy(Object.create(null), {
    get(_target, name) {
      if (name === 'withSuccessHandler') return (success: Handler) => runner({ ...handlers, success });
      if (name === 'withFailureHandler') return (failure: Handler) => runner({ ...handlers, failure });
      if (name === 'withUserObject') return (userObject: unknown) => runner({ ...handlers, userObject });
      // A name that ends with `_` is private to the script: it does not exist here. Nor is a runner a promise.
      if (typeof name !== 'string' || name.endsWith('_') || name === 'then') return undefined;
      return (...args: unknown[]) => call(name, args, handlers);
    },
  });
}

const script = {
  run: runner({}),
  host: {
    origin: parentOrigin,
    close: () => post({ vigie: 'close' }),
    setHeight: (height: number) => post({ vigie: 'size', height: Number(height) }),
    setWidth: (width: number) => post({ vigie: 'size', width: Number(width) }),
    editor: { focus: () => post({ vigie: 'focus' }) },
  },
  url: {
    getLocation(tell: (location: unknown) => void) {
      locations.push(tell);
      post({ vigie: 'location' });
    },
  },
};
Object.defineProperty(window, 'google', { value: { script }, enumerable: true });
