import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const DOCUMENTED =
  /^google-apps-script\.(base|cache|content|html|lock|mail|properties|script|spreadsheet|url-fetch|utilities)\.d\.ts$/;
const METHOD = /^ {12} ?(\w+)\??(?:<[^>]*>)?\(((?:[^()]|\([^()]*\))*)\)\s*:\s*([^;]+);/gm;

/** Forms on Google's pages that the published types do not have yet. */
const LATER: Record<string, Record<string, string>> = {
  'Script.ScriptApp': { getAuthorizationInfo: '1,2' },
};

/** Cut at the commas that stand outside brackets. */
function parameters(list: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let part = '';
  for (const character of list) {
    if ('([{<'.includes(character)) depth++;
    if (')]}>'.includes(character)) depth--;
    if (character === ',' && depth === 0) {
      found.push(part.trim());
      part = '';
    } else part += character;
  }
  return [...found, part.trim()].filter((text) => text !== '');
}

/** The forms of the methods of one interface, each as documentedMethods says. */
function readMethods(body: string): Record<string, string> {
  const counts: Record<string, Set<number>> = Object.create(null);
  const more = new Set<string>();
  const answering = new Set<string>();
  for (const [, name, list, answer] of body.matchAll(METHOD) as Iterable<[string, string, string, string]>) {
    const given = parameters(list);
    const needed = given.filter((text) => !/^\.\.\.|^\w+\?:/.test(text)).length;
    counts[name] ??= new Set();
    for (let count = needed; count <= given.length; count++) counts[name]?.add(count);
    if (given.some((text) => text.startsWith('...'))) more.add(name);
    if (answer.trim() !== 'void') answering.add(name);
  }
  return Object.fromEntries(
    Object.entries(counts).map(([name, numbers]) => [
      name,
      `${[...numbers].join()}${more.has(name) ? '+' : ''}${answering.has(name) ? '' : '!'}`,
    ]),
  );
}

/**
 * Every class of Google's published types, as `Namespace.Class`, with its methods and how each may be called: the
 * numbers of arguments, `+` when more will do, `!` when nothing is answered (`1,3,4!` is MailApp.sendEmail).
 */
export function documentedMethods(): Record<string, Record<string, string>> {
  const folder = dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json'));
  const types: Record<string, Record<string, string>> = {};
  for (const file of readdirSync(folder)) {
    if (!DOCUMENTED.test(file)) continue;
    const text = readFileSync(join(folder, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    const namespace = /^ {4}namespace (\w+)/m.exec(text)?.[1] ?? '';
    for (const [, name, body] of text.matchAll(/^ {8}interface (\w+)[^{]*\{\n([\s\S]*?)^ {8}\}/gm)) {
      const type = `${namespace}.${name}`;
      types[type] = { ...readMethods(body as string), ...LATER[type] };
    }
  }
  return types;
}
