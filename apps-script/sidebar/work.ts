import { useRef, useState } from 'preact/hooks';
import { CallFailure } from './server.ts';

/** One thing at a time: whether it runs, and what it failed with. */
export interface Work {
  busy: boolean;
  /** Why the last try failed, '' when it did not. */
  problem: string;
  /** Does the same again, where that may help. */
  again: (() => void) | null;
  run(work: () => Promise<void>): Promise<void>;
}

/**
 * State of an action of a page. A failure is kept as a sentence until the next try; nothing typed is touched. What is
 * asked while something runs is not heard: the buttons stay focusable meanwhile.
 */
export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ problem: string; again: (() => void) | null }>(NONE);
  const running = useRef(false);
  const run = async (work: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(NONE);
    try {
      await work();
    } catch (error) {
      const again = error instanceof CallFailure && error.mayPass ? () => void run(work) : null;
      setFailure({ problem: error instanceof Error ? error.message : String(error), again });
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, ...failure, run };
}

const NONE = { problem: '', again: null };
