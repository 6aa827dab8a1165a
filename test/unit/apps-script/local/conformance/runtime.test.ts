import { facts } from './service-facts.ts';

// Google's guide to the V8 runtime, « Limitations »: what there is not.
facts('names that do not exist', [
  [
    `['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'ReadableStream', 'TextEncoder', 'TextDecoder', 'fetch', 'FormData', 'File', 'Blob', 'URL', 'URLSearchParams', 'DOMException', 'atob', 'btoa', 'crypto', 'window', 'navigator', 'performance', 'process', 'require', 'Buffer', 'global', 'self'].filter((name) => name in globalThis)`,
    [],
  ],
  [`setTimeout(() => {}, 1)`, 'ReferenceError: setTimeout is not defined'],
  [`typeof Drive`, 'undefined'],
]);

// ECMAScript as V8 has it; default locale and zone of the project.
facts('the language', [
  [`declared_()`, true],
  [`[typeof globalThis.declared_, typeof globalThis.TOP]`, ['function', 'undefined']],
  [`((a, b = a + 1, ...c) => [a, b, c])(1, undefined, 3)`, [1, 2, [3]]],
  [`[...(function* () { yield 1; yield 2; })()]`, [1, 2]],
  [`({ a: null })?.a?.b ?? 'none'`, 'none'],
  [`(1234567.891).toLocaleString()`, '1,234,567.891'],
  [`new Date(Date.UTC(2026, 10, 24, 19, 5, 9)).toLocaleString()`, '11/24/2026, 8:05:09 PM'],
  [`new Date(0).toString()`, 'Thu Jan 01 1970 01:00:00 GMT+0100 (Central European Standard Time)'],
  [`'é'.localeCompare('f')`, -1],
]);

// Errors of services in logs of public scripts: an Error named Exception, with `name` among its own keys.
facts('errors of services', [
  [
    `{ try { Utilities.base64Encode(); } catch (e) { return [e instanceof Error, e.name, String(e).slice(0, 14), JSON.stringify(e), e.stack.split(':')[0]]; } }`,
    [true, 'Exception', 'Exception: The', '{"name":"Exception"}', 'Exception'],
  ],
]);

// Frames as V8 writes them, the script's own alone.
facts('stacks', [
  [
    `{ try { null.x; } catch (e) { return [e.stack.split('\\n')[0], /host|node:|worker/.test(e.stack)]; } }`,
    ["TypeError: Cannot read properties of null (reading 'x')", false],
  ],
]);

// Enumerations, as a public suite reads them on live scripts: the whole answers for its first value.
facts('enumerations', [
  [
    `{ const D = Utilities.DigestAlgorithm; return [String(D.MD5), D.MD5.name(), D.MD5.ordinal(), D.MD5.compareTo(D.MD5), D.name(), JSON.stringify(D.MD5), D.MD5 === D.MD5, D.MD5 === 'MD5', typeof D.MD5]; }`,
    ['MD5', 'MD5', 1, 0, 'MD2', '"MD5"', true, false, 'object'],
  ],
]);

facts('what is not offered', [
  [`DriveApp.getFiles()`, 'Exception: DriveApp.getFiles is not supported by the embedded host.'],
  [`DriveApp.Access.ANYONE`, 'Exception: DriveApp.Access is not supported by the embedded host.'],
  [`XmlService.parse('<a/>')`, 'Exception: XmlService.parse is not supported by the embedded host.'],
  [`[typeof DriveApp, String(GmailApp), typeof CalendarApp.getEvents]`, ['object', 'GmailApp', 'function']],
]);
