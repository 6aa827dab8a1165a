import type { Tab } from './host-requests.ts';
import type { View } from './view.ts';

interface TabListProps {
  tabs: readonly Tab[];
  view: View;
  show(view: View): void;
  technical: boolean;
  setTechnical(shown: boolean): void;
}

/** The tabs: a column beside the table, a drop-down where there is no room for one. */
export function TabList({ tabs, view, show, technical, setTechnical }: TabListProps) {
  const visible = tabs.filter(({ hidden }) => !hidden);
  const hidden = tabs.filter(({ hidden }) => hidden);
  const current = view.kind === 'tab' ? view.tab : '';
  const go = (tab: string) => show({ kind: 'tab', tab });
  return (
    <nav class="tabs" aria-label="Onglets de la feuille">
      <div class="tabs__narrow v-field">
        <label for="tab-choice">Onglet</label>
        <select id="tab-choice" class="v-input" value={current} onChange={(event) => go(event.currentTarget.value)}>
          {current ? null : <option value="">Choisir un onglet</option>}
          {[...visible, ...hidden].map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="tabs__wide">
        <TabLinks tabs={visible} current={current} go={go} />
        {hidden.length > 0 ? (
          <button
            type="button"
            class="v-button v-button--plain v-small tabs__technical"
            aria-expanded={technical}
            onClick={() => setTechnical(!technical)}
          >
            {technical ? 'Masquer les onglets techniques' : 'Afficher les onglets techniques'}
          </button>
        ) : null}
        {technical ? <TabLinks tabs={hidden} current={current} go={go} /> : null}
      </div>
    </nav>
  );
}

function TabLinks({ tabs, current, go }: { tabs: readonly Tab[]; current: string; go(tab: string): void }) {
  return (
    <ul>
      {tabs.map(({ name, hidden, lastRow }) => (
        <li key={name}>
          <button
            type="button"
            class={`row-button tabs__link${hidden ? ' tabs__link--technical' : ''}`}
            aria-current={current === name ? 'page' : undefined}
            onClick={() => go(name)}
          >
            <span class="tabs__name">{name}</span>
            {lastRow > 1 ? (
              <span class="tabs__count">
                {lastRow - 1}
                <span class="v-only-heard">{lastRow > 2 ? ' lignes' : ' ligne'}</span>
              </span>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
