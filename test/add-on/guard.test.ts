import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectBundle } from '../../apps-script/bundling/gate.ts';
import { buildBundle, openVigie, type Vigie } from './opened-vigie.ts';

let bundle: Awaited<ReturnType<typeof buildBundle>>;
let vigie: Vigie;
let functions: string[];
beforeAll(async () => {
  bundle = await buildBundle();
  // More than a hundred executions.
  vigie = await openVigie(bundle.folder, { sameThread: true });
  functions = inspectBundle(readFileSync(path.join(bundle.folder, 'Code.js'), 'utf8')).functions;
});
afterAll(async () => {
  await vigie.close();
  bundle.remove();
});

const FORGED = [
  {},
  { triggerUid: '123456789' },
  { authMode: 'FULL', triggerUid: 42, source: {} },
  { source: { getId: 'x' }, user: { email: 'responsable@example.org' } },
];

describe('an anonymous visitor', () => {
  test('is refused by every public function but doGet and doPost, whatever event he makes up', async () => {
    expect(functions.length).toBeGreaterThan(15);
    const before = await vigie.run('peopleWorkbookSummary');
    for (const name of functions.filter((each) => each !== 'doGet' && each !== 'doPost')) {
      for (const event of [undefined, ...FORGED]) {
        const result = await vigie.host.run(name, { args: [event], caller: { kind: 'web', user: '' } });
        expect(result.error?.message, `${name}(${JSON.stringify(event)})`).toMatch(/réservée aux membres/);
      }
    }
    expect(await vigie.run('peopleWorkbookSummary')).toEqual(before);
    expect(await vigie.host.outbox()).toEqual([]);
  });

  test('a stranger with an account is refused too', async () => {
    for (const name of functions.filter((each) => each !== 'doGet' && each !== 'doPost')) {
      const result = await vigie.host.run(name, { args: [], caller: { kind: 'sidebar', user: 'autre@example.com' } });
      expect(result.error?.message, name).toMatch(/réservée aux membres/);
    }
  });
});

describe('a contributor', () => {
  test('may clip and look, and is refused what belongs to the person in charge', async () => {
    await vigie.pairedMember('Marie', 'marie@example.org');
    for (const name of ['getState', 'readDigestPreview', 'openSidebar', 'openClipAddress', 'previewDigest', 'onOpen']) {
      await vigie.run(name, [], 'marie@example.org');
    }
    for (const name of [
      'install',
      'inviteMember',
      'changeRole',
      'revokeMember',
      'saveSettings',
      'sendDigestNow',
      'sendWeeklyDigest',
    ]) {
      await expect(vigie.run(name, [{}], 'Marie@Example.org')).rejects.toThrow(/Votre rôle ne permet pas/);
    }
  });

  test('an inactive one is nobody', async () => {
    const line = vigie.rows('Équipe').findIndex((row) => row.Nom === 'Marie') + 2;
    await vigie.run('peopleType', ['Équipe', line, 'Actif', 'non']);
    await expect(vigie.run('getState', [], 'marie@example.org')).rejects.toThrow(/réservée aux membres/);
  });
});

test('the menu shows at the opening of the Sheet, in French', async () => {
  const [run] = await vigie.host.fire('ON_OPEN' as never);
  expect(run, 'onOpen ran').toBeDefined();
});
