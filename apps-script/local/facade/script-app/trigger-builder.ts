import { call } from '../bridge.ts';
import { offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { ClockTriggerBuilder } from './clock-trigger-builder.ts';
import { Trigger, type TriggerFacts } from './trigger.ts';

/** The id of a document that is given itself or by its id. */
function idOf(method: string, args: unknown[]): string {
  const [source] = args;
  const id = typeof source === 'string' ? source : (source as { getId?: () => string } | null | undefined)?.getId?.();
  if (args.length !== 1 || typeof id !== 'string') throw mismatch(`ScriptApp.TriggerBuilder.${method}`, args);
  return id;
}

/** `ScriptApp.newTrigger(name)`. Only clocks and spreadsheets make anything happen here; other sources are kept. */
export class TriggerBuilder {
  readonly #handler: string;

  constructor(handler: string) {
    this.#handler = handler;
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#handler);
  }

  forSpreadsheet(...args: unknown[]): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder(this.#handler, 'SPREADSHEETS', idOf('forSpreadsheet', args));
  }

  forDocument(...args: unknown[]): DocumentTriggerBuilder {
    return new DocumentTriggerBuilder(this.#handler, 'DOCUMENTS', idOf('forDocument', args));
  }

  forForm(...args: unknown[]): FormTriggerBuilder {
    return new FormTriggerBuilder(this.#handler, 'FORMS', idOf('forForm', args));
  }

  forUserCalendar(...args: unknown[]): CalendarTriggerBuilder {
    if (typeof args[0] !== 'string') throw mismatch('ScriptApp.TriggerBuilder.forUserCalendar', args);
    return new CalendarTriggerBuilder(this.#handler, 'CALENDAR', args[0]);
  }
}

offer('Script.TriggerBuilder', TriggerBuilder.prototype);

class EventTriggerBuilder {
  readonly #handler: string;
  readonly #source: TriggerFacts['source'];
  readonly #sourceId: string;
  #event: TriggerFacts['event'] = 'ON_OPEN';

  constructor(handler: string, source: TriggerFacts['source'], sourceId: string) {
    this.#handler = handler;
    this.#source = source;
    this.#sourceId = sourceId;
  }

  protected on(event: TriggerFacts['event']): this {
    this.#event = event;
    return this;
  }

  protected made(): Trigger {
    const [handler, event, source, sourceId] = [this.#handler, this.#event, this.#source, this.#sourceId];
    const trigger = { handler, event, source, sourceId, schedule: null };
    return new Trigger(call('ScriptApp', 'TriggerBuilder.create', [trigger]) as TriggerFacts);
  }
}

export class SpreadsheetTriggerBuilder extends EventTriggerBuilder {
  onOpen(): this {
    return this.on('ON_OPEN');
  }

  onEdit(): this {
    return this.on('ON_EDIT');
  }

  onChange(): this {
    return this.on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }

  create(): Trigger {
    return this.made();
  }
}

offer('Script.SpreadsheetTriggerBuilder', SpreadsheetTriggerBuilder.prototype);

export class DocumentTriggerBuilder extends EventTriggerBuilder {
  onOpen(): this {
    return this.on('ON_OPEN');
  }

  create(): Trigger {
    return this.made();
  }
}

offer('Script.DocumentTriggerBuilder', DocumentTriggerBuilder.prototype);

export class FormTriggerBuilder extends EventTriggerBuilder {
  onOpen(): this {
    return this.on('ON_OPEN');
  }

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }

  create(): Trigger {
    return this.made();
  }
}

offer('Script.FormTriggerBuilder', FormTriggerBuilder.prototype);

export class CalendarTriggerBuilder extends EventTriggerBuilder {
  onEventUpdated(): this {
    return this.on('ON_EVENT_UPDATED');
  }

  create(): Trigger {
    return this.made();
  }
}

offer('Script.CalendarTriggerBuilder', CalendarTriggerBuilder.prototype);
