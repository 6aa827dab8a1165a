import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Tab } from './host-requests.ts';

export type View = { kind: 'tab'; tab: string; row?: number } | { kind: 'mails' };

const MAILS = '#boite-envoi';

/**
 * What the address asks for, after the `#`: a tab by its name, the mails, or a row as links of a Sheet say it
 * (`#gid=12&range=A5`). The first visible tab when it asks for nothing that exists.
 */
export function viewFromHash(hash: string, tabs: readonly Tab[]): View {
  if (hash === MAILS) return { kind: 'mails' };
  const asked = new URLSearchParams(hash.slice(1));
  const row = Number(/\d+/.exec(asked.get('range') ?? '')?.[0]) || undefined;
  const gid = asked.get('gid');
  const byId = gid === null ? undefined : tabs.find(({ id }) => String(id) === gid);
  const byName = tabs.find(({ name }) => name === decode(hash.slice(1)));
  const tab = byId ?? byName ?? tabs.find(({ hidden }) => !hidden) ?? tabs[0];
  return { kind: 'tab', tab: tab?.name ?? '', ...(byId && row ? { row } : {}) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The view, kept in the address so that « précédent » and a bookmark work. */
export function useView(tabs: readonly Tab[]): [View, (view: View) => void] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const show = useCallback((view: View) => {
    location.hash = view.kind === 'mails' ? MAILS : `#${encodeURIComponent(view.tab)}`;
  }, []);
  return [viewFromHash(hash, tabs), show];
}
