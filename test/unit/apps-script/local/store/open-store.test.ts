import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../../../apps-script/local/store/open-store.ts';

test.skipIf(process.platform === 'win32')('the data is its owner’s, even in a folder that others may read', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-store-'));
  const store = openStore(folder, [], true);
  store.run("INSERT INTO meta VALUES ('a', 'b')");
  const files = readdirSync(folder);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect(statSync(path.join(folder, file)).mode & 0o077, file).toBe(0);
  store.close();
  rmSync(folder, { recursive: true });
});
