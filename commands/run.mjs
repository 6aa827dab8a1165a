// The only file that runs on the machine's own Node (20 or newer), with nothing installed: it installs what is missing,
// says what it does, then hands over to the project's own Node 24. Quiet when nothing is missing.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { missingBrowsers } from './browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const projectNode = path.join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const NEEDS_BROWSERS = new Set(['test', 'screenshots']);

const [command = '', ...args] = process.argv.slice(2);
const script = path.join(root, 'commands', `${command}.ts`);
if (!/^[a-z-]+$/.test(command) || !fs.existsSync(script)) {
  stop(`Unknown command: ${command || '(none)'}. See "scripts" in package.json.`);
}
installDependencies();
if (NEEDS_BROWSERS.has(command)) installBrowsers();
handOver();

function installDependencies() {
  if (isInstalled()) return;
  say('Installing the dependencies (npm ci, about a minute)…');
  const installed = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (installed.status !== 0 || !isInstalled()) {
    stop(
      'The dependencies could not be installed. Check the connection to the npm registry, then run the command again.',
    );
  }
}

/** Whether what npm wrote down of its last install holds every package of the lock file, in that version. */
function isInstalled() {
  const wanted = packages(path.join(root, 'package-lock.json'));
  const present = packages(path.join(root, 'node_modules', '.package-lock.json'));
  return (
    fs.existsSync(projectNode) &&
    Object.entries(wanted).every(
      ([place, { version, optional }]) => place === '' || optional || present[place]?.version === version,
    )
  );
}

function packages(lockFile) {
  try {
    return JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function npm(words) {
  const options = { cwd: root, stdio: ['ignore', process.stderr, process.stderr] };
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) return spawnSync(process.execPath, [cli, ...words], options);
  return spawnSync(windows ? 'npm.cmd' : 'npm', words, { ...options, shell: windows });
}

function installBrowsers() {
  const missing = missingBrowsers();
  if (missing.length === 0) return;
  const names = missing.map((browser) => browser.name).join(' and ');
  if (process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get')) {
    say(`Installing ${names} for the tests (apt-get)…`);
    const apt = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
    const options = {
      stdio: ['ignore', 'ignore', process.stderr],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', [...apt, 'update'], options);
    const packages = missing.flatMap((browser) => browser.debian);
    spawnSync('apt-get', [...apt, 'install', '-y', '--no-install-recommends', ...packages], options);
  }
  const still = missingBrowsers();
  if (still.length > 0) {
    stop(
      `The tests need ${still.map((browser) => browser.name).join(' and ')}. Install ${still.length > 1 ? 'them' : 'it'} ` +
        `(on Debian: apt-get install ${still.flatMap((browser) => browser.debian).join(' ')}), then run the command again.`,
    );
  }
}

function handOver() {
  // node_modules/.bin first, so that what a command starts runs on the same Node.
  const bin = path.join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` };
  const child = spawn(projectNode, [script, ...args], { cwd: process.env.INIT_CWD ?? root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function has(program) {
  return spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}
