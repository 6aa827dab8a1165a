import { useEffect, useMemo, useState } from 'preact/hooks';
import { Notice } from '../../../../shared/ui/notice.tsx';
import { host, type Tab } from '../host-requests.ts';
import { ContentBar } from './content-bar.tsx';
import { Grid } from './grid.tsx';
import type { Place } from './grid-keys.ts';
import { nextSorting, rowsInView, type ShownTable, type Sorting, shownTable } from './table-view.ts';

const PORTION = 200;

interface SheetViewProps {
  tab: Tab;
  /** Changes when the workbook may have changed. */
  version: number;
  demo: boolean;
  /** Sheet row to show first, from a link. */
  row?: number;
}

/** One tab: its filter, its table, and in full the cell that is chosen. */
export function SheetView({ tab, version, demo, row }: SheetViewProps) {
  const [table, setTable] = useState<ShownTable | null>(null);
  const [failure, setFailure] = useState('');
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [portion, setPortion] = useState(PORTION);
  const [chosen, choose] = useState<Place | null>(null);
  const [lastEdit, setLastEdit] = useState<{ row: number; column: number; was: string } | null>(null);

  const load = () =>
    host.table(tab.name).then(
      (read) => setTable(shownTable(read)),
      (error: Error) => setFailure(error.message),
    );
  useEffect(() => {
    load();
  }, [version, tab.name]);

  const rows = table?.rows ?? [];
  const inView = useMemo(() => rowsInView(rows, filter, sorting, table?.hidden), [table, filter, sorting]);
  useEffect(() => {
    if (row && row - 2 >= portion) setPortion(row);
  }, [row]);

  if (!table) return failure ? <Notice kind="error" what={failure} /> : <p role="status">L’onglet s’ouvre…</p>;

  const shown = inView.slice(0, portion);
  const edit = async (sheetRow: number, column: number, text: string, was: string) => {
    setFailure('');
    try {
      await host.edit(tab.name, sheetRow, table.columns[column] ?? 1, text);
      setLastEdit({ row: sheetRow, column, was });
      await load();
      return true;
    } catch (error) {
      setFailure(`${(error as Error).message} Votre saisie est toujours dans la cellule.`);
      return false;
    }
  };
  const undo = async () => {
    const back = lastEdit;
    if (back && (await edit(back.row, back.column, back.was, ''))) setLastEdit(null);
  };

  return (
    <section class="sheet" aria-labelledby="tab-title">
      <div class="sheet__head">
        <h1 id="tab-title">{tab.name}</h1>
        <div class="sheet__tools">
          <label class="v-only-heard" for="filter">
            Filtrer les lignes de {tab.name}
          </label>
          <input
            id="filter"
            type="search"
            class="v-input sheet__filter"
            placeholder="Filtrer les lignes"
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
          <p role="status" class="v-small v-quiet sheet__count">
            {countInWords(rows.length, inView.length, filter)}
          </p>
          {sorting ? (
            <button type="button" class="v-button v-button--plain v-small" onClick={() => setSorting(null)}>
              Revenir à l’ordre de la feuille
            </button>
          ) : null}
          {lastEdit ? (
            <button type="button" class="v-button v-button--plain v-small" onClick={undo}>
              Annuler la dernière saisie
            </button>
          ) : null}
        </div>
      </div>
      {failure ? <Notice kind="error" what={failure} /> : null}
      {rows.length === 0 ? <Empty tab={tab.name} demo={demo} /> : null}
      <ContentBar table={table} place={chosen} inView={shown} />
      <Grid
        table={table}
        name={tab.name}
        inView={shown}
        sorting={sorting}
        sort={(column) => setSorting(nextSorting(sorting, column))}
        choose={choose}
        edit={edit}
        focusRow={row}
      />
      {inView.length > shown.length ? (
        <p>
          <button type="button" class="v-button" onClick={() => setPortion(portion + PORTION)}>
            Afficher {Math.min(PORTION, inView.length - shown.length)} lignes de plus
          </button>
        </p>
      ) : null}
    </section>
  );
}

function countInWords(all: number, kept: number, filter: string): string {
  const lines = (count: number) => (count < 2 ? `${count} ligne` : `${count} lignes`);
  return filter.trim() ? `${lines(kept)} sur ${all}` : lines(all);
}

function Empty({ tab, demo }: { tab: string; demo: boolean }) {
  if (tab === 'Ressources') {
    return (
      <Notice
        kind="info"
        live={false}
        what="Rien n’est encore relevé."
        next={
          demo
            ? 'Pour essayer : menu Vigie, « Relever une adresse… », puis collez l’adresse d’une page.'
            : 'Choisissez « Relever une adresse… » dans le menu Vigie, ou cliquez sur le bouton Vigie de votre navigateur devant une page.'
        }
      />
    );
  }
  return <p class="v-quiet">Cet onglet est vide. Vous pouvez écrire dans la première ligne.</p>;
}
