import { DepartureTray } from './departure-tray.tsx';
import { LinkedSheet } from './linked-sheet.tsx';
import { PairingForm } from './pairing-form.tsx';
import { useKept } from './use-kept.ts';
import { words } from './words.ts';

/** The options page: the sheet, the outbox, why each permission. */
export function Options() {
  const kept = useKept();
  return (
    <main class="x-options">
      <h1 class="x-name">
        <img src="/icon/48.png" alt="" width="32" height="32" />
        {words('options.title')}
      </h1>
      <section class="v-card v-stack" aria-labelledby="sheet">
        <h2 id="sheet">{words('options.pairing')}</h2>
        {kept ? kept.pairing ? <LinkedSheet pairing={kept.pairing} /> : <PairingForm /> : null}
      </section>
      <section class="v-card v-stack" aria-labelledby="tray">
        <h2 id="tray">{words('tray.title')}</h2>
        {kept ? <DepartureTray waiting={kept.waiting} /> : null}
      </section>
      <section class="v-card v-stack" aria-labelledby="why">
        <h2 id="why">{words('options.why')}</h2>
        <ul class="x-why">
          <li>{words('options.whyPage')}</li>
          <li>{words('options.whyHosts')}</li>
          <li>{words('options.whyStorage')}</li>
        </ul>
        <p>{words('options.whyNone')}</p>
      </section>
    </main>
  );
}
