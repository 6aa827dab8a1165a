import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildAddOn } from '../../../commands/build.ts';

const clasp = path.resolve('node_modules/@google/clasp/build/src/index.js');

test('clasp would push the built add-on, its pages and its manifest, and nothing else', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-clasp-'));
  const project = path.join(folder, '.clasp.json');
  // As the command writes it: clasp refuses a folder outside the project's own.
  const rootDir = 'dist/apps-script';
  await buildAddOn(path.join(folder, rootDir));
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
