import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ByteShape, decode, encode } from '../../../../../apps-script/local/facade/wire.ts';

const none: ByteShape = { toText: () => null, fromText: (text) => text };
const there = (value: unknown) => decode(encode(value, none), none);

test('dates, missing values and strange numbers survive the crossing', () => {
  const value = {
    date: new Date(12),
    bad: new Date(Number.NaN),
    none: undefined,
    list: [undefined, Number.NaN, -Infinity],
  };
  expect(there(value)).toEqual(value);
});

test('an object whose keys look like marks is taken for itself', () => {
  for (const value of [{ $date: 5 }, { $object: { $undefined: 1 } }, { a: { $bytes: 'x' } }]) {
    expect(there(value)).toEqual(value);
  }
});

test('any JSON value survives the crossing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(there(value)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('a key named __proto__ stays a key', () => {
  const value = JSON.parse('{"__proto__": {"a": 1}, "$x": 2}');
  expect(JSON.stringify(there(value))).toBe(JSON.stringify(value));
});

test('a cycle is refused', () => {
  const value: { self?: unknown } = {};
  value.self = value;
  expect(() => there(value)).toThrow(TypeError);
});
