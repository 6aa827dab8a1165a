import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { linkScriptFrame } from './script-frame-link.ts';
import type { Dialog, Sidebar } from './use-workbook.ts';

interface PanelProps<T> {
  shown: T;
  close(): void;
  busy(running: boolean): void;
}

/** The sidebar that the script shows, until it is closed or another takes its place. */
export function ScriptSidebar({ shown, close, busy }: PanelProps<Sidebar>) {
  return (
    <aside class="sidebar" aria-label={shown.title || 'Volet du script'}>
      <div class="sidebar__head">
        <h2>{shown.title}</h2>
        <CloseButton close={close} />
      </div>
      <ScriptFrame key={shown.key} pageKey={shown.key} title={shown.title} close={close} busy={busy} />
    </aside>
  );
}

/** A dialog that the script shows. A modal one keeps the rest of the page out of reach. */
export function ScriptDialog({ shown, close, busy }: PanelProps<Dialog>) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [height, setHeight] = useState(shown.height);
  const [width, setWidth] = useState(shown.width);
  useLayoutEffect(() => {
    if (shown.modal) dialog.current?.showModal();
    else dialog.current?.show();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="dialog-title"
      onClose={close}
      style={{ width: `min(${width}px, 94vw)` }}
    >
      <div class="dialog__head">
        <h2 id="dialog-title">{shown.title}</h2>
        <CloseButton close={close} />
      </div>
      <div class="dialog__frame" style={{ height: `min(${height}px, 75vh)` }}>
        <ScriptFrame
          pageKey={shown.key}
          title={shown.title}
          close={close}
          busy={busy}
          resize={(size) => {
            if (size.height) setHeight(size.height);
            if (size.width) setWidth(size.width);
          }}
        />
      </div>
    </dialog>
  );
}

function CloseButton({ close }: { close(): void }) {
  return (
    <button type="button" class="v-button v-button--plain close" onClick={close}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="2" />
      </svg>
      <span class="v-only-heard">Fermer</span>
    </button>
  );
}

interface FrameProps {
  pageKey: string;
  title: string;
  close(): void;
  busy(running: boolean): void;
  resize?(size: { width?: number; height?: number }): void;
}

function ScriptFrame({ pageKey, title, close, busy, resize }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (!frame.current) return;
    const focus = () => document.querySelector<HTMLElement>('#content')?.focus();
    return linkScriptFrame(frame.current, { key: pageKey, close, busy, resize, focus });
  }, [pageKey]);
  return (
    <iframe
      ref={frame}
      class="script-frame"
      title={title || 'Page du script'}
      sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox"
      src={`/macros/page/${pageKey}`}
    />
  );
}
