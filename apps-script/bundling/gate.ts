import { type Node, parse } from 'acorn';
import { analyze } from 'eslint-scope';

/** What Apps Script gives besides ECMAScript, as far as Vigie uses it. */
const GOOGLE_GLOBALS = [
  'SpreadsheetApp',
  'LockService',
  'PropertiesService',
  'CacheService',
  'UrlFetchApp',
  'MailApp',
  'ScriptApp',
  'Session',
  'Utilities',
  'ContentService',
  'HtmlService',
  'Logger',
  'console',
];

const ECMASCRIPT_GLOBALS = [
  ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'DataView', 'Date', 'Error', 'EvalError', 'Float32Array'],
  ...['Float64Array', 'Function', 'Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'Intl', 'JSON', 'Map', 'Math'],
  ...['NaN', 'Number', 'Object', 'Promise', 'Proxy', 'RangeError', 'ReferenceError', 'Reflect', 'RegExp', 'Set'],
  ...['String', 'Symbol', 'SyntaxError', 'TypeError', 'URIError', 'Uint16Array', 'Uint32Array', 'Uint8Array'],
  ...['Uint8ClampedArray', 'WeakMap', 'WeakSet', 'decodeURI', 'decodeURIComponent', 'encodeURI'],
  ...['encodeURIComponent', 'escape', 'globalThis', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'undefined'],
  ...['unescape', 'arguments'],
];

export interface GateReport {
  /** Top-level function declarations, in order: what Google can call. */
  functions: string[];
  /** Names the bundle reads that neither ECMAScript nor Apps Script gives, sorted. */
  unknownGlobals: string[];
}

/**
 * Reads a bundle as Apps Script would refuse or accept it. Throws a SyntaxError when it does not parse as ES2019
 * (private or static class fields, modules…). A missing global shows only at run time there, hence the list.
 */
export function inspectBundle(code: string): GateReport {
  const ast = parse(code, { ecmaVersion: 2019, sourceType: 'script', ranges: true });
  const scopes = analyze(ast as never, { ecmaVersion: 2019, sourceType: 'script' });
  const known = new Set([...GOOGLE_GLOBALS, ...ECMASCRIPT_GLOBALS]);
  const own = new Set(scopes.globalScope?.variables.map((variable) => variable.name));
  const unknown = new Set<string>();
  for (const { identifier } of scopes.globalScope?.through ?? []) {
    const name = identifier.name as string;
    if (!known.has(name) && !own.has(name)) unknown.add(name);
  }
  const functions = (ast.body as (Node & { id?: { name: string } })[])
    .filter((node) => node.type === 'FunctionDeclaration')
    .map((node) => node.id?.name ?? '');
  return { functions, unknownGlobals: [...unknown].sort() };
}
