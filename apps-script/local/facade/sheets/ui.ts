import { exception, facts, reply } from '../bridge.ts';
import { enumeration, offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { check, isText, sheets } from './place.ts';

export interface MenuItem {
  kind: 'item' | 'separator' | 'menu';
  title?: string;
  functionName?: string;
  items?: MenuItem[];
}

export const Button = enumeration(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const ButtonSet = enumeration(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

type Content = { kind: string; text: string; title?: string; width?: number; height?: number };

export class Menu {
  readonly #title: string;
  readonly #items: MenuItem[] = [];
  readonly #isAddon: boolean;

  constructor(title: string, isAddon: boolean) {
    this.#title = title;
    this.#isAddon = isAddon;
  }

  static itemsOf(menu: Menu): MenuItem {
    return { kind: 'menu', title: menu.#title, items: menu.#items };
  }

  addItem(caption: string, functionName: string): this {
    check('Menu.addItem', arguments, isText, isText);
    this.#items.push({ kind: 'item', title: caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#items.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: Menu): this {
    if (!(menu instanceof Menu)) throw mismatch('SpreadsheetApp.Menu.addSubMenu', [menu]);
    this.#items.push(Menu.itemsOf(menu));
    return this;
  }

  addToUi(): void {
    sheets('Menu.addToUi', { title: this.#title, items: this.#items, addon: this.#isAddon });
  }
}

export class PromptResponse {
  readonly #button: keyof typeof Button;
  readonly #text: string;

  constructor(button: keyof typeof Button, text: string) {
    this.#button = button;
    this.#text = text;
  }

  getSelectedButton(): unknown {
    return Button[this.#button];
  }

  getResponseText(): string {
    return this.#text;
  }
}

/** The screen of the spreadsheet. */
export class Ui {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  createMenu(caption: string): Menu {
    check('Ui.createMenu', arguments, isText);
    return new Menu(caption, false);
  }

  createAddonMenu(): Menu {
    return new Menu('', true);
  }

  alert(...args: unknown[]): unknown {
    return Button[this.#ask('alert', args).button];
  }

  prompt(...args: unknown[]): PromptResponse {
    const { button, text } = this.#ask('prompt', args);
    return new PromptResponse(button, text);
  }

  showSidebar(userInterface: unknown): void {
    sheets('Ui.showSidebar', contentOf('showSidebar', userInterface, [userInterface]));
  }

  showModalDialog(userInterface: unknown, title: string): void {
    const args = Array.from(arguments);
    sheets('Ui.showModalDialog', { ...contentOf('showModalDialog', userInterface, args), title });
  }

  showModelessDialog(userInterface: unknown, title: string): void {
    const args = Array.from(arguments);
    sheets('Ui.showModelessDialog', { ...contentOf('showModelessDialog', userInterface, args), title });
  }

  /** The forms: message; message, buttons; title, message, buttons. */
  #ask(kind: 'alert' | 'prompt', args: unknown[]): { button: keyof typeof Button; text: string } {
    const buttons = args.length > 1 ? args[args.length - 1] : ButtonSet.OK;
    const texts = args.length > 1 ? args.slice(0, -1) : args;
    const isSet = Object.values(ButtonSet).includes(buttons as never);
    if (!isSet || texts.length < 1 || texts.length > 2) throw mismatch(`SpreadsheetApp.Ui.${kind}`, args);
    const [title, message] = texts.length === 2 ? texts : ['', texts[0]];
    return sheets(`Ui.${kind}`, String(title ?? ''), String(message ?? ''), String(buttons));
  }
}

function contentOf(method: string, userInterface: unknown, args: unknown[]): Content & Record<string, unknown> {
  const answer = (userInterface as { [reply]?: () => Content } | null)?.[reply];
  if (typeof answer !== 'function') throw mismatch(`SpreadsheetApp.Ui.${method}`, args);
  const output = userInterface as { getTitle?(): string; getWidth?(): number; getHeight?(): number };
  const { text, title } = answer.call(userInterface);
  return {
    kind: 'html',
    text,
    html: text,
    title: title ?? output.getTitle?.() ?? '',
    width: output.getWidth?.() ?? 0,
    height: output.getHeight?.() ?? 0,
  };
}

/** The entries of the old `addMenu`: null is a separator. */
export function addItems(entries: ({ name: string; functionName: string } | null)[]): MenuItem[] {
  return entries.map((entry) =>
    entry === null ? { kind: 'separator' } : { kind: 'item', title: entry.name, functionName: entry.functionName },
  );
}

/** The screen, where the execution has one. Error: `Cannot call SpreadsheetApp.getUi() from this context.` */
export function getUi(): Ui {
  const { callerKind, spreadsheetId } = facts();
  if (spreadsheetId === null || callerKind === 'trigger' || callerKind === 'web') {
    throw exception('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  return new Ui();
}

offer('Base.Menu', Menu.prototype);
offer('Base.PromptResponse', PromptResponse.prototype);
offer('Base.Ui', Ui.prototype);
