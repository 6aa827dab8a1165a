import type { Vocabulary } from '../../shared/protocol/messages.ts';
import { words } from './words.ts';

export interface ValueFieldProps {
  criterion: Vocabulary['criteria'][number];
  value: string;
  change(value: string): void;
}

const MAX_VALUE = 500;
const SEPARATOR = ', ';

/** The field a value is given in, by the type of its criterion. A list is written with commas. */
export function ValueField({ criterion, value, change }: ValueFieldProps) {
  if (criterion.type === 'list') return <ListField criterion={criterion} value={value} change={change} />;
  const typed = (event: { currentTarget: HTMLInputElement }) => change(event.currentTarget.value);
  return (
    <div class="v-field">
      <label for="value">{words('observation.value')}</label>
      {criterion.options.length > 0 ? (
        <select id="value" class="v-input" value={value} onChange={(event) => change(event.currentTarget.value)}>
          <option value="">{words('observation.chooseValue')}</option>
          {criterion.options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : criterion.type === 'count' ? (
        <input id="value" class="v-input" type="number" min={0} step="any" value={value} onInput={typed} />
      ) : (
        <input id="value" class="v-input" maxLength={MAX_VALUE} value={value} onInput={typed} />
      )}
    </div>
  );
}

function ListField({ criterion, value, change }: ValueFieldProps) {
  const chosen = value.split(',').flatMap((word) => word.trim() || []);
  const toggle = (option: string) =>
    change((chosen.includes(option) ? chosen.filter((each) => each !== option) : [...chosen, option]).join(SEPARATOR));
  return (
    <fieldset class="x-fieldset">
      <legend class="v-label">{words('observation.value')}</legend>
      <div class="v-row x-chips">
        {criterion.options.map((option) => (
          <button
            type="button"
            class="v-chip"
            key={option}
            aria-pressed={chosen.includes(option)}
            onClick={() => toggle(option)}
          >
            {option}
          </button>
        ))}
      </div>
      <input
        id="value"
        class="v-input"
        aria-label={words('observation.value')}
        placeholder={words('observation.listHint')}
        maxLength={MAX_VALUE}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </fieldset>
  );
}
