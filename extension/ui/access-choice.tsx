import { useState } from 'preact/hooks';
import { ACCESS_VALUES, type AccessValue, type AccessVerdict } from '../../shared/access/access-verdict.ts';
import { AccessLabel } from '../../shared/ui/access-label.tsx';
import { accessWord } from '../../shared/ui/access-words.ts';
import { EvidenceChain } from '../../shared/ui/evidence-chain.tsx';
import { language, words } from './words.ts';

export interface AccessChoiceProps {
  verdict: AccessVerdict;
  pageUrl: string;
  /** What the person decided instead. */
  chosen: AccessValue | undefined;
  choose(value: AccessValue | undefined): void;
}

/** Free or paid: a word and a shape, the chain of reasons, and a way to say otherwise. */
export function AccessChoice({ verdict, pageUrl, chosen, choose }: AccessChoiceProps) {
  const [correcting, setCorrecting] = useState(false);
  const open = correcting || chosen !== undefined;
  return (
    <section class="x-fact" aria-label={words('popup.access')}>
      <div class="v-row x-fact__first">
        <AccessLabel value={chosen ?? verdict.value} language={language()} />
        {open ? null : (
          <button
            type="button"
            id="correct"
            class="v-button v-button--plain x-slim"
            onClick={() => setCorrecting(true)}
          >
            {words('popup.correct')}
          </button>
        )}
      </div>
      {open ? (
        <select
          id="access"
          class="v-input"
          aria-label={words('popup.correct')}
          value={chosen ?? ''}
          onChange={(event) => choose((event.currentTarget.value || undefined) as AccessValue | undefined)}
        >
          <option value="">{`${words('popup.asRead')} (${accessWord(verdict.value, language())})`}</option>
          {ACCESS_VALUES.map((value) => (
            <option key={value} value={value}>
              {accessWord(value, language())}
            </option>
          ))}
        </select>
      ) : null}
      <EvidenceChain
        evidence={verdict.evidence}
        against={verdict.against}
        pageUrl={pageUrl}
        about={accessWord(verdict.value, language())}
        language={language()}
      />
    </section>
  );
}
