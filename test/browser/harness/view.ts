import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { until, type View } from './test-browser.ts';

/** What each browser gives; everything a person does is built on it. */
export interface Ground {
  /** Runs a function body in the page; the answer crosses as JSON. */
  run<T>(body: string): Promise<T>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
  /** A click the browser takes for a person's; a scripted one when absent. */
  click?(selector: string): Promise<void>;
}

const require = createRequire(import.meta.url);
const quote = (text: string) => JSON.stringify(text);
const VISIBLE_TEXT = 'return document.body ? document.body.innerText : ""';

/** The gestures of a person over a page that can only run scripts. */
export function viewOver(ground: Ground): View {
  const present = (selector: string) =>
    until(
      async () =>
        (await ground.run<boolean>(`return document.querySelector(${quote(selector)}) !== null`)) ? true : undefined,
      () => `no element ${selector}`,
    );
  const view: View = {
    run: ground.run,
    screenshot: ground.screenshot,
    close: ground.close,
    text: () => ground.run<string>(VISIBLE_TEXT),
    waitForText: async (wanted) => {
      let last = '';
      return until(
        async () => {
          // A page on its way to another one has no text yet.
          last = await ground.run<string | null>(VISIBLE_TEXT).then(
            (text) => text ?? '',
            (error: Error) => `(${error.message})`,
          );
          return (typeof wanted === 'string' ? last.includes(wanted) : wanted.test(last)) ? last : undefined;
        },
        () => `“${wanted}” not shown; the page says:\n${last}`,
      );
    },
    exists: (selector) => ground.run<boolean>(`return document.querySelector(${quote(selector)}) !== null`),
    click: async (selector) => {
      await present(selector);
      if (ground.click) await ground.click(selector);
      else await ground.run(`document.querySelector(${quote(selector)}).click()`);
    },
    type: async (selector, text) => {
      await present(selector);
      await ground.run(`
        const field = document.querySelector(${quote(selector)});
        field.focus();
        const prototype = field.localName === 'textarea' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
        Object.getOwnPropertyDescriptor(prototype, 'value').set.call(field, ${quote(text)});
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));`);
    },
    select: async (selector, value) => {
      await present(selector);
      await ground.run(`
        const field = document.querySelector(${quote(selector)});
        field.value = ${quote(value)};
        if (field.value !== ${quote(value)}) throw new Error('No option ' + ${quote(value)} + ' in ' + ${quote(selector)});
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));`);
    },
    value: async (selector) => {
      await present(selector);
      return ground.run<string>(`return document.querySelector(${quote(selector)}).value`);
    },
    focused: () =>
      ground.run<string>(`
        const e = document.activeElement;
        return e ? e.localName + (e.id ? '#' + e.id : '') : ''`),
    seriousViolations: async () => {
      await ground.run(`${await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')};return 0`);
      return ground.run<string[]>(`
        // Asked again while it runs (a slow machine): the same run answers, for axe refuses a second one.
        window.axeRun ??= axe.run(document, { resultTypes: ['violations'] }).finally(() => { window.axeRun = null; });
        return window.axeRun.then((result) => result.violations
          .filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
          .map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.html).join(' | ')))`);
    },
  };
  return view;
}
