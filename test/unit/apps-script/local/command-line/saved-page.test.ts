import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { addressOfSavedPage, decodeSavedPage } from '../../../../../apps-script/local/command-line/saved-page.ts';

const page = (head: string) => `<!doctype html><html><head>${head}<title>Été œuvre</title></head></html>`;

test.each([
  ['a byte order mark, whatever is declared', `\ufeff${page('<meta charset="iso-8859-1">')}`, 'utf-8'],
  ['UTF-16 by its mark', `\ufeff${page('')}`, 'utf-16le'],
  ['a declared charset', page('<meta charset=windows-1252>'), 'windows-1252'],
  ['an http-equiv', page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">'), 'iso-8859-15'],
  ['UTF-8 when nothing is said', page(''), 'utf-8'],
  ['windows-1252 when nothing is said and it is not UTF-8', page(''), 'windows-1252'],
  ['what it is when the declared charset does not exist', page('<meta charset="x-nowhere">'), 'utf-8'],
  ['what it can be when a readable page says UTF-16', page('<meta charset="utf-16">'), 'utf-8'],
])('reads %s', (_what, text, charset) => {
  expect(decodeSavedPage(iconv.encode(text, charset))).toContain('<title>Été œuvre</title>');
});

test('the page says where it comes from: the comment of browsers, else its canonical link, else og:url', () => {
  const canonical = '<link href="https://a.example/c?x=1&amp;y=2" rel="canonical">';
  const og = '<meta property="og:url" content="https://a.example/og">';
  expect(addressOfSavedPage(`<!-- saved from url=(0021)https://a.example/s -->${canonical}`)).toBe(
    'https://a.example/s',
  );
  expect(addressOfSavedPage(`${og}${canonical}`)).toBe('https://a.example/c?x=1&y=2');
  expect(addressOfSavedPage(og)).toBe('https://a.example/og');
  expect(addressOfSavedPage('<link rel="canonical" href="/relative">')).toBe('');
  expect(addressOfSavedPage('<p>nothing</p>')).toBe('');
});
