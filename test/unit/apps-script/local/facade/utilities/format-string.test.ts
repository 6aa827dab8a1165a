import { expect, test } from 'vitest';
import { formatTemplate } from '../../../../../../apps-script/local/facade/utilities/format-string.ts';

test.each([
  ['%11.6f', [123.456], ' 123.456000'],
  ['%6s', ['abc'], '   abc'],
  ['%-6s|', ['abc'], 'abc   |'],
  ['%.2s', ['abc'], 'ab'],
  ['%05d %+d %,d', [-42, 7, 1234567], '-0042 +7 1,234,567'],
  ['%(d % d', [-5, 5], '(5)  5'],
  ['%x %X %o', [255, 255, 8], 'ff FF 10'],
  ['%.2e %E', [12345.678, 0.00012], '1.23e+04 1.200000E-04'],
  ['%2$s %1$s %%', ['a', 'b'], 'b a %'],
  ['%.1f %.0f', [0.25, 2.5], '0.3 3'],
  ['%d', [3.9], '3'],
  ['%s %s %S', [true, null, 'été'], 'true null ÉTÉ'],
  ['%c%n', ['abc'], 'a\n'],
  ['pas de motif', [], 'pas de motif'],
])('%s', (template, values, expected) => {
  expect(formatTemplate(template, values)).toBe(expected);
});

test('a missing argument is said', () => {
  expect(() => formatTemplate('%s %d', ['a'])).toThrow("Format specifier '%d'");
});
