import type { TargetedMouseEvent } from 'preact';
import { Notice } from '../../shared/ui/notice.tsx';
import type { Work } from './work.ts';

export interface ProblemProps {
  of: Work;
  /** Id of the notice, for the field that it speaks of. */
  id?: string;
  /** Within a form: trying again sends what the fields hold now. */
  inForm?: boolean;
}

/** A refusal in its three sentences: what happened stands out, what is safe and what to do follow. */
export function Problem({ of, id, inForm = false }: ProblemProps) {
  const { problem, again } = of;
  if (problem === '') return null;
  const [what, ...rest] = problem.split(/(?<=[.!?])\s+(?=[A-ZÀ-Þ«])/);
  const retry = (event: TargetedMouseEvent<HTMLButtonElement>): void => {
    // The notice goes away with this button: the keyboard is put where the work goes on.
    const form = event.currentTarget.closest('form');
    const next =
      form?.querySelector<HTMLElement>('[type="submit"]') ?? event.currentTarget.closest<HTMLElement>('.face');
    next?.focus();
    if (inForm && form) form.requestSubmit();
    else again?.();
  };
  const actions = again ? (
    <button class="v-button" type="button" onClick={retry}>
      Réessayer
    </button>
  ) : null;
  return (
    <div id={id}>
      <Notice kind="error" what={what} next={rest.length > 0 ? rest.join(' ') : undefined} actions={actions} />
    </div>
  );
}
