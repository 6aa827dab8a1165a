import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { requireBrowser } from './browsers.mjs';

// Draws `extension/public/icon/*.png` from `extension/icon/icon.svg`: `node commands/draw-icons.ts`, when the mark changes.
const at = (name: string) => fileURLToPath(new URL(`../extension/${name}`, import.meta.url));
const svg = await readFile(at('icon/icon.svg'), 'utf8');
const browser = await launch({ executablePath: requireBrowser('Chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(at(`public/icon/${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
