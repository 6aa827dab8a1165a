import { enumeration, offer } from '../offer.ts';

export const EventType = enumeration([
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);

export const TriggerSource = enumeration(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);

export interface TriggerFacts {
  readonly id: string;
  readonly handler: string;
  readonly event: keyof typeof EventType;
  readonly source: keyof typeof TriggerSource;
  readonly sourceId: string | null;
}

/** A trigger as it was when it was asked for. */
export class Trigger {
  readonly #facts: TriggerFacts;

  constructor(facts: TriggerFacts) {
    this.#facts = facts;
  }

  static is(value: unknown): value is Trigger {
    return typeof value === 'object' && value !== null && #facts in value;
  }

  getEventType() {
    return EventType[this.#facts.event];
  }

  getHandlerFunction(): string {
    return this.#facts.handler;
  }

  getTriggerSource() {
    return TriggerSource[this.#facts.source];
  }

  /** The id of the document; null for a clock trigger. */
  getTriggerSourceId(): string | null {
    return this.#facts.sourceId;
  }

  getUniqueId(): string {
    return this.#facts.id;
  }
}

offer('Script.Trigger', Trigger.prototype);

export const isOfTrigger = Trigger.is;
