import { call, exception, facts } from '../bridge.ts';
import { type EnumerationValue, offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { wholeNumber } from '../whole-number.ts';
import { Trigger, type TriggerFacts } from './trigger.ts';
import { WeekDay } from './week-day.ts';

/** Local midnight of a date in a zone is left to the host; the builder only says which day. */
interface Told {
  at?: number;
  after?: number;
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  weekDay?: number;
  monthDay?: number;
  hour?: number;
  minute?: number;
  zone?: string;
  date?: readonly [year: number, month: number, day: number];
}

const MINUTES = [1, 5, 10, 15, 30];

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export class ClockTriggerBuilder {
  readonly #handler: string;
  readonly #told: Told = {};

  constructor(handler: string) {
    this.#handler = handler;
  }

  #number(method: string, args: unknown[], from: number, to: number): number {
    const whole = wholeNumber(`ScriptApp.ClockTriggerBuilder.${method}`, args);
    if (whole < from || whole > to) throw exception(`The value you passed to ${method} was invalid.`);
    return whole;
  }

  #tell(told: Told): this {
    Object.assign(this.#told, told);
    return this;
  }

  after(...args: unknown[]): this {
    return this.#tell({ after: this.#number('after', args, 0, Number.MAX_SAFE_INTEGER) });
  }

  at(...args: unknown[]): this {
    const [date] = args;
    if (args.length !== 1 || !(date instanceof Date)) throw mismatch('ScriptApp.ClockTriggerBuilder.at', args);
    return this.#tell({ at: date.getTime() });
  }

  atDate(...args: unknown[]): this {
    if (args.length !== 3 || args.some((part) => typeof part !== 'number')) {
      throw mismatch('ScriptApp.ClockTriggerBuilder.atDate', args);
    }
    return this.#tell({ date: args as [number, number, number] });
  }

  atHour(...args: unknown[]): this {
    return this.#tell({ hour: this.#number('atHour', args, 0, 23) });
  }

  nearMinute(...args: unknown[]): this {
    return this.#tell({ minute: this.#number('nearMinute', args, 0, 59) });
  }

  everyMinutes(...args: unknown[]): this {
    const minutes = this.#number('everyMinutes', args, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    if (!MINUTES.includes(minutes)) {
      throw exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    }
    return this.#tell({ everyMinutes: minutes });
  }

  everyHours(...args: unknown[]): this {
    return this.#tell({ everyHours: this.#number('everyHours', args, 1, 10_000) });
  }

  everyDays(...args: unknown[]): this {
    return this.#tell({ everyDays: this.#number('everyDays', args, 1, 10_000) });
  }

  everyWeeks(...args: unknown[]): this {
    return this.#tell({ everyWeeks: this.#number('everyWeeks', args, 1, 10_000) });
  }

  onMonthDay(...args: unknown[]): this {
    return this.#tell({ monthDay: this.#number('onMonthDay', args, 1, 31) });
  }

  onWeekDay(...args: unknown[]): this {
    const [day] = args;
    const names: string[] = Object.keys(WeekDay);
    const name = (day as EnumerationValue | null | undefined)?.name?.() ?? '';
    if (args.length !== 1 || !names.includes(name)) throw mismatch('ScriptApp.ClockTriggerBuilder.onWeekDay', args);
    return this.#tell({ weekDay: names.indexOf(name) });
  }

  inTimezone(...args: unknown[]): this {
    const [zone] = args;
    if (args.length !== 1 || typeof zone !== 'string') throw mismatch('ScriptApp.ClockTriggerBuilder.inTimezone', args);
    if (!isZone(zone)) throw exception(`Invalid argument: timezone. Should be of type: String`);
    return this.#tell({ zone });
  }

  create(): Trigger {
    const { at, after, date, everyMinutes, everyHours, everyDays, everyWeeks, weekDay, monthDay } = this.#told;
    const known = [at, after, date, everyMinutes, everyHours, everyDays, everyWeeks, weekDay, monthDay];
    if (known.every((part) => part === undefined)) {
      throw exception('The clock trigger needs a frequency or a date.');
    }
    const schedule = { zone: facts().timeZone, ...this.#told };
    const trigger = { handler: this.#handler, event: 'CLOCK', source: 'CLOCK', sourceId: null, schedule };
    return new Trigger(call('ScriptApp', 'TriggerBuilder.create', [trigger]) as TriggerFacts);
  }
}

offer('Script.ClockTriggerBuilder', ClockTriggerBuilder.prototype);
