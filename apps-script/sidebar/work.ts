import { useState } from 'preact/hooks';

/** One thing at a time: whether it runs, and the sentence it failed with. */
export interface Work {
  busy: boolean;
  problem: string;
  run(work: () => Promise<void>): Promise<void>;
}

/** State of an action of a page. A failure is kept as a sentence until the next try; nothing typed is touched. */
export function useWork(): Work {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  return {
    busy,
    problem,
    async run(work) {
      setBusy(true);
      setProblem('');
      try {
        await work();
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      } finally {
        setBusy(false);
      }
    },
  };
}
