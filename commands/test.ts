import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => path.join(root, 'node_modules', name);

/** What is checked before the tests run: a name and a Node script with its arguments. */
const CHECKS: [name: string, script: string, ...args: string[]][] = [
  ['build', path.join(root, 'commands/build.ts')],
  ['format and lint', bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '.'],
  ['types', bin('typescript/bin/tsc'), '-p', '.'],
  [
    'borders',
    bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
    ...['--config', '.dependency-cruiser.cjs', 'shared', 'extension', 'apps-script', 'test', 'commands'],
  ],
  ['unused code', bin('knip/bin/knip.js'), '--no-progress'],
];

/** Run one after the other: real browsers beside another suite would be slow and unsteady on two cores. */
const SUITES = ['unit', 'add-on', 'browser'];

let passed = 0;
let failed = 0;

const asked = process.argv.slice(2);
if (asked.length > 0) {
  // `npm test -- test/unit/shared` or `-- --project browser`: only those files, to work quickly.
  await runVitest(asked);
} else {
  for (const [name, script, ...args] of CHECKS) check(name, script, args);
  for (const suite of SUITES) await runVitest(['--project', suite]);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function check(name: string, script: string, args: string[]): void {
  const startedAt = Date.now();
  const run = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (run.status === 0) {
    passed += 1;
    console.log(`✓ ${name} (${seconds} s)`);
    return;
  }
  failed += 1;
  console.log(`✗ ${name} (${seconds} s)\n${run.stdout ?? ''}${run.stderr ?? ''}${run.error ?? ''}`);
}

async function runVitest(args: string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-test-'));
  const report = path.join(folder, 'report.json');
  const words = [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const run = spawnSync(process.execPath, [...words, ...args], { cwd: root, stdio: 'inherit' });
  const before = failed;
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
    // A file that does not load has no failed test of its own.
    if (counts.numFailedTests === 0 && !counts.success) failed += 1;
  } catch {
    failed += 1;
  }
  if (run.status !== 0 && failed === before) failed += 1;
  rmSync(folder, { recursive: true, force: true });
}
