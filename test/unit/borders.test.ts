import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseOptions, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const rules: { forbidden: IForbiddenRuleType[]; options: ICruiseOptions } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
);

/** A forbidden import for each border: the file, what it imports, and the rule that must speak. */
const FORBIDDEN: [rule: string, file: string, imported: string][] = [
  ['shared-is-pure', 'shared/page/a.ts', 'extension/b.ts'],
  ['shared-is-pure', 'shared/page/a.ts', 'apps-script/src/b.ts'],
  ['shared-is-pure', 'shared/page/a.ts', 'node_modules/lodash/index.js'],
  ['zod-mini', 'shared/protocol/a.ts', 'node_modules/zod/index.js'],
  ['cheerio-slim', 'shared/feeds/a.ts', 'node_modules/cheerio/index.js'],
  ['one-suffix-list', 'shared/source/a.ts', 'node_modules/tldts/index.js'],
  ['preact-draws', 'shared/page/a.ts', 'node_modules/preact/index.js'],
  ['ground-floor', 'shared/text/a.ts', 'shared/page/b.ts'],
  ['reading-floor', 'shared/page/a.ts', 'shared/access/b.ts'],
  ['judging-floor', 'shared/access/a.ts', 'shared/workbook/b.ts'],
  ['keeping-floor', 'shared/workbook/a.ts', 'shared/protocol/b.ts'],
  ['no-neighbour-of-feeds', 'shared/feeds/a.ts', 'shared/page/b.ts'],
  ['no-neighbour-of-access', 'shared/access/a.ts', 'shared/source/b.ts'],
  ['no-neighbour-of-digest', 'shared/digest/a.ts', 'shared/protocol/b.ts'],
  ['extension-alone', 'extension/a.ts', 'apps-script/src/b.ts'],
  ['no-cheerio-in-extension', 'extension/a.ts', 'shared/dom/cheerio-page.ts'],
  ['add-on-alone', 'apps-script/src/a.ts', 'extension/b.ts'],
  ['add-on-alone', 'apps-script/src/a.ts', 'apps-script/local/b.ts'],
  ['google-at-the-edge', 'apps-script/src/google/a.ts', 'apps-script/src/clips/b.ts'],
  ['host-loads-the-bundle', 'apps-script/local/a.ts', 'apps-script/src/b.ts'],
  ['host-loads-the-bundle', 'apps-script/local/a.ts', 'shared/page/b.ts'],
  ['only-the-page-draws', 'apps-script/local/http/a.ts', 'shared/ui/b.ts'],
];

/** What the house allows: a rule that forbade these would stop the work. */
const ALLOWED: [file: string, imported: string][] = [
  ['shared/page/a.ts', 'shared/feeds/b.ts'],
  ['shared/protocol/a.ts', 'shared/access/b.ts'],
  ['shared/dom/cheerio-page.ts', 'node_modules/cheerio/slim.js'],
  ['extension/a.ts', 'shared/page/b.ts'],
  ['apps-script/src/a.ts', 'apps-script/src/google/b.ts'],
  ['apps-script/local/workbook-page/a.ts', 'shared/ui/b.ts'],
];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vigie-borders-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, code: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), code);
}

/** Names of the rules broken by a tree of two files, one importing the other (as a type: that counts too). */
async function brokenRules(file: string, imported: string): Promise<string[]> {
  write('package.json', '{ "type": "module" }');
  write(imported, 'export type Thing = string;\nexport const thing = 1;\n');
  const specifier = path.relative(path.dirname(file), imported);
  write(file, `export type { Thing } from '${specifier.startsWith('.') ? specifier : `./${specifier}`}';\n`);
  const { output } = await cruise(['.'], { ...rules.options, ruleSet: rules, baseDir: folder, validate: true });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map((violation) => violation.rule.name);
}

describe('borders', () => {
  test.each(FORBIDDEN)('%s refuses %s → %s', async (rule, file, imported) => {
    expect(await brokenRules(file, imported)).toContain(rule);
  });

  test.each(ALLOWED)('%s may import %s', async (file, imported) => {
    expect(await brokenRules(file, imported)).toEqual([]);
  });
});
