import type { ComponentChildren } from 'preact';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

export interface NoticeProps {
  kind: NoticeKind;
  /** What happened, one sentence. */
  what: ComponentChildren;
  /** What is safe: « Votre relevé est gardé dans le bac de départ. » */
  safe?: ComponentChildren;
  /** What to do, or what Vigie will do by itself. */
  next?: ComponentChildren;
  /** Buttons. */
  actions?: ComponentChildren;
  /** A notice that appears after the page was drawn is announced; one that was there from the start is not. */
  live?: boolean;
}

const MARKS: Readonly<Record<NoticeKind, string>> = {
  info: 'M10 9v5M10 6v.5',
  success: 'M6 10.5 9 13.5 14.5 7',
  warning: 'M10 5.5v5.5M10 14v.5',
  error: 'M7 7l6 6M13 7l-6 6',
};

/** The three parts of what Vigie has to say: what happened, what is safe, what to do (DESIGN §12). */
export function Notice({ kind, what, safe, next, actions, live = true }: NoticeProps) {
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div class={`v-notice v-notice--${kind}`} role={role}>
      <svg class="v-notice__mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <circle cx="10" cy="10" r="9" fill="none" stroke="currentColor" stroke-width="1.75" />
        <path d={MARKS[kind]} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      </svg>
      <div class="v-notice__body">
        <p class="v-notice__what">{what}</p>
        {safe ? <p>{safe}</p> : null}
        {next ? <p>{next}</p> : null}
        {actions ? <div class="v-notice__actions">{actions}</div> : null}
      </div>
    </div>
  );
}
