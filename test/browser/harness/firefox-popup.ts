import { writeFile } from 'node:fs/promises';
import type { Marionette } from './marionette.ts';
import { until, type View } from './test-browser.ts';
import { viewOver } from './view.ts';

const POPUP = "window.document.querySelector('.webextension-popup-browser')";

/** The popup that the toolbar button has just been asked for, once it is there. */
export async function openedPopup(marionette: Marionette): Promise<View> {
  await until(
    async () => (await popupRun(marionette, 'return document.readyState === "complete"'))?.value || undefined,
    () => 'the popup did not open',
  );
  return popupView(marionette);
}

/**
 * The popup lives in another process: a frame script runs the body there. A popup that is still being moved into its
 * panel loses the script, so nothing is sent before the panel is open; null means « not yet ».
 */
async function popupRun<T>(marionette: Marionette, body: string): Promise<{ value: T } | null> {
  // A sandbox over the popup's window: the page's own globals, without the eval that its CSP forbids.
  const inside = `(async () => { ${body} })().then((value) => JSON.stringify({ value }), (error) => JSON.stringify({ error: String(error && error.message || error) }))`;
  const code = `(async () => {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    sendAsyncMessage(NAME, await Cu.evalInSandbox(${JSON.stringify(inside)}, sandbox));
  })()`;
  const answer = await marionette.inBrowser<string | null>(`
    const popup = ${POPUP};
    if (!popup || !popup.currentURI || !popup.currentURI.spec.startsWith('moz-extension') ||
        !popup.closest('panel') || popup.closest('panel').state !== 'open') return done(null);
    const name = 'vigie-' + Math.random();
    // Once and no more: Marionette hands a late \`done\` to whichever script runs by then.
    const settle = (answer) => {
      popup.messageManager.removeMessageListener(name, listener);
      window.clearTimeout(timer);
      done(answer);
    };
    const listener = (message) => settle(message.data);
    const timer = window.setTimeout(() => settle(null), 5000);
    popup.messageManager.addMessageListener(name, listener);
    popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' +
      encodeURIComponent(${JSON.stringify(code)}.replace('NAME', JSON.stringify(name))), false);`);
  if (answer === null) return null;
  const { value, error } = JSON.parse(answer) as { value: T; error?: string };
  if (error) throw new Error(error);
  return { value };
}

function popupView(marionette: Marionette): View {
  return viewOver({
    run: async <T>(body: string) => {
      const answer = await until(
        async () => (await popupRun<T>(marionette, body)) ?? undefined,
        () => 'the popup is not open',
      );
      return answer.value;
    },
    screenshot: async (file) => {
      const picture = await marionette.inBrowser<string>(`
        (async () => {
          const popup = ${POPUP};
          const box = popup.getBoundingClientRect();
          const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(
            new DOMRect(0, 0, box.width, box.height), 1, 'rgb(255,255,255)');
          const canvas = window.document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
          canvas.width = bitmap.width; canvas.height = bitmap.height;
          canvas.getContext('2d').drawImage(bitmap, 0, 0);
          return canvas.toDataURL('image/png').split(',')[1];
        })().then(done, (error) => done('error ' + error));`);
      if (picture.startsWith('error')) throw new Error(picture);
      await writeFile(file, Buffer.from(picture, 'base64'));
    },
    close: () =>
      marionette.inBrowser<void>(`const popup = ${POPUP}; if (popup) popup.closest('panel').hidePopup(); done(null);`),
  });
}
