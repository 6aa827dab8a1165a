import { offer } from '../offer.ts';
import { commentedTemplateCode, templateCode } from './template-code.ts';

/** Google's HtmlTemplate. Whatever a script sets on it is a variable of the template. */
export class HtmlTemplate {
  [variable: string]: unknown;
  #markup: () => string;

  constructor(markup: () => string) {
    this.#markup = markup;
  }

  getRawContent(): string {
    return this.#markup();
  }

  getCode(): string {
    return templateCode(this.#markup());
  }

  getCodeWithComments(): string {
    return commentedTemplateCode(this.#markup());
  }

  /** The HtmlOutput: runs the template with its variables and the script's own globals in scope. */
  evaluate(): unknown {
    const names = Object.keys(this).filter((name) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name));
    const run = new Function(...names, `return ${this.getCode()}`);
    return run(...names.map((name) => this[name]));
  }
}
offer('HTML.HtmlTemplate', HtmlTemplate.prototype);
