import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../../shared/ui/theme/colours.css', import.meta.url), 'utf8');
const dark = css.slice(css.indexOf('@media (prefers-color-scheme: dark)'));
const light = css.slice(0, css.indexOf('@media (prefers-color-scheme: dark)'));

const TEXT: [text: string, ground: string][] = [
  ...[
    'ground',
    'surface',
    'raised',
    'sunken',
    'accent-soft',
    'info-soft',
    'success-soft',
    'warning-soft',
    'error-soft',
  ].flatMap((ground): [string, string][] => [['text', ground]]),
  ...['ground', 'surface', 'raised', 'sunken'].flatMap((ground): [string, string][] => [
    ['text-quiet', ground],
    ['accent', ground],
    ['accent-hover', ground],
    ['error', ground],
    ...['free', 'paid', 'mixed', 'members', 'unknown'].map((access): [string, string] => [`access-${access}`, ground]),
  ]),
  ['accent', 'accent-soft'],
  ['text-quiet', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['text', 'selection'],
  ['info', 'info-soft'],
  ['success', 'success-soft'],
  ['warning', 'warning-soft'],
  ['error', 'error-soft'],
  // A cell that is chosen or a row that is hovered keeps its badge.
  ...['free', 'paid', 'mixed', 'members', 'unknown'].map((access): [string, string] => [
    `access-${access}`,
    'accent-soft',
  ]),
];
const CONTROLS: [border: string, ground: string][] = ['ground', 'surface', 'raised', 'sunken'].flatMap(
  (ground): [string, string][] => [
    ['line-strong', ground],
    ['focus', ground],
  ],
);

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_name, block) => {
  test.each(TEXT)('%s is read on %s', (text, ground) => {
    expect(contrast(colour(block, text), colour(block, ground))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(CONTROLS)('%s is seen on %s', (border, ground) => {
    expect(contrast(colour(block, border), colour(block, ground))).toBeGreaterThanOrEqual(3);
  });
});

function colour(block: string, name: string): number[] {
  const found = new RegExp(`--v-${name}: #([0-9a-f]{6});`).exec(block)?.[1];
  if (!found) throw new Error(`--v-${name} has no colour`);
  return [0, 2, 4].map((start) => Number.parseInt(found.slice(start, start + 2), 16) / 255);
}

/** WCAG 2.2: ratio of relative luminances. */
function contrast(a: number[], b: number[]): number {
  const luminance = (rgb: number[]) => {
    const [r = 0, g = 0, bl = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
