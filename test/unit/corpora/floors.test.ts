import { expect, test } from 'vitest';
import { checkFloors, type Floors, raised } from '../../corpora/floors.ts';

const pinned: Floors = {
  corpora: { 'pages/manifest.jsonl': 'aaaa' },
  floors: { 'pages date.exact': 0.9 },
  ceilings: { 'masked access.wrong': 0.02 },
};
const sums = { 'pages/manifest.jsonl': 'aaaa' };
const held = (date: number | null, wrong: number, given: Record<string, string> = sums) =>
  checkFloors(pinned, { pages: { 'date.exact': date }, masked: { 'access.wrong': wrong } }, given).map(
    ({ held }) => held,
  );

test('at the floor and at the ceiling all hold', () => expect(held(0.9, 0.02)).toEqual([true, true, true]));
test('below the floor fails', () => expect(held(0.8999, 0.02)).toEqual([true, false, true]));
test('over the ceiling fails', () => expect(held(0.9, 0.0201)).toEqual([true, true, false]));
test('no figure fails', () => expect(held(null, 0.02)).toEqual([true, false, true]));
test('another corpus is noticed', () => expect(held(0.9, 0.02, { 'pages/manifest.jsonl': 'bbbb' })[0]).toBe(false));
test('a part that was not measured is not checked', () => expect(checkFloors(pinned, {}, sums)).toHaveLength(1));

test('pinning raises, and lowers only when told', () => {
  const figures = (date: number, wrong: number) => ({
    pages: { 'date.exact': date },
    masked: { 'access.wrong': wrong },
  });
  expect(raised(pinned, figures(0.95, 0.01), false)).toMatchObject({
    floors: { 'pages date.exact': 0.95 },
    ceilings: { 'masked access.wrong': 0.01 },
  });
  expect(raised(pinned, figures(0.5, 0.5), false)).toEqual(pinned);
  expect(raised(pinned, figures(0.5, 0.5), true)).toMatchObject({
    floors: { 'pages date.exact': 0.5 },
    ceilings: { 'masked access.wrong': 0.5 },
  });
});
