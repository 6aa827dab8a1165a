import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeExtensionScreens } from '../test/browser/screens/extension-screens.ts';
import { takeWorkbookScreens } from '../test/browser/screens/workbook-screens.ts';
import { buildAll } from './build.ts';

// Draws each screen and the letter in both themes, on pages of our own making: `npm run screenshots [-- FOLDER]`, by default dist/screenshots.
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.resolve(process.argv[2] ?? path.join(root, 'dist/screenshots'));
mkdirSync(folder, { recursive: true });
await buildAll();
const files = [...(await takeWorkbookScreens(folder)), ...(await takeExtensionScreens(folder))];
for (const file of files) console.log(path.relative(process.cwd(), file));
