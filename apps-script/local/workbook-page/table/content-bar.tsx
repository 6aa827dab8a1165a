import type { Place } from './grid-keys.ts';
import { addressIn, columnName, type ShownTable } from './table-view.ts';

interface ContentBarProps {
  table: ShownTable;
  place: Place | null;
  /** Positions of the rows as they are shown. */
  inView: readonly number[];
}

/** The chosen cell in full: cells of the table show their first lines only. */
export function ContentBar({ table, place, inView }: ContentBarProps) {
  if (!place || place.row === 0) {
    return <p class="content-bar v-small v-quiet">Choisissez une cellule pour la lire en entier. Entrée la modifie.</p>;
  }
  const position = inView[place.row - 1] ?? table.rows.length;
  const text = table.rows[position]?.[place.column] ?? '';
  const formula = table.formulas[position]?.[place.column] ?? '';
  const address = addressIn(text);
  const note = table.notes[`${position}:${place.column}`];
  const link = addressIn(table.links[`${position}:${place.column}`] ?? '');
  return (
    <div class="content-bar">
      <p class="content-bar__place">
        {columnName(table.columns[place.column] ?? 1)}
        {position + 2} <span class="v-quiet">{table.headers[place.column]}</span>
      </p>
      <p class="content-bar__text">
        {address ? (
          <a href={address} target="_blank" rel="noopener noreferrer">
            {address}
          </a>
        ) : (
          text || <span class="v-quiet">(vide)</span>
        )}
      </p>
      {link && link !== address ? (
        <p class="v-small content-bar__link">
          Lien :{' '}
          <a href={link} target="_blank" rel="noopener noreferrer">
            {link}
          </a>
        </p>
      ) : null}
      {note ? <p class="v-small content-bar__note">Note : {note}</p> : null}
      {formula ? <p class="v-small v-quiet content-bar__formula">Formule : {formula}</p> : null}
    </div>
  );
}
