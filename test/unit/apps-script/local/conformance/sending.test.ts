import { facts, mismatched } from './service-facts.ts';

// UrlFetchApp.getRequest, as a public suite pins it on live scripts: what was given, nothing that Google adds.
const request = {
  url: 'https://example.com',
  method: 'get',
  contentType: null,
  headers: {},
  payload: '',
  followRedirects: true,
  useIntranet: false,
  validateHttpsCertificates: true,
};
facts('UrlFetchApp', [
  [`UrlFetchApp.getRequest('https://example.com')`, request],
  [
    `UrlFetchApp.getRequest('https://example.com', { method: 'post', payload: { alpha: 'one', beta: 'two' }, headers: { 'X-A': 1 } })`,
    {
      ...request,
      method: 'post',
      contentType: 'application/x-www-form-urlencoded',
      payload: 'alpha=one&beta=two',
      headers: { 'X-A': '1' },
    },
  ],
  [
    `UrlFetchApp.getRequest('https://example.com', { followRedirects: false, muteHttpExceptions: false, validateHttpsCertificates: false, escaping: false })`,
    { ...request, followRedirects: false, validateHttpsCertificates: false },
  ],
  [
    `UrlFetchApp.getRequest('https://example.com', { method: 'post', payload: { a: ['x', 'y'], b: 1 } }).payload`,
    'a=x&a=y&b=1',
  ],
  [`UrlFetchApp.fetch()`, mismatched('', 'UrlFetchApp.fetch')],
  [`UrlFetchApp.fetch('')`, 'Exception: Attribute provided with no value: url'],
  [
    `UrlFetchApp.fetch('https://example.com', { method: 'bogus' })`,
    'Exception: Attribute provided with invalid value: method',
  ],
  [`UrlFetchApp.fetch('http://absent.invalid/')`, 'Exception: DNS error: http://absent.invalid/'],
]);

// MailApp in the reference; texts of errors from logs of public scripts.
facts(
  'MailApp',
  [
    [`MailApp.getRemainingDailyQuota()`, 100],
    [`MailApp.sendEmail('a@example.org', 'subject', 'body')`, null],
    [
      `MailApp.sendEmail({ to: 'a@example.org,b@example.org', cc: 'c@example.org', subject: 's', htmlBody: '<p>' })`,
      null,
    ],
    [`MailApp.getRemainingDailyQuota()`, 96],
    [`MailApp.sendEmail('a@example.org', 'subject')`, mismatched('String,String', 'MailApp.sendEmail')],
    [`MailApp.sendEmail('', 's', 'b')`, 'Exception: Failed to send email: no recipient'],
    [`MailApp.sendEmail('nobody', 's', 'b')`, 'Exception: Invalid email: nobody'],
    [`MailApp.sendEmail('a@example.org', 's', 'x'.repeat(204801))`, 'Exception: Limit Exceeded: Email Body Size.'],
  ],
  { limits: 'google' },
);

const logged = (args: string) =>
  `{ Logger.clear(); Logger.log(${args}); return Logger.getLog().replace(/^.*? INFO: /, ''); }`;

// Logger shows values as Java does: outputs quoted in questions about Apps Script (1.0, {a=1.0}, 1.5E12).
facts('Logger', [
  [logged(`'text'`), 'text\n'],
  [logged(`1`), '1.0\n'],
  [logged(`1.5`), '1.5\n'],
  [logged(`1500000000000`), '1.5E12\n'],
  [logged(`-0.0001`), '-1.0E-4\n'],
  [logged(`{ a: 1, b: ['x', null, true] }`), '{a=1.0, b=[x, null, true]}\n'],
  [logged(`'%s is %s', 'x', 1`), 'x is 1.0\n'],
  [logged(`SpreadsheetApp.getActiveSheet()`), 'Sheet\n'],
  [`Logger.log('x') === Logger`, true],
  [`[Logger.clear(), Logger.getLog(), String(Logger)]`, [null, '', 'Logger']],
  [`Logger.log()`, mismatched('', 'Logger.log')],
]);

// console, as a public suite pins it on live scripts.
facts('console', [
  [`[console.time('a'), console.timeEnd('a'), console.timeEnd('b')]`, [null, null, null]],
  [`console.time()`, mismatched('', 'console.time')],
  [`console.timeEnd()`, mismatched('', 'console.timeEnd')],
]);
