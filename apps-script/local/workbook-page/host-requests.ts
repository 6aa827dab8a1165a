import type { ListedMail } from '../http/mail-preview.ts';
import type { OpenQuestion } from '../http/questions.ts';
import type { Menu, Shown } from '../http/screen-events.ts';

export type { MenuItem } from '../http/screen-events.ts';
export type { ListedMail, Menu, OpenQuestion, Shown };

export interface Tab {
  name: string;
  hidden: boolean;
  /** Google's gid. */
  id: number;
  /** The last row that holds something, headers included. */
  lastRow: number;
}

export interface WorkbookState {
  tabs: Tab[];
  demo: boolean;
  library: string;
  execUrl: string;
  operator: string;
  now: number;
  questions: OpenQuestion[];
  menus?: Menu[];
  error?: string;
}

export interface Table {
  headers: string[];
  rows: string[][];
  formulas: string[][];
  /** Sheet columns that are hidden, from 1. */
  hiddenColumns: number[];
  /** Widths that were set, in pixels, by sheet column from 1. */
  columnWidths: Record<string, number>;
  /** What drop-downs offer, by sheet column from 1. */
  choices: Record<string, string[]>;
  /** Sheet rows that are hidden, from 1. */
  hiddenRows: number[];
  /** By `row:column` of the sheet, from 1. */
  notes: Record<string, string>;
  /** The first address a cell links to, by `row:column` of the sheet. */
  links: Record<string, string>;
}

/** A refusal, in a French sentence that can be shown as it is. */
export class Refused extends Error {}

const SILENT =
  'La feuille ne répond plus. Ce qui était enregistré est intact. Vérifiez que « npm start » tourne toujours.';

async function ask<T>(path: string, sent?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...(sent === undefined
        ? {}
        : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(sent) }),
      cache: 'no-store',
    });
  } catch {
    throw new Refused(SILENT);
  }
  const reply = await response.json().catch(() => ({ error: SILENT }));
  if (!response.ok) throw new Refused(reply.error ?? SILENT);
  return reply as T;
}

/** What the page may ask of its host. Each rejects with `Refused`. */
export const host = {
  open: () => ask<WorkbookState>('/api/open', {}),
  state: () => ask<WorkbookState>('/api/state'),
  table: (tab: string) => ask<Table>(`/api/table?tab=${encodeURIComponent(tab)}`),
  mails: () => ask<{ mails: ListedMail[] }>('/api/mails'),
  run: (name: string) => ask<{ ok: boolean; message?: string }>('/api/run', { name }),
  edit: (tab: string, row: number, column: number, text: string) =>
    ask<{ ok: true }>('/api/cell', { tab, row, column, text }),
  answer: (id: string, button: string, text: string) => ask<{ ok: true }>('/api/answer', { id, button, text }),
  advance: (to: number) => ask<{ now: number; runs: number }>('/api/clock', { to }),
};

/** Hears what happens in the workbook; answers a function that stops listening. */
export function listen(heard: {
  changed(): void;
  shown(shown: Shown): void;
  question(question: OpenQuestion): void;
  closed(id: string): void;
}): () => void {
  const source = new EventSource('/api/events');
  const on = (name: string, act: (detail: never) => void) =>
    source.addEventListener(name, (event) => act(JSON.parse((event as MessageEvent<string>).data) as never));
  on('changed', () => heard.changed());
  on('shown', heard.shown);
  on('question', heard.question);
  on('closed', ({ id }: { id: string }) => heard.closed(id));
  return () => source.close();
}
