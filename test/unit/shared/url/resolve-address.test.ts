import { expect, test } from 'vitest';
import { resolveAddress } from '../../../../shared/url/resolve-address.ts';

const BASE = 'https://a.example/b/c/d;p?q';
// RFC 3986 §5.4, compared with what Node's URL says.
test.each([
  'g',
  './g',
  'g/',
  '/g',
  '//g.example',
  '?y',
  'g?y',
  '#s',
  'g#s',
  '..',
  '../',
  '../g',
  '../..',
  '../../g',
  '../../../g',
  '.',
  'g/./h',
  'g/../h',
  'a b',
  ' g ',
  'https://x.example/é',
])('%s', (reference) =>
  expect(decodeURI(resolveAddress(reference, BASE) ?? '')).toBe(decodeURI(new URL(reference, BASE).href)),
);
test.each(['javascript:x', 'mailto:a@b.example', 'tel:+33', ''])('%s leads to no page', (reference) =>
  expect(resolveAddress(reference, BASE)).toBe(null),
);
