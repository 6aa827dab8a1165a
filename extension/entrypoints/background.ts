import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { clipFromMenu } from '../background/clip-from-menu.ts';
import { deliverNow, planDelivery, RETRY_ALARM, VOCABULARY_ALARM } from '../background/deliveries.ts';
import { dropOldDrafts } from '../outbox/drafts.ts';
import { refreshVocabulary } from '../pairing/refresh-vocabulary.ts';

const DAY_MINUTES = 24 * 60;

/** Nothing is kept in variables: the browser stops this script at any moment, and each event starts from the disk. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: 'page', title: i18n.t('menu.page'), contexts: ['page', 'selection'] });
      browser.contextMenus.create({ id: 'link', title: i18n.t('menu.link'), contexts: ['link'] });
    });
    browser.alarms.create(VOCABULARY_ALARM, { periodInMinutes: DAY_MINUTES });
    void deliverNow({ all: true });
  });
  browser.runtime.onStartup.addListener(() => {
    void dropOldDrafts(new Date());
    void deliverNow({ all: true });
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RETRY_ALARM) void deliverNow({ all: false });
    if (name === VOCABULARY_ALARM) void refreshVocabulary({ olderThan: 0 });
  });
  browser.contextMenus.onClicked.addListener((click, tab) => void clipFromMenu(click, tab));
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message === 'deliver') return deliverNow({ all: true });
    if (message === 'plan') return planDelivery(Date.now());
    return undefined;
  });
  globalThis.addEventListener('online', () => void deliverNow({ all: true }));
});
