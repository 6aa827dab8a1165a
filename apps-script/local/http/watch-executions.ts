import type { FrontHost } from './front-host.ts';

const EVERY = 1_500;

/**
 * Tells when any execution has ended since the last look, whoever started it: a member's browser, a trigger, another
 * command on the same data. Answers a function that stops looking.
 */
export function watchExecutions(host: Pick<FrontHost, 'journal'>, tell: () => void): () => void {
  const latest = () => {
    const [last] = host.journal(1);
    return last && `${last.startedAt} ${last.functionName} ${last.durationMs}`;
  };
  let known = latest();
  const timer = setInterval(() => {
    const now = latest();
    if (now === known) return;
    known = now;
    tell();
  }, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}
