import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';

// Pushes the built add-on to a library's own script with clasp, and moves its web-app deployment to that version.
// The deployment is always updated, never created again: a new deployment would have a new address, and every paired
// browser would have to be paired again.
const root = fileURLToPath(new URL('..', import.meta.url));
const settings = path.join(root, '.clasp.json');
const { values } = parseArgs({ options: { script: { type: 'string' }, deployment: { type: 'string' } } });

if (values.script) {
  writeFileSync(settings, `${JSON.stringify({ scriptId: values.script, rootDir: 'dist/apps-script' }, null, 2)}\n`);
}
if (!existsSync(settings)) {
  console.error(
    'No script is known yet. Open the spreadsheet, Extensions > Apps Script > Project settings, copy the script id, then run:\n' +
      '  npm run deploy -- --script SCRIPT_ID [--deployment DEPLOYMENT_ID]\n' +
      'Before the first push: npx clasp login, and switch the Apps Script API on in the account settings (docs/installer.md).',
  );
  process.exit(1);
}

await buildAll(['add-on']);
clasp('push', '--force');
const { scriptId } = JSON.parse(readFileSync(settings, 'utf8'));
if (values.deployment) clasp('update-deployment', values.deployment);
else {
  console.log(
    `Pushed to ${scriptId}. The web app still answers with its former version: add --deployment ID to move it ` +
      '(npx clasp list-deployments shows the id).',
  );
}

function clasp(...words: string[]): void {
  const run = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/@google/clasp/build/src/index.js'), ...words],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (run.status !== 0) {
    console.error(`clasp ${words[0]} did not succeed; nothing else was done.`);
    process.exit(1);
  }
}
