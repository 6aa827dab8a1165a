import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { aClip, buildBundle, openVigie, type Vigie } from '../test/add-on/opened-vigie.ts';
import { buildAll } from './build.ts';

// Bytes, service calls an operation, and growth with rows, in one run: `npm run bench`. Times are of this machine on this
// day; compare them with each other, not with a limit.
const root = fileURLToPath(new URL('..', import.meta.url));
const ROWS = [100, 1_000, 10_000];

await buildAll();
console.table(sizes(['dist/apps-script', 'dist/extension/chrome-mv3', 'dist/workbook-page']));

const bundle = await buildBundle();
const vigie = await openVigie(bundle.folder, { limits: 'self-hosted', allowPrivate: true });
try {
  const { token } = await vigie.pairedMember('Marie');
  console.table(await callsPerOperation(vigie, token));
  console.table(await growth(vigie, token));
} finally {
  await vigie.close();
  bundle.remove();
}

function sizes(folders: string[]): object[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(root, folder, name))
      .filter((file) => statSync(file).isFile() && /\.(js|html|css)$/.test(file))
      .map((file) => {
        const bytes = readFileSync(file);
        return { file: path.relative(root, file), bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
      }),
  );
}

async function callsPerOperation({ post, envelope, host }: Vigie, token: string): Promise<object[]> {
  const known = aClip();
  const asked: [string, string, object][] = [
    ['ping', 'ping', {}],
    ['vocabulary', 'vocabulary.get', {}],
    ['1 new clip', 'clips.save', { clips: [known] }],
    ['50 new clips', 'clips.save', { clips: Array.from({ length: 50 }, () => aClip()) }],
    ['the same clip again', 'clips.save', { clips: [known] }],
    ['a known address', 'clips.save', { clips: [aClip({ url: known.reading.url })] }],
  ];
  const lines: object[] = [];
  for (const [operation, kind, payload] of asked) {
    const { run } = await post(envelope(kind, payload, token));
    lines.push({ operation, ...counted(run.calls), ms: Math.round(run.durationMs) });
  }
  for (const name of ['install', 'pollFeeds', 'readDigestPreview']) {
    const run = await host.run(name, { caller: { kind: 'sidebar', user: 'responsable@example.org' } });
    lines.push({ operation: name, ...counted(run.calls), ms: Math.round(run.durationMs) });
  }
  return lines;
}

function counted(calls: Record<string, number>): { sheet: number; other: number } {
  const total = (ours: (name: string) => boolean) =>
    Object.entries(calls).reduce((sum, [name, count]) => sum + (ours(name) ? count : 0), 0);
  return {
    sheet: total((name) => name.startsWith('SpreadsheetApp')),
    other: total((name) => !name.startsWith('SpreadsheetApp')),
  };
}

/** One new clip in a workbook of more and more rows: calls must not grow, time no faster than a column of keys. */
async function growth(vigie: Vigie, token: string): Promise<object[]> {
  const lines: object[] = [];
  for (const rows of ROWS) {
    while (vigie.host.workbook.read('Ressources').rows.length < rows) {
      await vigie.saveClips(token, ...Array.from({ length: 50 }, () => aClip()));
    }
    const runs = [];
    for (let turn = 0; turn < 5; turn += 1) {
      runs.push((await vigie.post(vigie.envelope('clips.save', { clips: [aClip()] }, token))).run);
    }
    const times = runs.map((run) => run.durationMs).sort((a, b) => a - b);
    lines.push({ rows, ...counted(runs[0]?.calls ?? {}), medianMs: Math.round(times[2] ?? 0) });
  }
  return lines;
}
