import type { FromFrame, ScriptError, ToFrame } from './frame-messages.ts';

export interface ScriptFrameLink {
  /** Key of the page, which lets it ask for `google.script.run`. */
  key: string;
  close?(): void;
  focus?(): void;
  resize?(size: { width?: number; height?: number }): void;
  /** What `google.script.url.getLocation` tells. */
  location?(): unknown;
  /** Told when a call begins and ends, to show that something is going on. */
  busy?(running: boolean): void;
}

/**
 * Hears one framed page of the script and answers it. Only messages of this very frame, with the opaque origin that the
 * sandbox gives it, are heard. Answers a function that stops listening.
 */
export function linkScriptFrame(frame: HTMLIFrameElement, link: ScriptFrameLink): () => void {
  const answer = (message: ToFrame) => {
    // An opaque origin has no name: '*' is the only way to reach it, and our frame-src keeps this frame on our pages.
    frame.contentWindow?.postMessage(message, '*');
  };
  const hear = async (event: MessageEvent<FromFrame>) => {
    if (event.source !== frame.contentWindow || event.origin !== 'null') return;
    const message = event.data;
    if (message?.vigie === 'close') link.close?.();
    else if (message?.vigie === 'focus') link.focus?.();
    else if (message?.vigie === 'size') link.resize?.({ width: message.width, height: message.height });
    else if (message?.vigie === 'location') {
      const location = link.location?.() ?? { hash: '', parameter: {}, parameters: {} };
      answer({ vigie: 'location', location });
    } else if (message?.vigie === 'run') {
      link.busy?.(true);
      answer({ vigie: 'answer', id: message.id, ...(await ask(link.key, message.name, message.args)) });
      link.busy?.(false);
    }
  };
  addEventListener('message', hear);
  return () => removeEventListener('message', hear);
}

/** Tells a page of the script that the host itself refuses, in a sentence that can be shown as it is. */
const HOST_REFUSAL = 'HostRefusal';

async function ask(key: string, name: string, args: unknown[]): Promise<{ value?: unknown; error?: ScriptError }> {
  try {
    const response = await fetch('/macros/run', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ key, name, args }),
    });
    const reply: { value?: unknown; error?: ScriptError | string } = await response.json();
    if (typeof reply.error === 'string') return { error: { name: HOST_REFUSAL, message: reply.error } };
    return { value: reply.value, error: reply.error };
  } catch {
    const message =
      'La feuille ne répond plus. Ce qui était enregistré est intact. Vérifiez que « npm start » tourne toujours.';
    return { error: { name: HOST_REFUSAL, message } };
  }
}
