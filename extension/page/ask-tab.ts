import { browser } from 'wxt/browser';
import { decodePercent } from '../../shared/url/host.ts';
import { strikeSecrets } from '../../shared/url/strike-secrets.ts';
import type { ReadTab, RefusedTab } from './read-tab.ts';

export interface AskedTab {
  tabId: number;
  /** What the browser shows for it, without secrets; '' where it tells nothing but the address. */
  title: string;
  /** `closed`: pages no extension may read (the browser's own, its store), or a tab that is gone. */
  answer: ReadTab | RefusedTab | 'closed';
}

/** Reads the tab in front, by the right the click gave (`activeTab`). */
export async function askActiveTab(): Promise<AskedTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { tabId: tab.id, title: titleOfTab(tab), answer: await askTab(tab.id) };
}

/** For a page without a title browsers show its address, with all that must not leave: that is no title. */
export function titleOfTab({ title = '', url = '' }: { title?: string; url?: string }): string {
  const plain = (text: string) => decodePercent(text).replace(/^https?:\/\/(?:www\.)?|^www\./i, '');
  return plain(url).startsWith(plain(title)) ? '' : strikeSecrets(title).text;
}

export async function askTab(tabId: number): Promise<ReadTab | RefusedTab | 'closed'> {
  try {
    const [injection] = await browser.scripting.executeScript({ target: { tabId }, files: ['/read-tab.js'] });
    return (injection?.result as ReadTab | RefusedTab | undefined) ?? 'closed';
  } catch {
    return 'closed';
  }
}

/**
 * Whether the tab shows another page than the one that was read; a change of fragment alone is the same page. An address
 * the browser no longer tells is another site: the right of the click ended there. A closed tab was read, that stands.
 */
export async function hasMovedOn(tabId: number, address: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab !== null && withoutFragment(tab.url ?? '') !== withoutFragment(address);
}

const withoutFragment = (address: string): string => address.replace(/#.*$/, '');
