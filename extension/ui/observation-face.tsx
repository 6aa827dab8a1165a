import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { OBSERVATION_STATES, type ObservationMessage, type Vocabulary } from '../../shared/protocol/messages.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { parseAddress } from '../../shared/url/address.ts';
import { bareHost, sameSite } from '../../shared/url/host.ts';
import { keep, kept } from '../outbox/database.ts';
import type { ObservationDraft } from '../outbox/stored-items.ts';
import type { ReadTab } from '../page/read-tab.ts';
import { CloseBar } from './close-bar.tsx';
import { CriterionPicker } from './criterion-picker.tsx';
import { SendingNotice } from './sending-notice.tsx';
import { Signalled } from './signalled.tsx';
import { UnpairedNotice } from './unpaired-notice.tsx';
import type { DraftInHand } from './use-draft.ts';
import { useSending } from './use-sending.ts';
import { ValueField } from './value-field.tsx';
import { codeWords, words } from './words.ts';

export interface ObservationFaceProps {
  read: ReadTab;
  hand: DraftInHand;
  vocabulary: Vocabulary | undefined;
  paired: boolean;
  tail: ComponentChildren;
}

const MAX_PROOF = 2000;
const MAX_SITE_NAME = 200;
const LAST_CRITERION = 'last-criterion';

/** The page as an observation of a library's site: which site, which criterion, what was seen, the words that prove it. */
export function ObservationFace({ read, hand, vocabulary, paired, tail }: ObservationFaceProps) {
  const { sending, send, reset } = useSending();
  const lastCriterion = useLastCriterion();
  const { draft, edit } = hand;
  if (!vocabulary) {
    if (!paired) return <UnpairedNotice live={false} />;
    return (
      <Notice kind="info" live={false} what={words('observation.noGrid')} next={words('observation.noGridNext')} />
    );
  }
  const typed = draft.observation ?? {};
  const change = (part: ObservationDraft) => edit((before) => ({ observation: { ...before.observation, ...part } }));
  const address = read.reading.url;
  const siteId = typed.siteId ?? siteOf(vocabulary, address);
  const siteName = typed.siteName ?? read.reading.publisher?.value ?? bareHost(address);
  const criterionId = typed.criterionId ?? lastCriterion;
  const criterion = vocabulary.criteria.find(({ id }) => id === criterionId);
  const state = typed.state ?? 'observed';
  const proof = typed.proof ?? read.selection;

  const submit = async (event: Event) => {
    event.preventDefault();
    if (sending.step === 'sending' || !criterion) return;
    const now = new Date().toISOString();
    const observation: ObservationMessage = {
      id: crypto.randomUUID(),
      at: now,
      siteId,
      ...(siteId === '' && {
        newSite: { name: siteName.trim().slice(0, MAX_SITE_NAME) || bareHost(address), address: originOf(address) },
      }),
      criterionId: criterion.id,
      state,
      value: state === 'observed' ? (typed.value ?? '').trim() : '',
      proof: proof.slice(0, MAX_PROOF),
      url: address,
      note: typed.note ?? '',
    };
    await keep(LAST_CRITERION, criterion.id).catch(() => {});
    if (await send(() => ({ kind: 'observation', observation }))) {
      edit({ observation: { ...(typed.siteId !== undefined && { siteId: typed.siteId }), criterionId: criterion.id } });
    }
  };

  if (sending.step === 'received' || sending.step === 'waiting') {
    return (
      <div class="v-stack">
        <SendingNotice
          sending={sending}
          actions={
            <button type="button" id="another" class="v-button" onClick={reset}>
              {words('sent.another')}
            </button>
          }
        />
        <CloseBar tail={tail} />
      </div>
    );
  }
  return (
    <form class="v-stack" onSubmit={submit}>
      <SendingNotice sending={sending} />
      <div class="v-field">
        <label for="site">{words('observation.site')}</label>
        <select
          id="site"
          class="v-input"
          value={siteId}
          onChange={(event) => change({ siteId: event.currentTarget.value })}
        >
          <option value="">{words('observation.newSite')}</option>
          {vocabulary.sites.map((site) => (
            <option key={site.id} value={site.id}>
              {site.own ? words('observation.own', [site.name]) : site.name}
            </option>
          ))}
        </select>
      </div>
      {siteId === '' ? (
        <div class="v-field">
          <label for="site-name">{words('observation.siteName')}</label>
          <input
            id="site-name"
            class="v-input"
            maxLength={MAX_SITE_NAME}
            value={siteName}
            onInput={(event) => change({ siteName: event.currentTarget.value })}
          />
          <p class="v-field__hint">{originOf(address)}</p>
        </div>
      ) : null}
      <CriterionPicker
        vocabulary={vocabulary}
        chosen={criterion?.id ?? ''}
        choose={(id) => change({ criterionId: id, value: '' })}
      />
      <fieldset class="x-fieldset">
        <legend class="v-label">{words('observation.state')}</legend>
        <div class="v-row x-states">
          {OBSERVATION_STATES.map((each) => (
            <label key={each} class="x-state">
              <input
                type="radio"
                name="state"
                value={each}
                checked={state === each}
                onChange={() => change({ state: each })}
              />
              {codeWords('observation', each)}
            </label>
          ))}
        </div>
      </fieldset>
      {criterion && state === 'observed' ? (
        <ValueField criterion={criterion} value={typed.value ?? ''} change={(value) => change({ value })} />
      ) : null}
      <div class="v-field">
        <label for="proof">{words('observation.proof')}</label>
        <textarea
          id="proof"
          class="v-input"
          rows={2}
          maxLength={MAX_PROOF}
          value={proof}
          placeholder={words('observation.proofHint')}
          onInput={(event) => change({ proof: event.currentTarget.value })}
        />
        <Signalled text={proof} />
      </div>
      <div class="v-field">
        <label for="observation-note">{words('popup.note')}</label>
        <textarea
          id="observation-note"
          class="v-input x-short"
          rows={1}
          maxLength={2000}
          value={typed.note ?? ''}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
        <Signalled text={typed.note ?? ''} />
      </div>
      <div class="x-foot">
        {tail}
        <button id="send" type="submit" class="v-button v-button--primary" disabled={!criterion}>
          {sending.step === 'sending' ? words('popup.sending') : words('observation.send')}
        </button>
      </div>
    </form>
  );
}

/** The site of the panel this page belongs to: same host first, then same site; '' when there is none. */
function siteOf({ sites }: Vocabulary, address: string): string {
  const host = bareHost(address);
  const found =
    sites.find((site) => bareHost(site.address) === host) ??
    sites.find((site) => sameSite(bareHost(site.address), host));
  return found?.id ?? '';
}

function originOf(address: string): string {
  const parts = parseAddress(address);
  return parts ? `${parts.protocol}://${parts.host}${parts.port ? `:${parts.port}` : ''}/` : address;
}

function useLastCriterion(): string {
  const [last, setLast] = useState('');
  useEffect(() => {
    kept<string>(LAST_CRITERION).then(
      (id) => setLast(id ?? ''),
      () => {},
    );
  }, []);
  return last;
}
