import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, type Markup } from '../../../../shared/digest/html.ts';

test('escapes text and attributes by default, keeps its own markup', () => {
  const inner = html`<b>${'<&>"\''}</b>`;
  expect(inner.markup).toBe('<b>&lt;&amp;&gt;&quot;&#39;</b>');
  expect(html`<i title="${'a"b'}">${inner}</i>`.markup).toBe(`<i title="a&quot;b">${inner.markup}</i>`);
});

test('joins lists, writes nothing for what is absent, and zero for zero', () => {
  expect(html`${[html`<a>`, html`<b>`]}${false}${null}${undefined}${0}`.markup).toBe('<a><b>0');
});

test('an object that only looks like markup is not believed', () => {
  const forged = { markup: '<script>' } as Markup;
  expect(html`${forged}${[forged]}`.markup).toBe('');
});

test('an address is http(s) or nothing', () => {
  expect(html`<a href="${'https://a.example/?x=1&y="2'}">`.markup).toBe(
    '<a href="https://a.example/?x=1&amp;y=&quot;2">',
  );
  expect(html`<a href="${'javascript:alert(1)'}">`.markup).toBe('<a href="">');
  expect(html`<a href="${' data:text/html,x'}">`.markup).toBe('<a href="">');
});

test('no value adds a tag or leaves an attribute', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const { markup } = html`<p title="${value}">${value}</p>`;
      expect(markup.split('<')).toHaveLength(3);
      expect(markup.split('"')).toHaveLength(3);
    }),
  );
});
