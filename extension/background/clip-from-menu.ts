import { type Browser, browser } from 'wxt/browser';
import type { Clip } from '../../shared/protocol/messages.ts';
import { makeClip, makeLinkClip } from '../outbox/make-clip.ts';
import { putInOutbox, receivedItem } from '../outbox/outbox.ts';
import { askTab, titleOfTab } from '../page/ask-tab.ts';
import { codeWords } from '../ui/words.ts';
import { deliverNow } from './deliveries.ts';

const MARK_TIME = 6000;

/** « Relever cette page » and « Relever ce lien »: the clip as read, without the popup. The button's mark answers. */
export async function clipFromMenu(
  click: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  const clip = await clipOf(click, tab).catch(() => 'closed');
  if (typeof clip === 'string') return refuse(clip, tab?.id);
  await putInOutbox({ kind: 'clip', clip }, new Date());
  mark('…', tab?.id);
  await deliverNow({ all: true });
  mark((await receivedItem(clip.id)) ? '✓' : '…', tab?.id);
}

/** Firefox tells the words of the link; Chromium does not. */
function linkText(click: Browser.contextMenus.OnClickData): string {
  return 'linkText' in click && typeof click.linkText === 'string' ? click.linkText : '';
}

/** The clip, or why there is none. */
async function clipOf(
  click: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<Clip | string> {
  const now = new Date();
  if (click.menuItemId === 'link') {
    return makeLinkClip({ url: click.linkUrl ?? '', text: linkText(click) }, now) ?? 'not-a-page';
  }
  const read = tab?.id === undefined ? 'closed' : await askTab(tab.id);
  if (read === 'closed') return 'closed';
  if ('refusal' in read) return read.refusal;
  const title = read.reading.title || !tab ? '' : titleOfTab(tab).slice(0, 500);
  return makeClip(read, { ...(title !== '' && { title }), themes: [], note: '' }, now);
}

/** There is no room for a sentence but in what the button says when it is pointed at, until the tab goes elsewhere. */
function refuse(code: string, tabId: number | undefined): void {
  mark('!', tabId);
  const title = `${codeWords('refused', code)} ${codeWords('refused', `${code}Next`)}`;
  void browser.action.setTitle({ ...(tabId !== undefined && { tabId }), title }).catch(() => {});
}

function mark(text: string, tabId: number | undefined): void {
  const where = tabId === undefined ? {} : { tabId };
  void browser.action.setBadgeText({ ...where, text });
  setTimeout(() => void browser.action.setBadgeText({ ...where, text: '' }).catch(() => {}), MARK_TIME);
}
