/** Where the fronts of `tls-front.ts` listen on 127.0.0.1: every host on ports 443 and 80 is answered there. */
export interface PortMap {
  tls: number;
  http: number;
}

export interface OpenOptions {
  /** Folder of the built extension: `dist/extension/chrome-mv3` or `dist/extension/firefox-mv3`. */
  extension: string;
  /** Ports that stand for 443 and 80 of every host. Without it no outside host resolves. */
  map?: PortMap;
  /** A profile to open again; a fresh one, deleted at the end, when absent. */
  profile?: string;
  /** What happens to permission prompts: left open as headless browsers do, or granted (Firefox only). */
  permissionPrompts?: 'shown' | 'granted';
  language?: 'fr' | 'en';
}

export type Theme = 'light' | 'dark';

/** One page of the extension, or the page of a site, as a person meets it. Every wait gives up after 15 seconds. */
export interface View {
  /** Visible text of the page. */
  text(): Promise<string>;
  /** Waits until the visible text holds `wanted`; answers the text. The error shows what was there instead. */
  waitForText(wanted: string | RegExp): Promise<string>;
  /** Waits for the first element that matches, then clicks it. */
  click(selector: string): Promise<void>;
  /** Replaces the value of a field, as typing does (input events included). */
  type(selector: string, text: string): Promise<void>;
  /** Chooses an option of a `select` by its value. */
  select(selector: string, value: string): Promise<void>;
  value(selector: string): Promise<string>;
  exists(selector: string): Promise<boolean>;
  /** Selector-free description of what has the focus: `button#clip`, `input[name=title]`… */
  focused(): Promise<string>;
  /** Runs the source of a function body in the page, `return` included; the answer crosses as JSON. */
  run<T>(body: string): Promise<T>;
  screenshot(file: string): Promise<void>;
  /** Serious and critical violations that axe finds, one line each. */
  seriousViolations(): Promise<string[]>;
  close(): Promise<void>;
}

export interface TestBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly profile: string;
  /** Opens an address in a new tab, which becomes the active one. */
  openPage(url: string): Promise<View>;
  /** Clicks the real toolbar button on the page opened last; answers the real popup. */
  clickToolbarButton(): Promise<View>;
  openOptions(): Promise<View>;
  /** Right-clicks an element of the page opened last and chooses a line of Vigie. Firefox only: Chromium's menu is native. */
  chooseInContextMenu(selector: string, label: string): Promise<void>;
  /** Tries to inject the reader into the page opened last from the extension, without any click; answers the error. */
  injectWithoutClick(): Promise<string>;
  /** Answers the permission prompt that is on screen. Firefox only: headless Chromium never shows one. */
  answerPermissionPrompt(answer: 'allow' | 'refuse'): Promise<void>;
  /** Origins the extension may reach now. */
  grantedOrigins(): Promise<string[]>;
  setOffline(offline: boolean): Promise<void>;
  setTheme(theme: Theme): Promise<void>;
  /** Stops the background (service worker or event page) as the browser does to save memory. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** Polls until the answer is not undefined. */
export async function until<T>(ask: () => Promise<T | undefined>, what: () => string, timeout = 15_000): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms: ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
