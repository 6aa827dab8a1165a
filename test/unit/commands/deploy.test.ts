import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const clasp = path.resolve('node_modules/@google/clasp/build/src/index.js');

test('clasp would push the built add-on, its pages and its manifest, and nothing else', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-clasp-'));
  const project = path.join(folder, '.clasp.json');
  const rootDir = path.relative(folder, path.resolve('dist/apps-script'));
  writeFileSync(project, JSON.stringify({ scriptId: 'a'.repeat(57), rootDir }));
  const run = spawnSync(process.execPath, [clasp, '--project', project, 'show-file-status', '--json'], {
    cwd: folder,
    env: { ...process.env, HOME: folder },
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true, force: true });
  const { filesToPush } = JSON.parse(run.stdout);
  expect(filesToPush.map((file: string) => path.basename(file)).sort()).toEqual(
    expect.arrayContaining(['Code.js', 'appsscript.json', 'sidebar.html']),
  );
  expect(filesToPush.filter((file: string) => !/\.(js|html|json)$/.test(file))).toEqual([]);
});
