import { useEffect } from 'preact/hooks';
import type { Toast } from './use-workbook.ts';

/** Short words of the script. They go by themselves, unless the script asked that they stay. */
export function Toasts({ toasts, close }: { toasts: readonly Toast[]; close(id: number): void }) {
  return (
    <div class="toasts" role="status">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} close={() => close(toast.id)} />
      ))}
    </div>
  );
}

function OneToast({ toast, close }: { toast: Toast; close(): void }) {
  useEffect(() => {
    // A negative delay means « until closed » (Google: Spreadsheet.toast).
    if (toast.seconds <= 0) return;
    const timer = setTimeout(close, toast.seconds * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="toast">
      <div class="toast__text">
        {toast.title ? <p class="toast__title">{toast.title}</p> : null}
        <p>{toast.message}</p>
      </div>
      <button type="button" class="v-button v-button--plain close" onClick={close}>
        Fermer
      </button>
    </div>
  );
}
