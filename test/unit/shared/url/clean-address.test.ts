import { describe, expect, test } from 'vitest';
import { cleanAddress } from '../../../../shared/url/clean-address.ts';

const url = (text: string, known: string[] = []) => cleanAddress(text, known)?.url ?? null;
const struck = (text: string) => cleanAddress(text)?.struck ?? [];

describe('what is struck out', () => {
  test.each([
    ['https://jean:secret@a.example/x', 'https://a.example/x', ['userinfo']],
    ['https://a.example/x?ticket=ST-1-abcdefghij', 'https://a.example/x', ['ticket']],
    ['https://a.example/x?id=3&access_token=abc', 'https://a.example/x?id=3', ['access_token']],
    ['https://a.example/x?SAMLResponse=PHNhbWw', 'https://a.example/x', ['samlresponse']],
    ['https://a.example/x?sso_id=12&p=1', 'https://a.example/x?p=1', ['sso_id']],
    ['https://a.example/access/ip/default.aspx?un=BIB_1', 'https://a.example/access/ip/default.aspx', ['un']],
    ['https://a.example/x;jsessionid=AB12?p=1', 'https://a.example/x?p=1', ['session']],
    ['https://a.example/x?q=jean.dupont%40ville.example', 'https://a.example/x', ['e-mail']],
    ['https://a.example/lecteurs/jean@ville.example/listes', 'https://a.example/lecteurs/***/listes', ['e-mail']],
    ['https://a.example/x#access_token=abc', 'https://a.example/x', ['fragment']],
    ['https://a.example/x?j=eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0', 'https://a.example/x', ['j']],
    ['https://a.example/cb?code=xyz&state=1', 'https://a.example/cb', ['code', 'state']],
  ])('%s', (text, wanted, names) => {
    expect(url(text)).toBe(wanted);
    expect(struck(text)).toEqual(names);
  });
});

test('an address carried by another is cleaned of the same secrets', () => {
  const nested = (address: string) => `https://a.example/x?p=1&next=${encodeURIComponent(address)}`;
  expect(cleanAddress(nested('https://b.example/y?ticket=abcdef&z=2#ici'))).toEqual({
    url: nested('https://b.example/y?z=2'),
    struck: ['ticket'],
  });
  expect(cleanAddress(nested(nested('https://b.example/?sid=1')))?.url).toBe(nested(nested('https://b.example/')));
  expect(cleanAddress(nested('/y?sid=12'))).toEqual({ url: 'https://a.example/x?p=1', struck: ['next'] });
  expect(cleanAddress(nested('https://b.example/y?z=2'))?.struck).toEqual([]);
});

test('tracking goes without being counted, what the page needs stays', () => {
  const clean = cleanAddress('https://a.example/x?utm_source=l&id=3&fbclid=1&xtor=RSS-1&page=2#titre');
  expect(clean).toEqual({ url: 'https://a.example/x?id=3&page=2', struck: [] });
});

test('a code alone is no secret', () => expect(url('https://a.example/x?code=75')).toBe('https://a.example/x?code=75'));

describe('library proxies', () => {
  test.each([
    ['https://www-mediapart-fr.bnf.idm.oclc.org/j', 'https://www.mediapart.fr/j'],
    ['https://www.cairn.info.ezproxy.univ.example/r', 'https://www.cairn.info/r'],
    ['https://bnf.idm.oclc.org/login?url=https://www.cairn.info/r?a=1&b=2', 'https://www.cairn.info/r?a=1&b=2'],
    ['https://bm.example/login?qurl=https%3A%2F%2Fwww.cairn.info%2Fr%3Fa%3D1', 'https://www.cairn.info/r?a=1'],
    ['https://portail.example/ASSARedirect.ashx?url=https%3A%2F%2Fa.example%2Fx', 'https://a.example/x'],
    ['https://portail.example/logon.aspx?service=https%3A%2F%2Fa.example%2Fx', 'https://a.example/x'],
  ])('%s', (seen, wanted) => expect(url(seen)).toBe(wanted));

  test('a host with several readings is decoded only to a known one', () => {
    const seen = 'https://www-alternatives-economiques-fr.bnf.idm.oclc.org/a';
    expect(url(seen)).toBe(seen);
    expect(url(seen, ['www.alternatives-economiques.fr'])).toBe('https://www.alternatives-economiques.fr/a');
  });
  test('an ordinary login page keeps its address', () => {
    expect(url('https://a.example/login?next=/x')).toBe('https://a.example/login?next=/x');
  });
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', '/relatif', 'ftp://a.example/', ''])(
  '%s is no address',
  (text) => expect(cleanAddress(text)).toBe(null),
);

test('cleaning twice changes nothing more', () => {
  for (const text of ['https://u:p@a.example/x?utm_a=1&b=é c#d', 'http://A.EXAMPLE:80/x/../y?sid=1&z=2']) {
    const once = url(text) ?? '';
    expect(url(once)).toBe(once);
  }
});
