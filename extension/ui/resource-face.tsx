import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Vocabulary } from '../../shared/protocol/messages.ts';
import { EvidenceChain } from '../../shared/ui/evidence-chain.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { makeClip } from '../outbox/make-clip.ts';
import { receivedFor } from '../outbox/outbox.ts';
import type { ReceivedItem } from '../outbox/stored-items.ts';
import { hasMovedOn } from '../page/ask-tab.ts';
import type { ReadTab } from '../page/read-tab.ts';
import { AccessChoice } from './access-choice.tsx';
import { CloseBar } from './close-bar.tsx';
import { RowLink, SendingNotice } from './sending-notice.tsx';
import { Signalled } from './signalled.tsx';
import { ThemePicker } from './theme-picker.tsx';
import type { DraftInHand } from './use-draft.ts';
import { useSending } from './use-sending.ts';
import { dayInWords, language, words } from './words.ts';

export interface ResourceFaceProps {
  tabId: number;
  tabTitle: string;
  read: ReadTab;
  hand: DraftInHand;
  vocabulary: Vocabulary | undefined;
  readAgain(): void;
  /** In whose name, and the way to the options: stands beside the button. */
  tail: ComponentChildren;
}

const MAX_NOTE = 5000;
const MAX_TITLE = 500;

/** The page as a resource: looked at, corrected, sent. The first focus is on Relever: click, Enter, done. */
export function ResourceFace({ tabId, tabTitle, read, hand, vocabulary, readAgain, tail }: ResourceFaceProps) {
  const { reading, access, source } = read;
  const { draft, edit, drop } = hand;
  const { sending, send } = useSending();
  const [movedOn, setMovedOn] = useState(false);
  const earlier = useEarlier(reading.canonicalUrl.value);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);

  const titleRead = reading.title?.value ?? '';
  const title = draft.title ?? (titleRead || tabTitle);
  const note = draft.note ?? '';
  const submit = async (event: Event) => {
    event.preventDefault();
    if (sending.step === 'sending') return;
    if (await hasMovedOn(tabId, read.address)) return setMovedOn(true);
    const chosen = {
      ...(title.trim() !== titleRead && title.trim() !== '' && { title: title.trim().slice(0, MAX_TITLE) }),
      ...(draft.access && { access: draft.access }),
      themes: draft.themes ?? [],
      note,
    };
    const make = () => makeClip({ reading, access, source }, chosen, new Date());
    if (await send(() => ({ kind: 'clip', clip: make() }))) drop();
  };

  if (sending.step === 'received' || sending.step === 'waiting') {
    return (
      <div class="v-stack">
        <SendingNotice sending={sending} />
        <p class="x-sent-title">{sending.item.label}</p>
        <CloseBar tail={tail} />
      </div>
    );
  }
  return (
    <form class="v-stack" onSubmit={submit}>
      {movedOn ? (
        <Notice
          kind="warning"
          what={words('moved.what')}
          next={words('moved.next')}
          actions={
            <button type="button" class="v-button" onClick={readAgain}>
              {words('refused.readAgain')}
            </button>
          }
        />
      ) : null}
      <SendingNotice sending={sending} />
      <div class="v-field">
        <label for="title">{words('popup.title')}</label>
        <textarea
          id="title"
          class="v-input x-title"
          rows={1}
          maxLength={MAX_TITLE}
          value={title}
          placeholder={words('popup.unknownTitle')}
          onInput={(event) => edit({ title: event.currentTarget.value.replace(/\n/g, ' ') })}
        />
      </div>
      <Byline read={read} />
      <AccessChoice
        verdict={access}
        pageUrl={reading.url}
        chosen={draft.access}
        choose={(value) => edit({ access: value })}
      />
      {earlier ? (
        <p class="x-already">
          {words('already.here', [dayInWords(earlier.at)])} <RowLink receipt={earlier.receipt} plain />
        </p>
      ) : null}
      <ThemePicker
        offered={vocabulary?.themes ?? []}
        chosen={draft.themes ?? []}
        choose={(themes) => edit({ themes })}
      />
      <div class="v-field">
        <label for="note">{words('popup.note')}</label>
        <textarea
          id="note"
          class="v-input"
          rows={2}
          maxLength={MAX_NOTE}
          value={note}
          placeholder={words('popup.notePlaceholder')}
          onInput={(event) => edit({ note: event.currentTarget.value })}
        />
        <Signalled text={`${note} ${draft.title ?? ''}`} />
      </div>
      {reading.masked > 0 ? (
        <details class="v-why x-masked">
          <summary>{words('masked', reading.masked, [String(reading.masked)])}</summary>
          <p class="v-small v-quiet">{words('maskedWhy')}</p>
        </details>
      ) : null}
      <div class="x-foot">
        {tail}
        <button ref={button} id="send" type="submit" class="v-button v-button--primary">
          {sending.step === 'sending' ? words('popup.sending') : words('popup.send')}
        </button>
      </div>
    </form>
  );
}

/** « Éditeur · 5 mars 2024 », with its proofs. What is missing is said once, quietly. */
function Byline({ read: { reading } }: { read: ReadTab }) {
  const { publisher, published } = reading;
  return (
    <section class="x-fact" aria-label={words('popup.readOn')}>
      <p class="x-fact__first">
        {publisher ? publisher.value : <span class="v-quiet">{words('popup.noPublisher')}</span>}
        {' · '}
        {published ? (
          <span class="x-day">{dayInWords(published.value)}</span>
        ) : (
          <span class="v-quiet">{words('popup.noDate')}</span>
        )}
      </p>
      {publisher || published ? (
        <EvidenceChain
          evidence={[...(publisher?.evidence ?? []), ...(published?.evidence ?? [])]}
          pageUrl={reading.url}
          about={words('popup.readOn')}
          language={language()}
        />
      ) : null}
    </section>
  );
}

function useEarlier(address: string): ReceivedItem | undefined {
  const [earlier, setEarlier] = useState<ReceivedItem>();
  useEffect(() => {
    receivedFor(address).then(setEarlier, () => {});
  }, [address]);
  return earlier;
}
