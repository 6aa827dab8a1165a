/** A misfortune that tests inject at one service call. */
export interface Fault {
  readonly service: string;
  /** `Class.method`; absent: any method of the service. */
  readonly method?: string;
  /** The nth matching call since the fault was added (from 1), or a choice by arguments; absent: every call. */
  readonly when?: number | ((args: readonly unknown[], nth: number) => boolean);
  /** Before the service acts (default), or after it acted and before the script hears of it. */
  readonly at?: 'before' | 'after';
  readonly do: { readonly delay: number } | { readonly throw: string } | 'kill';
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
}

export interface FaultBook extends Faults {
  /** Notes one call and answers the faults that strike it. */
  striking(service: string, method: string, args: readonly unknown[]): Fault[];
}

export function makeFaults(): FaultBook {
  let faults: { fault: Fault; seen: number }[] = [];
  return {
    add(fault) {
      faults.push({ fault, seen: 0 });
    },
    clear() {
      faults = [];
    },
    striking(service, method, args) {
      const struck: Fault[] = [];
      for (const entry of faults) {
        const { fault } = entry;
        if (fault.service !== service || (fault.method !== undefined && fault.method !== method)) continue;
        entry.seen++;
        const { when } = fault;
        if (when === undefined || (typeof when === 'number' ? when === entry.seen : when(args, entry.seen))) {
          struck.push(fault);
        }
      }
      return struck;
    },
  };
}
