import { useId, useState } from 'preact/hooks';
import type { Vocabulary } from '../../shared/protocol/messages.ts';
import { foldText } from '../../shared/text/fold-text.ts';
import { words } from './words.ts';

type Criterion = Vocabulary['criteria'][number];

export interface CriterionPickerProps {
  vocabulary: Vocabulary;
  chosen: string;
  choose(criterionId: string): void;
}

/** The grid, grouped; typing narrows it, accents and capitals aside. */
export function CriterionPicker({ vocabulary, chosen, choose }: CriterionPickerProps) {
  const [search, setSearch] = useState('');
  const helpId = useId();
  const found = vocabulary.criteria.filter((criterion) => criterion.id === chosen || matches(criterion, search));
  const groups = vocabulary.groups.filter(({ id }) => found.some(({ group }) => group === id));
  const help = vocabulary.criteria.find(({ id }) => id === chosen)?.help;
  const narrow = (text: string) => {
    setSearch(text);
    const left = vocabulary.criteria.filter((criterion) => matches(criterion, text));
    if (text.trim() !== '' && left.length === 1 && left[0]) choose(left[0].id);
  };
  return (
    <div class="v-field">
      <label for="criterion">{words('observation.criterion')}</label>
      <input
        id="criterion-search"
        type="search"
        class="v-input"
        aria-label={words('observation.search')}
        placeholder={words('observation.search')}
        value={search}
        onInput={(event) => narrow(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <select
        id="criterion"
        class="v-input"
        size={search.trim() === '' ? 1 : Math.min(6, Math.max(2, found.length + groups.length))}
        value={chosen}
        aria-describedby={helpId}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {search.trim() === '' ? (
          <option value="" disabled>
            {words('observation.chooseCriterion')}
          </option>
        ) : null}
        {groups.map((group) => (
          <optgroup key={group.id} label={group.label}>
            {found
              .filter((criterion) => criterion.group === group.id)
              .map((criterion) => (
                <option key={criterion.id} value={criterion.id}>
                  {criterion.label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {found.length === 0 ? <p class="v-field__hint">{words('observation.noCriterion')}</p> : null}
      <p class="v-field__hint" id={helpId}>
        {help}
      </p>
    </div>
  );
}

function matches(criterion: Criterion, search: string): boolean {
  const text = foldText(`${criterion.id} ${criterion.label} ${criterion.help}`);
  return foldText(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
