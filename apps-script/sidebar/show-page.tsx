import { type ComponentChildren, render } from 'preact';
import './page.css';

/** Draws a page of the add-on. Google wraps it in a document of its own, whose language is the account's: ours is said again. */
export function showPage(content: ComponentChildren): void {
  document.documentElement.lang = 'fr';
  const page = document.getElementById('page');
  if (page) render(content, page);
}

/** In a dialog Escape closes, as it does in every dialog: in a frame nobody does it for us. */
export function closeWithEscape(close: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  });
}
