import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Clones the last commit into an empty folder and runs there what a newcomer runs first, with the machine's own Node.
const root = fileURLToPath(new URL('..', import.meta.url));
const parent = mkdtempSync(path.join(tmpdir(), 'vigie-fresh-'));
const clone = path.join(parent, 'main');
const page = path.join(clone, 'test/unit/fixtures/pages/presse-payant.html');

// Without this project's node_modules/.bin on the PATH and without npm's own variables, as in a new terminal.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$/i.test(name)));
env.PATH = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .join(path.delimiter);

const steps: [command: string, args: string[], cwd: string][] = [
  ['git', ['clone', '--quiet', root, clone], parent],
  ['npm', ['start', '--silent', '--', 'clip', page, '--address', 'https://journal.example/article', '--json'], clone],
  ['npm', ['test'], clone],
];

let failed = 0;
for (const [command, args, cwd] of steps) {
  console.log(`> ${command} ${args.join(' ')}`);
  const run = spawnSync(command, args, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (run.status !== 0) failed += 1;
}
rmSync(parent, { recursive: true, force: true });
console.log(`${steps.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
