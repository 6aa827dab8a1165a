import { expect, test } from 'vitest';
import { md2 } from '../../../../../../apps-script/local/services/utilities/md2.ts';

test.each([
  ['', '8350e5a3e24c153df2275c9f80692773'],
  ['a', '32ec01ec4a6dac72c0ab96fb34c0b5d1'],
  ['abc', 'da853b0d3f88d99b30283a69e6ded6bb'],
  ['abcdefghijklmnopqrstuvwxyz', '4e8ddff3650292ab5a4108c3aa47940b'],
])('RFC 1319 says so for "%s"', (text, digest) => {
  expect(md2(Buffer.from(text)).toString('hex')).toBe(digest);
});
