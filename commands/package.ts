import { fileURLToPath } from 'node:url';
import { zip } from 'wxt';

// The archives that the two stores want: the extension for each browser, and for Firefox the sources too.
const root = fileURLToPath(new URL('..', import.meta.url));
for (const browser of ['chrome', 'firefox'] as const) {
  for (const file of await zip({ root, browser, manifestVersion: 3 })) console.log(file);
}
