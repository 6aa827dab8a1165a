import { useEffect, useState } from 'preact/hooks';
import type { Running } from './use-workbook.ts';

/** Shorter work is over before anyone could read about it. */
const WORTH_SAYING = 400;

/** What is going on and for how long. It is announced once; the seconds are only seen. */
export function Work({ work }: { work: readonly Running[] }) {
  const [now, setNow] = useState(Date.now());
  const first = work[0];
  useEffect(() => {
    if (!first) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 200);
    return () => clearInterval(timer);
  }, [first?.id]);
  const elapsed = first ? now - first.since : 0;
  const shown = first && elapsed > WORTH_SAYING ? first : null;
  return (
    <section class="work" aria-label="Travail en cours" aria-busy={first ? 'true' : undefined}>
      <p role="status" class="work__what">
        {shown ? `${shown.label} : en cours…` : ''}
      </p>
      {shown ? (
        <>
          <span aria-hidden="true" class="v-quiet">
            {Math.floor(elapsed / 1000)} s
          </span>
          <progress class="work__bar" aria-label={shown.label} />
        </>
      ) : null}
    </section>
  );
}
