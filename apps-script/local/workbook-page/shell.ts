// The page around a page that doGet answered: one frame, full window.
import { linkScriptFrame } from './script-frame-link.ts';

const frame = document.querySelector<HTMLIFrameElement>('#script-page');
if (frame) {
  linkScriptFrame(frame, {
    key: frame.dataset.key ?? '',
    location() {
      const parameters: Record<string, string[]> = {};
      const query = new URLSearchParams(location.search);
      for (const name of new Set(query.keys())) parameters[name] = query.getAll(name);
      const parameter = Object.fromEntries(Object.entries(parameters).map(([name, [first]]) => [name, first]));
      return { hash: location.hash.slice(1), parameter, parameters };
    },
  });
}
