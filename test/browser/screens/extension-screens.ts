import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserName, openBrowser } from '../harness/built-extension.ts';
import { LIBRARY_SITE, PAGES_OF_OURS, PAID_ARTICLE, SECRET_ARTICLE } from '../harness/pages-of-ours.ts';
import { openTeamSheet } from '../harness/team-sheet.ts';
import type { Theme, View } from '../harness/test-browser.ts';

const THEMES: Theme[] = ['light', 'dark'];

/**
 * Pictures of popup and options in both themes, on pages of our own making: `popup-resource-light.png`… The built
 * extension must be there (`buildExtensions`).
 */
export async function takeExtensionScreens(folder: string, name: BrowserName = 'chromium'): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const sheet = await openTeamSheet(PAGES_OF_OURS);
  const browser = await openBrowser(name, { map: sheet.front.map });
  const taken: string[] = [];
  const take = async (view: View, what: string) => {
    for (const theme of THEMES) {
      await browser.setTheme(theme);
      const file = path.join(folder, `${what}-${theme}.png`);
      await view.screenshot(file);
      taken.push(file);
    }
    await browser.setTheme('light');
  };
  try {
    const unpaired = await browser.openOptions();
    await take(unpaired, 'options-unpaired');
    await unpaired.type('#invitation', await sheet.invite('Marie'));
    await unpaired.click('#pair');
    await unpaired.waitForText('Ce navigateur est relié.');
    await unpaired.close();

    await browser.openPage(SECRET_ARTICLE);
    const masked = await browser.clickToolbarButton();
    await masked.waitForText('masqué');
    await masked.run('for (const each of document.querySelectorAll(".x-fact details, .x-masked")) each.open = true');
    await take(masked, 'popup-why');
    await masked.close();

    await browser.openPage(PAID_ARTICLE);
    const popup = await browser.clickToolbarButton();
    await popup.waitForText('presse');
    await take(popup, 'popup-resource');
    await popup.click('#send');
    await popup.waitForText('C’est relevé.');
    await take(popup, 'popup-received');
    await popup.close();
    const again = await browser.clickToolbarButton();
    await again.waitForText('Vous avez relevé');
    await take(again, 'popup-already');
    sheet.front.google = (_request, response) => void response.destroy();
    await again.click('#send');
    await again.waitForText('gardé dans le bac de départ');
    await take(again, 'popup-waiting');
    await again.close();
    const tray = await browser.openOptions();
    await tray.waitForText('attend son accusé');
    await take(tray, 'options-waiting');
    await tray.close();
    sheet.front.google = sheet.answer;

    const site = await browser.openPage(LIBRARY_SITE);
    await site.run('getSelection().selectAllChildren(document.querySelector("#hours"))');
    const observation = await browser.clickToolbarButton();
    await observation.click('#observation');
    await observation.type('#criterion-search', 'horaires');
    await take(observation, 'popup-observation');
    await observation.close();
  } finally {
    await browser.close();
    await sheet.close();
  }
  return taken;
}
