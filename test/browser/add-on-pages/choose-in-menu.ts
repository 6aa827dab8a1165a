import type { Frame, Page } from 'puppeteer-core';

/** Chooses an item of the add-on's menu that shows a page; answers the frame of that page. */
export async function chooseInMenu(page: Page, item: string): Promise<Frame> {
  await page.locator('.menu > button').click();
  await page.locator(`::-p-xpath(//*[@role='menuitem'][.='${item}'])`).click();
  const frame = await (await page.waitForSelector('iframe.script-frame'))?.contentFrame();
  if (!frame) throw new Error(`${item}: no frame`);
  await frame.waitForSelector('#page > *');
  return frame;
}
