// What a bare V8 context has and Google's runtime has not: shared memory.
for (const name of ['SharedArrayBuffer', 'Atomics']) delete (globalThis as Record<string, unknown>)[name];
