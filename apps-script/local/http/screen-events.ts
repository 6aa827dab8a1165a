import type { UiEvent } from './front-host.ts';
import type { ScriptPages } from './script-pages.ts';

/** What the page is told to show. Pages of the script travel as a key to their frame, never as HTML. */
export type Shown =
  | { kind: 'toast'; title: string; message: string; seconds: number }
  | { kind: 'sidebar'; title: string; key: string }
  | { kind: 'dialog'; title: string; key: string; modal: boolean; width: number; height: number };

export interface MenuItem {
  label: string;
  /** Function of the script, absent on a submenu. */
  run?: string;
  items?: MenuItem[];
  separator?: boolean;
}

export interface Menu {
  title: string;
  items: MenuItem[];
}

/** One thing that the script shows, ready for the page; null for what a page does not draw (menus, questions). */
export function toShown(event: UiEvent, pages: ScriptPages): Shown | null {
  const title = text(event.title);
  if (event.kind === 'toast') {
    return { kind: 'toast', title, message: text(event.message), seconds: number(event.seconds, 5) };
  }
  if (typeof event.html !== 'string') return null;
  const key = pages.keep({ html: event.html, title, caller: 'operator' });
  if (event.kind === 'sidebar') return { kind: 'sidebar', title, key };
  const [width, height] = [number(event.width, 600), number(event.height, 400)];
  return { kind: 'dialog', title, key, modal: event.kind !== 'modeless', width, height };
}

/** The menus among what `onOpen` made; the last one of a name wins, as in Sheets. */
export function menusOf(events: readonly UiEvent[]): Menu[] {
  const menus = new Map<string, Menu>();
  for (const event of events) {
    if (event.kind !== 'menu') continue;
    // An add-on's menu bears the name of the add-on, which the script does not give.
    const title = text(event.title) || 'Vigie';
    menus.set(title, { title, items: toItems(event.items) });
  }
  return [...menus.values()];
}

function toItems(items: unknown): MenuItem[] {
  if (!Array.isArray(items)) return [];
  return items.map((item: Record<string, unknown>) => {
    const label = text(item.title);
    if (item.kind === 'separator') return { label, separator: true };
    if (item.kind === 'menu') return { label, items: toItems(item.items) };
    return { label, run: text(item.functionName) };
  });
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const number = (value: unknown, otherwise: number) =>
  typeof value === 'number' && Number.isFinite(value) && value !== 0 ? value : otherwise;
