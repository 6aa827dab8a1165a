import { install } from './install.ts';

// Google's V8 runtime has no shared memory.
for (const name of ['SharedArrayBuffer', 'Atomics']) delete (globalThis as Record<string, unknown>)[name];

// Google keeps `window`-less scripts: `this` and `globalThis` are the only names of the global object.
export { install };
