import { call } from '../bridge.ts';
import { offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { ClockTriggerBuilder } from './clock-trigger-builder.ts';
import { Trigger, type TriggerFacts } from './trigger.ts';

/** `ScriptApp.newTrigger(name)`. */
export class TriggerBuilder {
  readonly #handler: string;

  constructor(handler: string) {
    this.#handler = handler;
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#handler);
  }

  forSpreadsheet(...args: unknown[]): SpreadsheetTriggerBuilder {
    const [sheet] = args;
    const id = typeof sheet === 'string' ? sheet : (sheet as { getId?: () => string } | null | undefined)?.getId?.();
    if (args.length !== 1 || typeof id !== 'string') throw mismatch('ScriptApp.TriggerBuilder.forSpreadsheet', args);
    return new SpreadsheetTriggerBuilder(this.#handler, id);
  }
}

offer('Script.TriggerBuilder', TriggerBuilder.prototype);

export class SpreadsheetTriggerBuilder {
  readonly #handler: string;
  readonly #spreadsheetId: string;
  #event = 'ON_OPEN';

  constructor(handler: string, spreadsheetId: string) {
    this.#handler = handler;
    this.#spreadsheetId = spreadsheetId;
  }

  #on(event: string): this {
    this.#event = event;
    return this;
  }

  onOpen(): this {
    return this.#on('ON_OPEN');
  }

  onEdit(): this {
    return this.#on('ON_EDIT');
  }

  onChange(): this {
    return this.#on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.#on('ON_FORM_SUBMIT');
  }

  create(): Trigger {
    const trigger = {
      handler: this.#handler,
      event: this.#event,
      source: 'SPREADSHEETS',
      sourceId: this.#spreadsheetId,
      schedule: null,
    };
    return new Trigger(call('ScriptApp', 'TriggerBuilder.create', [trigger]) as TriggerFacts);
  }
}

offer('Script.SpreadsheetTriggerBuilder', SpreadsheetTriggerBuilder.prototype);
