import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AccessShape } from '../../../../shared/ui/access-shape.tsx';
import { accessOfWord } from '../../../../shared/ui/access-words.ts';
import { CellEditor } from './cell-editor.tsx';
import { moveBy, type Place } from './grid-keys.ts';
import { addressIn, columnName, type ShownTable, type Sorting } from './table-view.ts';

interface GridProps {
  table: ShownTable;
  name: string;
  /** Positions of the rows to show, in order. */
  inView: readonly number[];
  sorting: Sorting | null;
  sort(column: number): void;
  choose(place: Place): void;
  /** Types a text into a cell; false when it was refused. */
  edit(sheetRow: number, column: number, text: string, was: string): Promise<boolean>;
  focusRow?: number;
}

interface Editing {
  place: Place;
  /** What the editor starts with. */
  text: string;
}

/** The table, as a grid that is walked with the arrows. One more row, empty, is there to write in. */
export function Grid({ table, name, inView, sorting, sort, choose, edit, focusRow }: GridProps) {
  const grid = useRef<HTMLTableElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const { headers, rows } = table;
  const rowCount = inView.length + 2;

  const cellAt = (place: Place) =>
    grid.current?.querySelector<HTMLElement>(`[data-place="${place.row}:${place.column}"]`) ?? null;
  const positionAt = (place: Place) => inView[place.row - 1] ?? rows.length;
  const textAt = (place: Place) => rows[positionAt(place)]?.[place.column] ?? '';
  const startAt = (place: Place) => table.formulas[positionAt(place)]?.[place.column] || textAt(place);

  useEffect(() => {
    if (!focusRow) return;
    const row = inView.indexOf(focusRow - 2) + 1;
    if (row > 0) cellAt({ row, column: 0 })?.focus();
  }, [focusRow]);

  const goTo = (place: Place) => cellAt(place)?.focus();
  // Only the chosen cell is on the Tab path; the attribute moves without drawing the table again.
  const onFocusIn = (event: FocusEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    if (!cell) return;
    for (const old of grid.current?.querySelectorAll('[data-place][tabindex="0"]') ?? [])
      old.setAttribute('tabindex', '-1');
    cell.setAttribute('tabindex', '0');
    // A cell half under the frozen headers, or half out of sight, is not one that can be read.
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    choose(placeOf(cell));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    if (!cell || editing) return;
    const place = placeOf(cell);
    const move = moveBy(event.key, event.ctrlKey || event.metaKey, place, rowCount, headers.length);
    if (move) {
      event.preventDefault();
      goTo(move);
      return;
    }
    if (place.row === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target !== cell) return;
    if (event.key === 'Enter' || event.key === 'F2') setEditing({ place, text: startAt(place) });
    else if (event.key === 'Delete' || event.key === 'Backspace') commit(place, '');
    else if (event.key.length === 1) setEditing({ place, text: event.key });
    else return;
    event.preventDefault();
  };
  const commit = (place: Place, text: string) => {
    const was = startAt(place);
    return text === was ? Promise.resolve(true) : edit(positionAt(place) + 2, place.column, text, was);
  };

  // An empty first row when the sheet has none yet: it is where people start to write.
  const body = useMemo(
    () =>
      [...inView, rows.length].map((position, index) => (
        <tr key={position}>
          <th scope="row" class="grid__number">
            {position + 2}
          </th>
          {headers.map((_header, column) => (
            <td key={column} data-place={`${index + 1}:${column}`} tabIndex={-1} class="grid__cell">
              <Content text={rows[position]?.[column] ?? ''} />
            </td>
          ))}
        </tr>
      )),
    [table, inView],
  );
  const { widths } = table;
  const width = widths.reduce((sum, one) => sum + one, 3.5);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside is what is focused and walked.
    <div class="grid-scroller" ref={scroller} onFocusIn={onFocusIn} onKeyDown={onKeyDown}>
      <table
        ref={grid}
        class="grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked with the arrows is a grid (APG).
        role="grid"
        aria-label={`Table ${name}`}
        aria-rowcount={rows.length + 2}
        style={{ width: `${width}rem` }}
      >
        <colgroup>
          <col style={{ width: '3.5rem' }} />
          {widths.map((one, column) => (
            <col key={column} style={{ width: `${one}rem` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td class="grid__corner" />
            {headers.map((header, column) => (
              <th key={column} scope="col" aria-sort={sorting?.column === column ? sorting.direction : undefined}>
                <button
                  type="button"
                  class="grid__header"
                  data-place={`0:${column}`}
                  tabIndex={column === 0 ? 0 : -1}
                  title="Trier l’affichage ; la feuille garde son ordre"
                  onClick={() => sort(column)}
                >
                  <span>{header || columnName(table.columns[column] ?? 1)}</span>
                  <SortMark direction={sorting?.column === column ? sorting.direction : null} />
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter does it, heard by the scroller. */}
        <tbody
          onClick={(event) => {
            const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
            if (cell && !(event.target as HTMLElement).closest('a')) cell.focus();
          }}
          onDblClick={(event) => {
            const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
            if (cell) setEditing({ place: placeOf(cell), text: startAt(placeOf(cell)) });
          }}
        >
          {body}
        </tbody>
      </table>
      {editing ? (
        <CellEditor
          key={`${editing.place.row}:${editing.place.column}`}
          cell={cellAt(editing.place)}
          scroller={scroller.current}
          label={`${headers[editing.place.column] || columnName(table.columns[editing.place.column] ?? 1)}, ligne ${positionAt(editing.place) + 2}`}
          text={editing.text}
          choices={table.choices[editing.place.column] ?? []}
          close={(back) => {
            setEditing(null);
            goTo(back ? editing.place : (moveBy('ArrowDown', false, editing.place, rowCount, headers.length) as Place));
          }}
          commit={(text) => commit(editing.place, text)}
        />
      ) : null}
    </div>
  );
}

function Content({ text }: { text: string }) {
  const address = addressIn(text);
  if (address) {
    return (
      <a class="grid__text grid__text--address" href={address} target="_blank" rel="noopener noreferrer" tabIndex={-1}>
        {address.replace(/^https?:\/\/(www\.)?/i, '')}
      </a>
    );
  }
  const access = accessOfWord(text);
  if (access) {
    return (
      <span class={`v-access v-access--${access}`}>
        <span class="v-access__word">
          <AccessShape value={access} />
          {text}
        </span>
      </span>
    );
  }
  return <span class="grid__text">{text}</span>;
}

function SortMark({ direction }: { direction: Sorting['direction'] | null }) {
  return (
    <svg class="grid__sort" viewBox="0 0 10 14" aria-hidden="true" focusable="false">
      <path class={direction === 'ascending' ? 'on' : ''} d="M5 1l4 5H1z" />
      <path class={direction === 'descending' ? 'on' : ''} d="M5 13L1 8h8z" />
    </svg>
  );
}

function placeOf(cell: HTMLElement): Place {
  const [row, column] = (cell.dataset.place ?? '0:0').split(':').map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}
