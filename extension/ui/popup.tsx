import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Notice } from '../../shared/ui/notice.tsx';
import { type AskedTab, askActiveTab } from '../page/ask-tab.ts';
import type { ReadTab } from '../page/read-tab.ts';
import { refreshVocabulary } from '../pairing/refresh-vocabulary.ts';
import { ObservationFace } from './observation-face.tsx';
import { ResourceFace } from './resource-face.tsx';
import { UnpairedNotice } from './unpaired-notice.tsx';
import { useDraft } from './use-draft.ts';
import { type Kept, useKept } from './use-kept.ts';
import { codeWords, words } from './words.ts';

const HOUR = 3_600_000;

/** The popup: reads the tab in front, shows what was read on two faces, sends. */
export function Popup() {
  const [asked, setAsked] = useState<AskedTab | null | 'reading'>('reading');
  const kept = useKept();
  const read = () => {
    setAsked('reading');
    askActiveTab().then(setAsked, () => setAsked(null));
  };
  useEffect(() => {
    read();
    // Not waited for: the kept words are shown at once.
    void refreshVocabulary({ olderThan: HOUR }).catch(() => {});
  }, []);
  if (asked === 'reading' || !kept) {
    return (
      <Frame tail={<Tail kept={kept} />}>
        <p class="v-quiet">{words('popup.reading')}</p>
      </Frame>
    );
  }
  const answer = asked?.answer ?? 'closed';
  if (!asked || answer === 'closed' || 'refusal' in answer) {
    return (
      <Frame tail={<Tail kept={kept} />}>
        <Refused
          code={typeof answer === 'object' && 'refusal' in answer ? answer.refusal : 'closed'}
          readAgain={read}
        />
      </Frame>
    );
  }
  return <Faces key={answer.address} asked={asked} read={answer} kept={kept} readAgain={read} />;
}

interface FacesProps {
  asked: AskedTab;
  read: ReadTab;
  kept: Kept;
  readAgain(): void;
}

function Faces({ asked, read, kept, readAgain }: FacesProps) {
  const hand = useDraft(read.reading.url);
  if (!hand) return <Frame tail={<Tail kept={kept} />} />;
  const face = hand.draft.face ?? 'resource';
  const shared = { read, hand, vocabulary: kept.vocabulary, tail: <Tail kept={kept} /> };
  return (
    <Frame
      choice={
        <fieldset class="v-choice x-faces">
          <legend class="v-only-heard">{words('popup.faces')}</legend>
          {(['resource', 'observation'] as const).map((each) => (
            <button
              type="button"
              key={each}
              id={each}
              aria-pressed={face === each}
              onClick={() => hand.edit({ face: each })}
            >
              {words(`popup.${each}`)}
            </button>
          ))}
        </fieldset>
      }
    >
      {kept.pairing || face === 'observation' ? null : <UnpairedNotice live={false} />}
      {face === 'resource' ? (
        <ResourceFace {...shared} tabId={asked.tabId} tabTitle={asked.title} readAgain={readAgain} />
      ) : (
        <ObservationFace {...shared} paired={kept.pairing !== undefined} />
      )}
    </Frame>
  );
}

interface FrameProps {
  choice?: ComponentChildren;
  /** Absent where a face carries it beside its button. */
  tail?: ComponentChildren;
  children?: ComponentChildren;
}

function Frame({ choice, tail, children }: FrameProps) {
  return (
    <main class="x-popup">
      <header class="x-head">
        <h1 class="x-name">
          <img src="/icon/32.png" alt="" width="20" height="20" />
          Vigie
        </h1>
        {choice}
      </header>
      {children}
      {tail ? <div class="x-foot">{tail}</div> : null}
    </main>
  );
}

function Tail({ kept }: { kept: Kept | null }) {
  return (
    <p class="x-tail v-small v-quiet">
      {kept?.pairing ? <span>{words('popup.onBehalf', [kept.pairing.member.name])}</span> : null}
      <button
        type="button"
        class="v-button v-button--plain x-slim"
        id="options"
        onClick={() => void browser.runtime.openOptionsPage()}
      >
        {words('popup.options')}
      </button>
    </p>
  );
}

function Refused({ code, readAgain }: { code: string; readAgain(): void }) {
  return (
    <Notice
      kind="info"
      what={codeWords('refused', code)}
      next={codeWords('refused', `${code}Next`)}
      actions={
        code === 'closed' ? null : (
          <button type="button" class="v-button" onClick={readAgain}>
            {words('refused.readAgain')}
          </button>
        )
      }
    />
  );
}
