import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from './words.ts';

/** Once it is sent, Enter closes. */
export function CloseBar({ tail }: { tail: ComponentChildren }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <div class="x-foot">
      {tail}
      <button ref={button} id="close" type="button" class="v-button v-button--primary" onClick={() => window.close()}>
        {words('popup.close')}
      </button>
    </div>
  );
}
