import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDelimited } from '../../../../../../apps-script/local/facade/utilities/csv.ts';

test.each([
  [
    'a,b,c\nd,e,f',
    [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
  ],
  [
    '"a ""x"" \n b",,\r\n"",z,',
    [
      ['a "x" \n b', '', ''],
      ['', 'z', ''],
    ],
  ],
  ['a\n\nb\n', [['a'], [''], ['b']]],
  ['a"b,c', [['a"b', 'c']]],
])('%j', (text, rows) => {
  expect(parseDelimited(text)).toEqual(rows);
});

test('another delimiter leaves commas alone', () => {
  expect(parseDelimited('a,b;c', ';')).toEqual([['a,b', 'c']]);
});

test('a quote left open is refused', () => {
  expect(() => parseDelimited('a,"b')).toThrow('Could not parse text.');
});

test('reads back any table written with every field quoted', () => {
  const table = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => row.map((field) => `"${field.replace(/"/g, '""')}"`).join(',')).join('\r\n');
      // A last row of one empty field is a bare pair of quotes, which ends the text as an empty row would.
      expect(parseDelimited(`${text}\r\n`)).toEqual(rows);
    }),
  );
});
