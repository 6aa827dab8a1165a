import type { Evidence } from '../evidence/evidence.ts';
import type { Language, Said } from './language.ts';
import { sentenceLink } from './sentence-link.ts';
import { signalInWords } from './signal-words.ts';

export interface EvidenceChainProps {
  /** The deciding evidence first, as in a verdict or a field. */
  evidence: readonly Evidence[];
  /** « Indices contraires »: weaker signs, which change nothing. */
  against?: readonly Evidence[];
  /** Address of the page that was read: each quote then gets a link that reopens it on the sentence. */
  pageUrl?: string;
  /** What the reasons are about, for a screen reader: « Pourquoi “Payant” ? » */
  about?: string;
  /** Shown open, without the « Pourquoi ? » to click: where the chain has a panel of its own. */
  open?: boolean;
  language?: Language;
}

const WHY: Said = { fr: 'Pourquoi ?', en: 'Why?' };
const ABOUT: Said = { fr: 'Preuves de : ', en: 'Evidence for: ' };
const NOTHING: Said = {
  fr: 'Rien n’a été trouvé sur la page qui permette de le dire.',
  en: 'Nothing was found on the page that says so.',
};
const AGAINST: Said = { fr: 'Indices contraires', en: 'Signs against' };
const REOPEN: Said = { fr: 'Revoir sur la page', en: 'See it on the page' };
const READ_ON: Said = { fr: 'Lu le', en: 'Read on' };

/** « Pourquoi ? » opens the chain of reasons: the rule that spoke, the words it read, where, which day. */
export function EvidenceChain({ evidence, against = [], pageUrl, about, open, language = 'fr' }: EvidenceChainProps) {
  const chain = (
    <div>
      {evidence.length === 0 ? <p class="v-small v-quiet">{NOTHING[language]}</p> : null}
      <Reasons evidence={evidence} pageUrl={pageUrl} language={language} deciding />
      {against.length > 0 ? (
        <>
          <p class="v-why__against">{AGAINST[language]}</p>
          <Reasons evidence={against} pageUrl={pageUrl} language={language} />
        </>
      ) : null}
    </div>
  );
  if (open) return <div class="v-why">{chain}</div>;
  return (
    <details class="v-why">
      <summary>
        <svg class="v-why__arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
        {WHY[language]}
        {about ? <span class="v-only-heard">{` ${ABOUT[language]}${about}`}</span> : null}
      </summary>
      {chain}
    </details>
  );
}

interface ReasonsProps {
  evidence: readonly Evidence[];
  pageUrl: string | undefined;
  language: Language;
  deciding?: boolean;
}

function Reasons({ evidence, pageUrl, language, deciding = false }: ReasonsProps) {
  if (evidence.length === 0) return null;
  return (
    <ol class="v-why__chain">
      {evidence.map((reason, position) => {
        const link = sentenceLink(reason, pageUrl);
        return (
          <li
            key={`${reason.signal} ${reason.where} ${position}`}
            class={`v-why__reason${deciding && position === 0 ? ' v-why__reason--deciding' : ''}`}
          >
            <p class="v-why__rule">{signalInWords(reason.signal, language)}</p>
            {reason.quote ? <p class="v-why__quote">{reason.quote}</p> : null}
            <p class="v-why__where">
              {READ_ON[language]} {dayInWords(reason.at, language)}
              {link ? (
                <>
                  {' · '}
                  <a href={link} target="_blank" rel="noopener noreferrer">
                    {REOPEN[language]}
                  </a>
                </>
              ) : null}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** `2026-11-24` as 24/11/2026 in French; an English reader gets the unambiguous day as it is. */
function dayInWords(day: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return parts && language === 'fr' ? `${parts[3]}/${parts[2]}/${parts[1]}` : day;
}
