import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScript } from '../script-run.ts';

let script: Awaited<ReturnType<typeof openScript>>;
beforeAll(async () => {
  script = await openScript(
    `const accueil = 'Bonjour';
     function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
     function doGet(e) {
       if (e.parameter.page === 'html') return HtmlService.createHtmlOutput('<b>x</b>').setTitle('Titre').addMetaTag('viewport', 'width=device-width');
       if (e.parameter.page === 'text') return ContentService.createTextOutput('{"a":1}').setMimeType(ContentService.MimeType.JSON);
       if (e.parameter.page === 'object') return { a: 1 };
       if (e.parameter.page === 'throw') throw new Error('cassé');
     }
     function shown(markup, values) { return Object.assign(HtmlService.createTemplate(markup), values).evaluate().getContent(); }`,
    {},
    { style: '<style>b{color:red}</style>', page: "<?!= include('style') ?><p><?= accueil ?> <?= nom ?></p>" },
  );
});
afterAll(() => script.close());
const run = (expression: string) => script.run(expression);
const shown = (markup: string, values: object) => run(`shown(${JSON.stringify(markup)}, ${JSON.stringify(values)})`);

test('the example of the reference page', async () => {
  expect(
    await run(
      `HtmlService.createHtmlOutput('<b>Hello, world!</b>').appendUntrusted('<p>Hello again, world.</p>').getContent()`,
    ),
  ).toBe('<b>Hello, world!</b>&lt;p&gt;Hello again, world.&lt;/p&gt;');
});

test('getters and setters of a page', async () => {
  expect(
    await run(
      `(() => { const o = HtmlService.createHtmlOutput(Utilities.newBlob('<i>a</i>', 'text/html')); o.setTitle('T').setWidth(300).setHeight(200.7).setFaviconUrl('https://a.test/i.png').setSandboxMode(HtmlService.SandboxMode.IFRAME).setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).append('b'); return [o.getContent(), o.getTitle(), o.getWidth(), o.getHeight(), o.getFaviconUrl(), o.getBlob().getContentType(), String(o), o.clear().getContent(), o.setContent('c').asTemplate().getRawContent()]; })()`,
    ),
  ).toEqual(['<i>a</i>b', 'T', 300, 200, 'https://a.test/i.png', 'text/html', 'HtmlOutput', '', 'c']);
  expect(
    await run(
      `HtmlService.createHtmlOutput().addMetaTag('viewport', 'a').getMetaTags().map((t) => [t.getName(), t.getContent()])`,
    ),
  ).toEqual([['viewport', 'a']]);
  expect(await run(`HtmlService.createHtmlOutput().addMetaTag('refresh', '0')`)).toBe(
    'Exception: The meta tag you specified is not allowed in this context.',
  );
});

test('pages of the project: includes, the script’s own constants, template variables', async () => {
  expect(
    await run(`Object.assign(HtmlService.createTemplateFromFile('page'), { nom: '<Zoé>' }).evaluate().getContent()`),
  ).toBe('<style>b{color:red}</style><p>Bonjour &lt;Zoé&gt;</p>');
  expect(await run(`HtmlService.createHtmlOutputFromFile('style.html').getContent()`)).toBe(
    '<style>b{color:red}</style>',
  );
  expect(await run(`HtmlService.createTemplateFromFile('rien')`)).toBe('Exception: No HTML file named rien was found.');
});

test('scriptlets: code, printed, force-printed', async () => {
  expect(await shown('<? for (var i = 0; i < 2; i++) { ?><li><?= i ?></li><? } ?>.', {})).toBe('<li>0</li><li>1</li>.');
  expect(await shown('<?!= a ?>|<?= a; ?>|<?= b // note ?>', { a: '<b>', b: 2 })).toBe('<b>|&lt;b&gt;|2');
  expect(await run(`eval(HtmlService.createTemplate('<b><?= 1 + 1 ?></b>').getCode()).getContent()`)).toBe('<b>2</b>');
  expect(await run(`HtmlService.createTemplate('<?= absent ?>').evaluate()`)).toBe(
    'ReferenceError: absent is not defined',
  );
});

test('comments in scriptlets, and statements after the first', async () => {
  expect(await shown('a<? var x; // note ?> rien\nb', {})).toBe('ab');
  expect(await shown('a<? /* ?> rien */ <b>\nencore <? */ ?>b', {})).toBe('ab');
  expect(await shown("<?= 'un'; 'deux' ?>", {})).toBe('un');
  expect(await shown('<? output.append("<i>"); output.setTitle("T") ?>x', {})).toBe('<i>x');
  expect(await run(`HtmlService.createTemplate('<? output.setTitle("T") ?>').evaluate().getTitle()`)).toBe('T');
});

test.each([
  ['text', '<p><?= v ?></p>', `<p>&lt;&#34;&#39;&amp;&gt;</p>`],
  ['attribute', '<p title="<?= v ?>">', `<p title="&lt;&#34;&#39;&amp;&gt;">`],
  ['attribute without quotes', '<p title=<?= v ?>>', `<p title=&lt;&#34;&#39;&amp;&gt;>`],
  ['comment', '<!-- <?= v ?> -->', '<!--  -->'],
  ['script value', '<script>f(<?= v ?>)</script>', `<script>f("\\u003c\\"\\u0027\\u0026\\u003e")</script>`],
  ['script string', `<script>f('<?= v ?>')</script>`, `<script>f('\\u003c\\u0022\\u0027\\u0026\\u003e')</script>`],
  ['handler', '<a onclick="f(<?= v ?>)">', `<a onclick="f(&#34;\\u003c\\&#34;\\u0027\\u0026\\u003e&#34;)">`],
  ['query', '<a href="/x?q=<?= v ?>">', '<a href="/x?q=%3C%22%27%26%3E">'],
  ['style', '<p style="color:<?= v ?>">', '<p style="color:zinnocuous">'],
  ['title element', '<title><?= v ?></title>', '<title>&lt;&#34;&#39;&amp;&gt;</title>'],
])('a value in %s', async (_, markup, expected) => {
  expect(await shown(markup, { v: `<"'&>` })).toBe(expected);
});

test('addresses: a scheme that runs code is taken out, the others stay', async () => {
  const link = '<a href="<?= v ?>">';
  for (const bad of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'java\nscript:x',
  ]) {
    expect(await shown(link, { v: bad })).toMatch(/^<a href="(#innocuous|java%0Ascript:x)">$/);
  }
  expect(await shown(link, { v: 'https://a.test/é?b=c&d=1#e' })).toBe('<a href="https://a.test/%C3%A9?b=c&amp;d=1#e">');
  expect(await shown(link, { v: '/page' })).toBe('<a href="/page">');
  expect(await shown('<img src="/i/<?= v ?>">', { v: 'a b' })).toBe('<img src="/i/a%20b">');
});

test('a value cannot close the script that holds it, whatever its type', async () => {
  expect(
    await shown('<script>var a = <?= v ?>, b = <?= n ?>, c = <?= t ?>;</script>', {
      v: { x: '</script>' },
      n: 3,
      t: true,
    }),
  ).toBe('<script>var a = {"x":"\\u003c/script\\u003e"}, b =  3 , c =  true ;</script>');
});

test('web answers', async () => {
  const web = async (query: string) => {
    const { kind, mimeType, text, title } = await script.host.web({ method: 'GET', query });
    return [kind, mimeType, text, title];
  };
  expect(await web('page=html')).toEqual(['html', 'text/html', '<b>x</b>', 'Titre']);
  expect(await web('page=text')).toEqual(['text', 'application/json', '{"a":1}', undefined]);
  expect((await web('page=throw'))[2]).toContain('cassé');
  expect((await web(''))[2]).toContain('The script completed but did not return anything.');
  expect((await web('page=object'))[2]).toContain(
    'The script completed but the returned value is not a supported return type.',
  );
});
