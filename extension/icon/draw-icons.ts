import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';

/** Draws `public/icon/*.png` from `icon.svg`: `node extension/icon/draw-icons.ts`, only when the mark changes. */
const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const svg = await readFile(at('icon.svg'), 'utf8');
const browser = await launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(at(`../public/icon/${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
