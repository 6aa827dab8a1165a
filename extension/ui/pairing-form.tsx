import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Notice } from '../../shared/ui/notice.tsx';
import { hostsOf, type PairingOutcome, pair } from '../pairing/pair.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { words } from './words.ts';

/** « Relier ce navigateur »: one pasted text. The permission is asked for on the same click and never waited for. */
export function PairingForm() {
  const [pasted, setPasted] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<PairingOutcome | null>(null);
  const link = () => {
    // First in the click, or Firefox refuses to ask. It may be refused, or never be answered: pairing goes on.
    browser.permissions.request({ origins: hostsOf(pasted) }).catch(() => {});
    setBusy(true);
    setOutcome(null);
    pair(pasted, deviceName())
      .then((answer) => {
        setOutcome(answer);
        // What was clipped before the link leaves now.
        if ('pairing' in answer) void browser.runtime.sendMessage('deliver').catch(() => {});
      })
      .catch(() => setOutcome({ problem: { code: 'failed', message: '', retry: true } }))
      .finally(() => setBusy(false));
  };
  const wrong = outcome !== null && 'refused' in outcome;
  return (
    <div class="v-stack">
      <div class="v-field">
        <label for="invitation">{words('options.pasted')}</label>
        <p class="v-field__hint" id="invitation-hint">
          {words('options.pastedHint')}
        </p>
        <textarea
          id="invitation"
          class="v-input x-invitation"
          rows={6}
          spellcheck={false}
          autocomplete="off"
          aria-describedby="invitation-hint"
          aria-invalid={wrong}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
      </div>
      <Outcome outcome={outcome} />
      <div class="v-row">
        <button
          type="button"
          id="pair"
          class="v-button v-button--primary"
          disabled={busy || pasted.trim() === ''}
          onClick={link}
        >
          {busy ? words('options.pairing_') : words('options.pair')}
        </button>
      </div>
    </div>
  );
}

function Outcome({ outcome }: { outcome: PairingOutcome | null }) {
  if (!outcome || 'pairing' in outcome) return null;
  if ('problem' in outcome) return <ProblemNotice problem={outcome.problem} kept={false} />;
  return outcome.refused === 'no-invitation' ? (
    <Notice kind="error" what={words('options.noInvitation')} next={words('options.noInvitationNext')} />
  ) : (
    <Notice kind="error" what={words('options.unsafe')} next={words('options.unsafeNext')} />
  );
}

/** What the sheet shows of this browser: its family and system, nothing finer. */
function deviceName(): string {
  const family = /Firefox/.test(navigator.userAgent)
    ? 'Firefox'
    : /Edg\//.test(navigator.userAgent)
      ? 'Edge'
      : 'Chrome';
  const system = /\((?:X11; )?([A-Za-z]+)/.exec(navigator.userAgent)?.[1] ?? '';
  return `${family} ${system}`.trim();
}
