import type { ComponentChildren } from 'preact';
import { Notice } from '../../shared/ui/notice.tsx';
import type { Problem } from '../outbox/problem.ts';
import { codeWords, words } from './words.ts';

export interface ProblemNoticeProps {
  problem: Problem;
  /** Epoch milliseconds of the next attempt; absent outside the outbox. */
  nextAt?: number;
  /** Whether a clip is kept meanwhile. */
  kept: boolean;
  actions?: ComponentChildren;
  live?: boolean;
}

/** What went wrong, what is safe, what to do or what Vigie will do (DESIGN §12). */
export function ProblemNotice({ problem, nextAt, kept, actions, live = true }: ProblemNoticeProps) {
  return (
    <Notice
      kind={problem.retry ? 'warning' : 'error'}
      // The Sheet's own sentence already has the three parts.
      what={problem.message || codeWords('problem', problem.code)}
      safe={kept ? words('problem.kept') : undefined}
      next={problem.message && !problem.retry ? undefined : next(problem, nextAt)}
      actions={actions}
      live={live}
    />
  );
}

function next({ code, retry }: Problem, nextAt: number | undefined): string {
  if (code === 'bad-code') return words('problem.nextCode');
  if (code === 'revoked' || code === 'unauthorised' || code === 'unpaired') return words('problem.nextPair');
  if (code === 'unknown-version') return words('problem.nextUpdate');
  if (code === 'forbidden') return words('problem.nextRole');
  if (!retry) return words('problem.nextAsk');
  if (nextAt === undefined) return words('problem.nextAddress');
  if (code === 'offline') return words('problem.nextOnline');
  const minutes = Math.round((nextAt - Date.now()) / 60_000);
  return minutes <= 1 ? words('problem.nextSoon') : words('problem.nextMinutes', [String(minutes)]);
}
