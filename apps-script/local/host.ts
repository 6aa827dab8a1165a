import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClock } from './execution/clock.ts';
import { makeDispatcher } from './execution/dispatch.ts';
import { eventField } from './execution/event-field.ts';
import type { Executor } from './execution/executor.ts';
import { type Faults, makeFaults } from './execution/faults.ts';
import { GOOGLE_LIMITS, SELF_HOSTED_LIMITS } from './execution/limits.ts';
import { readProject } from './execution/project.ts';
import { type Engine, endAll, runFunction } from './execution/run-function.ts';
import type { RunOptions, RunResult } from './execution/run-result.ts';
import { makeSameThreadExecutor } from './execution/same-thread-executor.ts';
import type { Caller, HostInternals, Limits, Project, Screen } from './execution/service.ts';
import { makeSlots } from './execution/slots.ts';
import { enterTimeZone } from './execution/time-zone.ts';
import { type WebRequest, webEvent } from './execution/web-event.ts';
import { makeWorkerExecutor } from './execution/worker-executor.ts';
import { services } from './services/index.ts';
import { readOutbox } from './services/mail/outbox.ts';
import { makeWorkbookView } from './services/sheets/workbook-view.ts';
import { readJournal } from './store/journal.ts';
import { readMeta, rememberedMeta } from './store/meta.ts';
import { openStore } from './store/open-store.ts';
import { spendQuota, spentQuota } from './store/quotas.ts';
import { fireEvent } from './triggers/fire-event.ts';
import { CLOCK_OFFSET, makeHostClock } from './triggers/host-clock.ts';
import { allTriggers, type EventType } from './triggers/trigger-store.ts';

export type { RunResult } from './execution/run-result.ts';

export interface HostOptions {
  /** Folder with Code.js, pages and appsscript.json, or one .gs file. */
  readonly bundle: string;
  /** Data folder; default: a fresh temporary one, removed on close. */
  readonly folder?: string;
  readonly owner?: string;
  readonly locale?: string;
  /** IANA zone; default: the manifest's, or Europe/Paris. */
  readonly timeZone?: string;
  readonly limits?: 'google' | 'self-hosted';
  /** Where a test clock stands at first; absent: the machine's clock. */
  readonly now?: number | Date;
  readonly allowPrivate?: boolean;
  readonly proxy?: string;
  readonly smtp?: unknown;
  readonly execUrl?: string;
  /** Where a person opens the bound workbook: what its `getUrl()` says. */
  readonly workbookUrl?: string;
  readonly screen?: Screen;
  /** Runs executions in this thread, for tests that need thousands; see makeSameThreadExecutor for what it cannot do. */
  readonly sameThread?: boolean;
  /** Threads that wait ready; default 1. */
  readonly spareThreads?: number;
}

export interface WebAnswer {
  readonly kind: 'text' | 'html' | 'error';
  readonly mimeType: string;
  readonly text: string;
  readonly title?: string;
  readonly run: RunResult;
}

const ANONYMOUS: Caller = { kind: 'web', user: '' };

/** A host that shares the threads of another host of the same project, with data of its own. */
export interface HostDependencies {
  readonly project?: Project;
  readonly executor?: Executor;
}

export type Host = Awaited<ReturnType<typeof openHost>>;

/** Opens a host: the project's code, its data, its clock. Close it at the end. */
export async function openHost(options: HostOptions, shared: HostDependencies = {}) {
  const project = shared.project ?? readProject(options.bundle);
  const timeZone = options.timeZone ?? (project.manifest.timeZone as string | undefined) ?? 'Europe/Paris';
  const leaveTimeZone = enterTimeZone(timeZone);
  const lasting = options.folder !== undefined;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'vigie-host-'));
  const limits: Limits = (options.limits ?? 'google') === 'google' ? GOOGLE_LIMITS : SELF_HOSTED_LIMITS;
  const schemas = services.flatMap(({ schema }) => schema ?? []);
  const store = openStore(folder, schemas, lasting);
  const clock = makeClock(
    options.now === undefined ? null : Number(options.now),
    Number(readMeta(store, CLOCK_OFFSET) ?? 0),
  );
  const faults = makeFaults();
  const rules = { forbidUnderLock: limits === GOOGLE_LIMITS };
  const newId = (bytes: number) => () => randomBytes(bytes).toString('base64url');

  const internals: Engine['host'] = {
    screen: options.screen ?? null,
    folder,
    store,
    limits,
    owner: options.owner ?? 'responsable@example.org',
    locale: options.locale ?? 'fr_FR',
    timeZone,
    projectId: rememberedMeta(store, 'projectId', newId(42)),
    spreadsheetId: rememberedMeta(store, 'spreadsheetId', newId(33)),
    project,
    allowPrivate: options.allowPrivate ?? false,
    proxy: options.proxy ?? null,
    smtp: options.smtp ?? null,
    execUrl: options.execUrl ?? null,
    workbookUrl: options.workbookUrl ?? null,
    now: clock.now,
    spend: (quota, amount, perDay) => spendQuota(store, quota, amount, perDay, clock.now()),
    spent: (quota) => spentQuota(store, quota, clock.now()),
    sleep(milliseconds) {
      if (!clock.frozen) return new Promise((resolve) => setTimeout(resolve, milliseconds));
      clock.moveTo(clock.now() + milliseconds);
      return undefined;
    },
  };
  for (const service of services) service.open?.(internals);

  const workbook = makeWorkbookView(internals);

  const engine: Engine = {
    host: internals,
    clock,
    services,
    dispatcher: makeDispatcher(services, faults, rules),
    executor:
      shared.executor ??
      (options.sameThread ? makeSameThreadExecutor(project) : makeWorkerExecutor(project, options.spareThreads ?? 1)),
    slots: makeSlots(limits.simultaneousExecutions),
    active: new Map(),
    closed: false,
  };

  /** Runs one function as `caller` (default: the owner, in the editor). */
  const run = (functionName: string, { args, caller, event, timeoutMs }: RunOptions = {}): Promise<RunResult> =>
    runFunction(engine, {
      functionName,
      args: event === undefined ? (args ?? []) : [event],
      caller: caller ?? { kind: 'editor', user: internals.owner },
      web: false,
      timeLimit: timeoutMs ?? limits.executionTime,
    });

  /** Runs doGet or doPost as the deployed web app does. */
  async function web(request: WebRequest & { readonly caller?: Caller }): Promise<WebAnswer> {
    const result = await runFunction(engine, {
      functionName: request.method === 'GET' ? 'doGet' : 'doPost',
      args: [webEvent(request)],
      caller: request.caller ?? ANONYMOUS,
      web: true,
      timeLimit: limits.executionTime,
    });
    if (result.error) return { kind: 'error', mimeType: 'text/html', text: shownMessage(result), run: result };
    return { ...(result.value as Omit<WebAnswer, 'run'>), run: result };
  }

  return {
    internals: internals as HostInternals,
    run,
    web,
    faults: faults as Faults,
    rules,
    clock: makeHostClock(internals, clock, (handler, event) =>
      run(handler, { event, caller: { kind: 'trigger', user: internals.owner } }),
    ),
    triggers: () => allTriggers(store),
    workbook: {
      tabs: workbook.tabs,
      read: workbook.read,
      choices: workbook.choices,
      /**
       * Types a text in a cell as a person does, then runs onEdit and the installed triggers; the text is there at
       * once, the answer comes when they have run. Coordinates from 1.
       * @throws ServiceError, at once, when the cell refuses the text.
       */
      edit(tab: string, row: number, column: number, text: string, user = internals.owner): Promise<RunResult[]> {
        const { place, value, oldValue } = workbook.edit(tab, row, column, text);
        return fireEvent(internals, run, 'ON_EDIT', { range: eventField('Range', place), value, oldValue }, user);
      },
    },
    /** The messages that scripts have sent, oldest first. */
    outbox: () => readOutbox(store, folder),
    /** The last executions, latest first. */
    journal: (count = 100) => readJournal(store, count),
    /** Says that someone opened or edited the workbook; runs onOpen or onEdit and the installed triggers. */
    fire: (type: Exclude<EventType, 'CLOCK'>, event: Record<string, unknown> = {}, user = internals.owner) =>
      fireEvent(internals, run, type, event, user),
    /** Cuts what still runs, then lets go of the data. */
    async close() {
      if (engine.closed) return;
      await endAll(engine);
      if (!shared.executor) await engine.executor.close();
      store.close();
      leaveTimeZone();
      if (!lasting) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** `Exception: text`, as Google's error page shows it. */
function shownMessage({ error }: RunResult): string {
  return error ? `${error.name}: ${error.message}` : '';
}
