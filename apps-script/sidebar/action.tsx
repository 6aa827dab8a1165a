import type { ComponentChildren } from 'preact';

interface ActionProps {
  busy: boolean;
  children: ComponentChildren;
  primary?: boolean;
  plain?: boolean;
  /** What a click does; without it the button sends its form. */
  onClick?: () => void;
}

/** A button that stays where the keyboard left it while its work goes on: a disabled one would lose the focus. */
export function Action({ busy, children, primary = false, plain = false, onClick }: ActionProps) {
  const look = primary ? ' v-button--primary' : plain ? ' v-button--plain' : '';
  return (
    <button
      class={`v-button${look}`}
      type={onClick ? 'button' : 'submit'}
      aria-disabled={busy ? 'true' : undefined}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
