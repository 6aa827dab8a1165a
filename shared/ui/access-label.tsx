import type { AccessValue } from '../access/access-verdict.ts';
import { AccessShape } from './access-shape.tsx';
import { accessWord, offerWord } from './access-words.ts';
import type { Language } from './language.ts';

export interface AccessLabelProps {
  value: AccessValue;
  /** `true`, or the library's own words, when the library offers what the publisher sells. */
  offer?: boolean | string;
  language?: Language;
}

/** « ◐ Payant · gratuit avec votre carte »: access is told by a word and a shape, never by colour alone. */
export function AccessLabel({ value, offer, language = 'fr' }: AccessLabelProps) {
  return (
    <span class={`v-access v-access--${value}`}>
      <span class="v-access__word">
        <AccessShape value={value} offered={Boolean(offer)} />
        {accessWord(value, language)}
      </span>
      {offer ? <span class="v-access__offer">· {typeof offer === 'string' ? offer : offerWord(language)}</span> : null}
    </span>
  );
}
