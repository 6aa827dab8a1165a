import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readInvitation } from '../../shared/protocol/invitation.ts';
import { type OpenedAddOn, openAddOn, seriousFaults, sideways } from './add-on-pages/open-add-on.ts';

const SIDEBAR = 'Ouvrir Vigie';
const DIALOG = 'Relever une adresse…';
const LETTER = 'Aperçu de la lettre';
/** 6:30 in Paris; the letter leaves by itself from 7:15. */
const MONDAY_BEFORE_THE_LETTER = new Date('2026-11-30T05:30:00Z');
const GOOGLE_TEXT = 'We’re sorry, a server error occurred. Please wait a bit and try again.';

let opened: OpenedAddOn;
let page: Page;
let frame: Frame;
beforeAll(async () => {
  opened = await openAddOn();
});
afterAll(() => opened.close());
afterEach(async () => {
  mend();
  await page.close();
});

async function open(item: string, ready: string) {
  ({ page, frame } = await opened.open(item));
  await frame.waitForSelector(ready);
}
const openTeam = async () => {
  await open(SIDEBAR, '#tab-team');
  await click('#tab-team');
};
const click = (selector: string) => frame.locator(selector).click();
const button = (name: string) => `::-p-xpath(//*[not(@hidden)]//button[starts-with(normalize-space(.), '${name}')])`;
// biome-ignore lint/performance/useDomNodeTextContent: hidden panels hold text too.
const shown = () => frame.evaluate(() => document.body.innerText);
const says = async (wanted: string | RegExp) => {
  await expect.poll(shown, { timeout: 15_000 }).toMatch(wanted);
  return shown();
};
const value = (selector: string) => frame.$eval(selector, (field) => (field as HTMLInputElement).value);
const focused = () =>
  frame.evaluate(() => {
    const { id, textContent } = document.activeElement as HTMLElement;
    return id || (textContent ?? '').trim();
  });
const type = async (selector: string, text: string) => {
  await frame.$eval(selector, (field) => (field as HTMLInputElement).select());
  await frame.type(selector, text);
};
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key as never);
};
const rows = (tab: string) => opened.vigie.rows(tab);
const member = (email: string) => rows('Équipe').find((row) => Object.values(row).includes(email));
const fail = (when: () => boolean) =>
  opened.vigie.host.faults.add({ service: 'SpreadsheetApp', when, do: { throw: GOOGLE_TEXT } });
const breakFrom = (sent: { yet: boolean }) => fail(() => sent.yet);
/** Google fails from now on, or from the moment that the script has shown its page. */
const breakNow = () => breakFrom({ yet: true });
const breakOnceShown = (method: 'Ui.showSidebar' | 'Ui.showModalDialog') => {
  const sent = { yet: false };
  breakFrom(sent);
  opened.vigie.host.faults.add({
    service: 'SpreadsheetApp',
    method,
    when: () => {
      sent.yet = true;
      return false;
    },
    do: 'kill',
  });
};
const mend = () => opened.vigie.host.faults.clear();
async function invite(name: string) {
  const email = `${name.toLowerCase()}@example.org`;
  await type('#name', name);
  await type('#email', email);
  await click('#face-team form button[type=submit]');
  await frame.waitForSelector('#invitation');
  return email;
}

describe('the sidebar', () => {
  test('says who one is, what runs, and which letter went last', async () => {
    await open(SIDEBAR, '#tab-state');
    const text = await says(/Lecture des flux/);
    expect(text).toMatch(/responsable/);
    expect(text).toMatch(/toutes les heures/);
    expect(text).toMatch(/aucune encore/);
    expect(await frame.$eval('#web-app', (field) => (field as HTMLInputElement).value)).toMatch(/\/exec$/);
  });

  test('an address that is no web app is said, kept and shown in its field', async () => {
    await open(SIDEBAR, '#web-app');
    await type('#web-app', 'https://exemple.fr/feuille');
    await press('Enter');
    await says(/Ce n’est pas l’adresse d’une application web/);
    expect(await value('#web-app')).toBe('https://exemple.fr/feuille');
    expect(await focused()).toBe('web-app');
    expect(await frame.$eval('#web-app', (field) => field.getAttribute('aria-invalid'))).toBe('true');
  });

  test('an invitation prepared in the form pairs a browser, and is on the keyboard ready to be copied', async () => {
    await openTeam();
    const email = await invite('Marie');
    const invitation = readInvitation(await value('#invitation'));
    expect(await focused()).toBe('invitation');
    expect(await frame.evaluate(() => getSelection()?.toString())).toBe(await value('#invitation'));
    const { vigie } = opened;
    const asked = vigie.envelope('pair', { code: invitation?.code ?? '', device: 'Firefox' });
    expect((await vigie.post(asked)).reply).toMatchObject({ ok: true, member: { name: 'Marie' } });
    expect([await value('#name'), await value('#email')]).toEqual(['', '']);
    await click(button('Actualiser'));
    await says(/Relié : Firefox/);
    expect(member(email)).toBeDefined();
    await click(button('Copier'));
    await says(/Le texte est (copié|sélectionné)/);
  });

  test('an incomplete e-mail address is said, kept and shown in its field', async () => {
    await openTeam();
    await type('#name', 'Paul');
    await type('#email', 'paul@');
    await click('#face-team form button[type=submit]');
    await says(/Cette adresse électronique n’est pas complète/);
    expect([await value('#name'), await value('#email')]).toEqual(['Paul', 'paul@']);
    expect(await focused()).toBe('email');
    expect(await frame.$eval('#email', (field) => field.getAttribute('aria-invalid'))).toBe('true');
    await click('#tab-state');
    await click('#tab-team');
    expect([await value('#name'), await value('#email')]).toEqual(['Paul', 'paul@']);
  });

  test('a role is changed, an access is taken away after a question that Escape gives up', async () => {
    await openTeam();
    const email = await invite('Zoé');
    const id = Object.values(member(email) ?? {}).at(-1);
    await frame.waitForSelector(`[id="role-${id}"]`);
    await frame.select(`[id="role-${id}"]`, 'validator');
    await expect.poll(() => Object.values(member(email) ?? {})).toContain('validateur');
    await frame.waitForFunction(
      (field: string) => !document.getElementById(field)?.closest('li')?.querySelector('[aria-disabled]'),
      {},
      `role-${id}`,
    );
    const within = async (name: string) =>
      frame.evaluate(
        (field: string, wanted: string) => {
          const card = document.getElementById(field)?.closest('li');
          [...(card?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.startsWith(wanted))?.focus();
        },
        `role-${id}`,
        name,
      );
    await within('Retirer l’accès');
    await press('Enter');
    await says(/Retirer l’accès de Zoé \?/);
    expect(await focused()).toBe('Retirer');
    await press('Escape');
    expect(await focused()).toMatch(/^Retirer l’accès de Zoé/);
    await press('Enter', 'Enter');
    await says(/Accès retiré/);
    await expect.poll(focused).toContain('Zoé');
    expect(await frame.$(`[id="role-${id}"]`)).toBeNull();
  });

  test('the last person in charge cannot be unseated, and the list shows what is', async () => {
    await openTeam();
    const field = await frame.$eval('.people select', (select) => select.id);
    await frame.select(`[id="${field}"]`, 'contributor');
    await says(/C’est la seule personne responsable/);
    expect(await value(`[id="${field}"]`)).toBe('manager');
  });

  test('a failure of Google becomes a sentence, keeps what was typed and can be tried again', async () => {
    await openTeam();
    await type('#name', 'Inès');
    await type('#email', 'ines@example.org');
    breakNow();
    await click('#face-team form button[type=submit]');
    const text = await says(/La feuille n’a pas pu répondre/);
    expect(text).not.toContain('sorry');
    expect(text).toContain('Ce que vous avez écrit est resté ici');
    expect([await value('#name'), await value('#email')]).toEqual(['Inès', 'ines@example.org']);
    mend();
    await click(button('Réessayer'));
    await frame.waitForSelector('#invitation');
    expect(member('ines@example.org')).toBeDefined();
  });

  test('a failure at its opening can be tried again', async () => {
    breakOnceShown('Ui.showSidebar');
    ({ page, frame } = await opened.open(SIDEBAR));
    await says(/La feuille n’a pas pu répondre/);
    mend();
    await click(button('Réessayer'));
    await says(/Lecture des flux/);
  });

  test('is walked with the arrows, Home and End', async () => {
    await open(SIDEBAR, '#tab-state');
    await frame.focus('#tab-state');
    const tab = async (key: string) => {
      await press(key);
      return frame.evaluate(() => [
        document.activeElement?.id,
        document.querySelector('[role=tabpanel]:not([hidden])')?.id,
      ]);
    };
    expect(await tab('ArrowRight')).toEqual(['tab-team', 'face-team']);
    expect(await tab('ArrowRight')).toEqual(['tab-clip', 'face-clip']);
    expect(await tab('End')).toEqual(['tab-letter', 'face-letter']);
    expect(await tab('ArrowRight')).toEqual(['tab-state', 'face-state']);
    expect(await tab('ArrowLeft')).toEqual(['tab-letter', 'face-letter']);
    expect(await tab('Home')).toEqual(['tab-state', 'face-state']);
    expect(await frame.$$eval('[role=tab][tabindex="0"]', (tabs) => tabs.length)).toBe(1);
  });

  test('sends the letter of last week to those who have not had it, and only once', async () => {
    const { vigie } = opened;
    await vigie.run('clipAddress', [`${opened.article}/la-suite`]);
    await vigie.host.clock.advanceTo(MONDAY_BEFORE_THE_LETTER, { repeats: 'daily' });
    await open(SIDEBAR, '#tab-letter');
    await click('#tab-letter');
    await frame.waitForSelector('iframe.letter');
    await click(button('Envoyer la lettre'));
    await says(/\d\slettres? envoyées?/);
    const sent = (await vigie.host.outbox()).length;
    expect(sent).toBeGreaterThan(0);
    await click(button('Envoyer la lettre'));
    await says(/déjà eu la lettre/);
    expect((await vigie.host.outbox()).length).toBe(sent);
  });
});

describe('« Relever une adresse… »', () => {
  test('clips a page into a row, from the keyboard alone, and Escape closes', async () => {
    await open(DIALOG, '#address');
    await expect.poll(focused).toBe('address');
    await page.keyboard.type(opened.article);
    await press('Enter');
    const text = await says(/La page est dans la feuille/);
    expect(text).toContain('Lire en ligne sans compte');
    expect(await value('#address')).toBe('');
    expect(rows('Ressources').some((row) => Object.values(row).includes('Lire en ligne sans compte'))).toBe(true);
    await press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
  });

  test('the proof reopens the page in a tab of its own, which knows nothing of the sheet', async () => {
    await open(DIALOG, '#address');
    await type('#address', opened.article);
    await press('Enter');
    await frame.locator('summary').click();
    const known = (await page.browser().pages()).length;
    await click('a[target=_blank]');
    await expect.poll(async () => (await page.browser().pages()).length).toBe(known + 1);
    const tab = (await page.browser().pages()).find((one) => one.url().startsWith(opened.article));
    expect(await tab?.evaluate('[opener, document.referrer, self.origin]')).toEqual([
      null,
      '',
      new URL(opened.article).origin,
    ]);
    await tab?.close();
  });

  test('an address that does not answer is said, and kept', async () => {
    await open(DIALOG, '#address');
    await type('#address', opened.nowhere);
    await press('Enter');
    await frame.waitForSelector('[role=alert]');
    expect(await shown()).toMatch(/adresse|page|site/i);
    expect(await shown()).not.toMatch(/Exception|DNS|ECONN/);
    expect(await value('#address')).toBe(opened.nowhere);
    expect(await focused()).toBe('address');
  });

  test('nothing written is said, and a failure of Google keeps the address', async () => {
    await open(DIALOG, '#address');
    await press('Enter');
    await says(/Aucune adresse n’est écrite/);
    await type('#address', opened.article);
    breakNow();
    await press('Enter');
    await says(/La feuille n’a pas pu répondre/);
    expect(await value('#address')).toBe(opened.article);
    mend();
    await click(button('Réessayer'));
    await says(/dans la feuille/);
  });
});

describe('the preview of the letter', () => {
  test('shows the letter, then its text, and Escape closes', async () => {
    await open(LETTER, 'iframe.letter');
    expect(await shown()).toMatch(/Objet/);
    await click(button('Texte seul'));
    await frame.waitForSelector('pre.letter-text');
    expect(await frame.$eval('pre', (text) => text.textContent?.length ?? 0)).toBeGreaterThan(50);
    await press('Escape');
    await page.waitForSelector('dialog', { hidden: true });
  });

  test('the letter itself has nothing beyond its edge in a sidebar, whatever address it quotes', async () => {
    await opened.vigie.run('clipAddress', [`${opened.article}/${'tres-longue-adresse'.repeat(20)}`]);
    const letter = await opened.vigie.run<{ html: string }>('readDigestPreview');
    ({ page, frame } = await opened.open(LETTER));
    await page.goto('about:blank');
    await page.setViewport({ width: 266, height: 600 });
    await page.setContent(letter.html);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(266);
  });

  test('a failure of Google becomes a sentence and can be tried again', async () => {
    breakOnceShown('Ui.showModalDialog');
    ({ page, frame } = await opened.open(LETTER));
    await says(/La feuille n’a pas pu répondre/);
    mend();
    await click(button('Réessayer'));
    await frame.waitForSelector('iframe.letter');
  });
});

describe('each page', () => {
  const FACES: [string, string, string][] = [
    ['state', SIDEBAR, '#tab-state'],
    ['team', SIDEBAR, '#tab-team'],
    ['clip', SIDEBAR, '#tab-clip'],
    ['letter', SIDEBAR, '#tab-letter'],
    ['the dialog', DIALOG, '#address'],
    ['the preview', LETTER, 'iframe.letter'],
  ];

  test.each(FACES)(
    '%s: French, no serious fault in either theme, nothing beyond its edge even with letters twice as large',
    async (_, item, ready) => {
      await open(item, ready);
      if (item === SIDEBAR) await click(ready);
      if (ready === '#tab-letter') await frame.waitForSelector('iframe.letter');
      if (ready === '#address') {
        await type('#address', opened.article);
        await press('Enter');
        await says(/dans la feuille/);
        await click('summary');
      }
      expect(await frame.evaluate(() => document.documentElement.lang)).toBe('fr');
      expect(await frame.evaluate(() => document.title)).not.toBe('');
      for (const theme of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        expect(await seriousFaults(frame)).toEqual([]);
      }
      if (item === SIDEBAR) expect(await frame.evaluate(() => innerWidth)).toBeLessThanOrEqual(300);
      expect(await sideways(frame)).toBe(0);
      await frame.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await sideways(frame)).toBe(0);
      await page.setViewport({ width: 640, height: 400, deviceScaleFactor: 2 });
      expect(await sideways(frame)).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    },
  );
});
