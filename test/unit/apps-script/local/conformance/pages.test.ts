import { facts, mismatched } from './service-facts.ts';

const output = `const o = HtmlService.createHtmlOutput('<p>initial</p>');`;

// HtmlOutput, as public suites pin it on live scripts: defaults, escaping, what clear() leaves.
facts('HtmlOutput', [
  [
    `{ ${output} return [o.getContent(), o.getTitle(), o.getFaviconUrl(), o.getHeight(), o.getWidth(), o.getMetaTags()]; }`,
    ['<p>initial</p>', '', null, null, null, []],
  ],
  [`HtmlService.createHtmlOutput().getContent()`, ''],
  [
    `{ ${output} o.clear(); return o.appendUntrusted('<b class="x">& \\'"</b>').getContent(); }`,
    '&lt;b class=&#34;x&#34;&gt;&amp; &#39;&#34;&lt;/b&gt;',
  ],
  [
    `{ ${output} o.setTitle('t').setFaviconUrl('https://example.com/favicon.ico').setHeight(321).setWidth(654).addMetaTag('viewport', 'w').clear(); return [o.getContent(), o.getTitle(), o.getFaviconUrl(), o.getHeight(), o.getWidth(), o.getMetaTags().map((m) => m.getName() + m.getContent())]; }`,
    ['', 't', 'https://example.com/favicon.ico', 321, 654, ['viewportw']],
  ],
  [
    `{ ${output} o.addMetaTag('color-scheme', 'dark'); }`,
    'Exception: The meta tag you specified is not allowed in this context.',
  ],
  [
    `{ ${output} return [o.getBlob().getContentType(), o.getAs('text/plain').getContentType()]; }`,
    ['text/html', 'text/plain'],
  ],
  [`HtmlService.createHtmlOutputFromFile('absent')`, 'Exception: No HTML file named absent was found.'],
  [`HtmlService.createHtmlOutput({ a: 1 })`, mismatched('(class)', 'HtmlService.createHtmlOutput')],
]);

const evaluated = (markup: string, variables = '{}') =>
  `{ const t = HtmlService.createTemplate(${JSON.stringify(markup)}); Object.assign(t, ${variables}); return t.evaluate().getContent(); }`;

// The guide « Templated HTML » and public suites that run on live scripts.
facts('HtmlTemplate', [
  [evaluated('<?= val ?>', `{ val: '<b>bold</b>' }`), '&lt;b&gt;bold&lt;/b&gt;'],
  [evaluated('<?!= val ?>', `{ val: '<b>bold</b>' }`), '<b>bold</b>'],
  [evaluated('before<? var x = 42; ?>after'), 'beforeafter'],
  [evaluated('<? var msg = "hi"; ?><?= msg ?>'), 'hi'],
  [evaluated('<?= first ?> <?!= second ?>', `{ first: 'Hello', second: '<World>' }`), 'Hello <World>'],
  [evaluated('<?= count ?>', `{ count: 42 }`), '42'],
  [
    evaluated('<h1><?= title ?></h1><p><?!= body ?></p>', `{ title: 'My & Title', body: '<em>content</em>' }`),
    '<h1>My &amp; Title</h1><p><em>content</em></p>',
  ],
  [
    evaluated(
      '<? for (var i = 0; i < items.length; i++) { ?><span><?= items[i] ?></span><? } ?>',
      `{ items: ['<one>', '&two', '"three"'] }`,
    ),
    '<span>&lt;one&gt;</span><span>&amp;two</span><span>&#34;three&#34;</span>',
  ],
  [evaluated('<?= TOP ?>'), '1'],
  [evaluated('<?= missing ?>'), 'ReferenceError: missing is not defined'],
  [`HtmlService.createTemplate('Hello <?= name ?>').getRawContent()`, 'Hello <?= name ?>'],
  [`HtmlService.createTemplate('Hello <?= name ?>').getCode().includes("output._$ =  name")`, true],
]);

// ContentService in the reference; the null after clear() is what a public suite reads on live scripts.
facts('TextOutput', [
  [
    `{ const o = ContentService.createTextOutput('Initial ').append('Content').setMimeType(ContentService.MimeType.JSON).downloadAsFile('data.json'); return [o.getContent(), o.getMimeType() === ContentService.MimeType.JSON, o.getFileName()]; }`,
    ['Initial Content', true, 'data.json'],
  ],
  [
    `{ const o = ContentService.createTextOutput('a'); return [o.clear().getContent(), o.append('b').getContent(), o.setContent('c').getContent()]; }`,
    [null, 'b', 'c'],
  ],
  [
    `[ContentService.createTextOutput().getContent(), String(ContentService.createTextOutput().getMimeType())]`,
    ['', 'TEXT'],
  ],
  [
    `Object.keys(ContentService.MimeType)`,
    ['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML'],
  ],
  [
    `ContentService.createTextOutput('a').setMimeType('application/json')`,
    mismatched('String', 'ContentService.TextOutput.setMimeType'),
  ],
]);

// The global enumeration MimeType in the reference.
facts('MimeType', [
  [
    `[MimeType.GOOGLE_DOCS, MimeType.CSV, MimeType.PLAIN_TEXT, MimeType.JAVASCRIPT, MimeType.ZIP]`,
    ['application/vnd.google-apps.document', 'text/csv', 'text/plain', 'application/javascript', 'application/zip'],
  ],
]);
