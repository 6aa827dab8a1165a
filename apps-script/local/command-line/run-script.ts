import { type FunctionDeclaration, parse } from 'acorn';
import type { Executor } from '../execution/executor.ts';
import { readProject } from '../execution/project.ts';
import { makeWorkerExecutor } from '../execution/worker-executor.ts';
import { type HostOptions, openHost, type RunResult } from '../host.ts';

export interface ScriptRequest {
  readonly file: string;
  /** The function to run; null: every top-level function whose name does not end in `_`, in the order of the file. */
  readonly functionName: string | null;
  readonly locale: string;
  readonly timeZone: string;
  readonly allowPrivate: boolean;
}

export interface ScriptOutput {
  /** One line of standard output. */
  line(text: string): void;
  /** One line of standard error. */
  note(text: string): void;
}

/** Names of the functions that a file declares at its top level, each once, in order. */
export function topLevelFunctions(code: string): string[] {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'script' });
  const declared = body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration');
  return [...new Set(declared.map(({ id }) => id.name))];
}

/** A value as JSON says it: a Date is its ISO text; undefined, NaN and infinities are null. */
export function printed(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (part === undefined ? null : part)) ?? 'null';
}

async function runOne(request: ScriptRequest, name: string, executor: Executor, output: ScriptOutput) {
  const options: HostOptions = {
    bundle: request.file,
    locale: request.locale,
    timeZone: request.timeZone,
    allowPrivate: request.allowPrivate,
    limits: 'google',
  };
  const host = await openHost(options, { executor, project: readProject(request.file) });
  host.rules.forbidUnderLock = false;
  try {
    const result = await host.run(name);
    for (const { text } of result.logs) output.note(text);
    return result;
  } finally {
    await host.close();
  }
}

/**
 * Runs functions of an Apps Script file, each in its own execution with its own fresh spreadsheet, stores and clock.
 * Answers false when the one function asked for ended with an uncaught error; with several, errors are lines like values.
 */
export async function runScript(request: ScriptRequest, output: ScriptOutput): Promise<boolean> {
  const project = readProject(request.file);
  const all = request.functionName === null;
  const names = all
    ? project.code.flatMap(({ text }) => topLevelFunctions(text)).filter((name) => !name.endsWith('_'))
    : [request.functionName as string];
  const executor = makeWorkerExecutor(project, names.length > 1 ? 1 : 0);
  let sound = true;
  try {
    for (const name of names) {
      const { ok, value, error }: RunResult = await runOne(request, name, executor, output);
      if (!ok && !all) sound = false;
      if (all) output.line(printed(error ? { name, error: error.message } : { name, value }));
      else if (error) output.note(error.stack || `${error.name}: ${error.message}`);
      else output.line(printed(value));
    }
  } finally {
    await executor.close();
  }
  return sound;
}
