import { useEffect, useState } from 'preact/hooks';
import { host, type Tab } from './host-requests.ts';
import type { View } from './view.ts';

interface TabListProps {
  tabs: readonly Tab[];
  view: View;
  show(view: View): void;
  technical: boolean;
  setTechnical(shown: boolean): void;
  /** Changes when the workbook may have changed. */
  mailsSeen: number;
}

/** The tabs: a column beside the table, a drop-down where there is no room for one. */
export function TabList({ tabs, view, show, technical, setTechnical, mailsSeen }: TabListProps) {
  const [mails, setMails] = useState(0);
  useEffect(() => {
    host.mails().then(
      ({ mails }) => setMails(mails.length),
      () => {},
    );
  }, [mailsSeen]);
  const visible = tabs.filter(({ hidden }) => !hidden);
  const hidden = tabs.filter(({ hidden }) => hidden);
  const shown = technical ? [...visible, ...hidden] : visible;
  const current = view.kind === 'tab' ? view.tab : MAILS;
  const go = (name: string) => show(name === MAILS ? { kind: 'mails' } : { kind: 'tab', tab: name });
  const link = (name: string, label: string, count: number, quiet = false) => (
    <li key={name}>
      <button
        type="button"
        class={`tabs__link${quiet ? ' tabs__link--technical' : ''}`}
        aria-current={current === name ? 'page' : undefined}
        onClick={() => go(name)}
      >
        <span class="tabs__name">{label}</span>
        {count > 0 ? (
          <span class="tabs__count">
            {count}
            <span class="v-only-heard">{name === MAILS ? ' messages' : ' lignes'}</span>
          </span>
        ) : null}
      </button>
    </li>
  );
  return (
    <nav class="tabs" aria-label="Onglets de la feuille">
      <div class="tabs__narrow v-field">
        <label for="tab-choice">Onglet</label>
        <select id="tab-choice" class="v-input" value={current} onChange={(event) => go(event.currentTarget.value)}>
          {[...visible, ...hidden].map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={MAILS}>Boîte d’envoi</option>
        </select>
      </div>
      <div class="tabs__wide">
        <ul>{shown.filter((tab) => !tab.hidden).map((tab) => link(tab.name, tab.name, rowsOf(tab)))}</ul>
        {hidden.length > 0 ? (
          <>
            <button
              type="button"
              class="v-button v-button--plain v-small tabs__technical"
              aria-expanded={technical}
              onClick={() => setTechnical(!technical)}
            >
              {technical ? 'Masquer les onglets techniques' : 'Afficher les onglets techniques'}
            </button>
            {technical ? <ul>{hidden.map((tab) => link(tab.name, tab.name, rowsOf(tab), true))}</ul> : null}
          </>
        ) : null}
        <ul class="tabs__mails">{link(MAILS, 'Boîte d’envoi', mails)}</ul>
      </div>
    </nav>
  );
}

/** No tab of a spreadsheet may bear this name: a slash is not allowed there. */
const MAILS = '/mails';

const rowsOf = ({ rows }: Tab) => Math.max(0, rows - 1);
