import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { exportOutbox } from '../outbox/export-outbox.ts';
import { discard, retryAll } from '../outbox/outbox.ts';
import type { WaitingItem } from '../outbox/stored-items.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { dayInWords, words } from './words.ts';

/** « Le bac de départ »: what waits for its receipt, why, and what can be done. */
export function DepartureTray({ waiting }: { waiting: readonly WaitingItem[] }) {
  const [busy, setBusy] = useState(false);
  if (waiting.length === 0) return <p class="v-quiet">{words('tray.empty')}</p>;
  const retry = async () => {
    setBusy(true);
    await retryAll();
    await browser.runtime.sendMessage('deliver').catch(() => {});
    setBusy(false);
  };
  return (
    <div class="v-stack">
      <p>{words('tray.count', waiting.length, [String(waiting.length)])}</p>
      <ul class="x-tray">
        {waiting.map((item) => (
          <Parcel key={item.id} item={item} />
        ))}
      </ul>
      <div class="v-row">
        <button
          type="button"
          id="retry"
          class="v-button v-button--primary"
          disabled={busy}
          onClick={() => void retry()}
        >
          {busy ? words('popup.sending') : words('tray.retry')}
        </button>
        <button type="button" id="export" class="v-button" onClick={() => void saveExport()}>
          {words('tray.export')}
        </button>
      </div>
    </div>
  );
}

function Parcel({ item }: { item: WaitingItem }) {
  const [sure, setSure] = useState(false);
  const { parcel, label, problem, nextAt, refused } = item;
  return (
    <li class="x-parcel v-card">
      <p class="x-parcel__label">{parcel.kind === 'clip' ? label : words('tray.observation', [label])}</p>
      <p class="v-small v-quiet x-address">{item.address}</p>
      <p class="v-small">
        {refused ? words('tray.refused') : words('tray.waiting')} · {words('tray.since', [dayInWords(item.since)])}
      </p>
      {problem ? <ProblemNotice problem={problem} nextAt={nextAt} kept live={false} /> : null}
      <button
        type="button"
        class="v-button v-button--plain x-slim"
        onClick={() => (sure ? void discard(item.id) : setSure(true))}
      >
        {sure ? words('tray.discardSure') : words('tray.discard')}
      </button>
    </li>
  );
}

async function saveExport(): Promise<void> {
  const { name, text } = await exportOutbox(new Date());
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
