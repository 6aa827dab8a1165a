import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readInvitation } from '../../shared/protocol/invitation.ts';
import { replySchemas, vocabularySchema } from '../../shared/protocol/messages.ts';
import { aClip, EXEC } from './opened-vigie.ts';
import { withMarie } from './with-marie.ts';

const desk = withMarie('file');

/** A French sentence of three parts: capital, full stop, at least two sentences. */
const SENTENCES = /^[A-ZÀÉ«][\s\S]*\.\s+[A-ZÀÉ«][\s\S]*\.$/;

describe('doGet', () => {
  test('answers JSON to anybody, never a page', async () => {
    const answer = await desk.vigie.host.web({ method: 'GET', query: '' });
    expect(answer.kind).toBe('text');
    expect(answer.mimeType).toContain('json');
    expect(JSON.parse(answer.text)).toMatchObject({ v: 1, ok: true, name: 'Vigie' });
  });
});

describe('doPost', () => {
  test('ping says who one is', async () => {
    const { reply } = await desk.vigie.post(desk.vigie.envelope('ping', {}, desk.marie));
    expect(replySchemas.ping.parse(reply)).toMatchObject({ ok: true, member: { name: 'Marie', role: 'contributor' } });
    expect(reply.workbookUrl).toMatch(/^https:/);
  });

  test('vocabulary.get gives themes, criteria and sites as the Sheet has them', async () => {
    await desk.vigie.run('peopleAppend', ['Thèmes', { Thème: 'poésie' }]);
    await desk.vigie.run('peopleType', ['Grille', 2, 'Utilisé', 'non']);
    const { reply } = await desk.vigie.post(desk.vigie.envelope('vocabulary.get', {}, desk.marie));
    const vocabulary = vocabularySchema.parse(reply.vocabulary);
    expect(vocabulary.themes).toContain('poésie');
    expect(vocabulary.criteria).toHaveLength(49);
    expect(vocabulary.groups.map((group) => group.id)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G']);
    expect(vocabulary.criteria.find((criterion) => criterion.id === 'B01')?.options).toEqual([
      'absents',
      'image ou PDF',
      'texte',
    ]);
  });

  test.each([
    ['not JSON', 'coucou', 'bad-request'],
    ['an array', '[]', 'bad-request'],
    ['nothing', '', 'bad-request'],
    ['an unknown version', { v: 2, kind: 'ping' }, 'unknown-version'],
    ['no version', { kind: 'ping' }, 'unknown-version'],
    [
      'an unknown kind',
      { v: 1, id: randomUUID(), at: '', kind: 'drop.tables', payload: {}, token: 'TOKEN' },
      'bad-request',
    ],
    ['more than a megabyte', `{"v":1,"x":"${'é'.repeat(600_000)}"}`, 'too-large'],
    [
      'a wrong token',
      { v: 1, id: randomUUID(), at: '', kind: 'ping', payload: {}, token: 'A'.repeat(43) },
      'unauthorised',
    ],
    ['a malformed token', { v: 1, id: randomUUID(), at: '', kind: 'ping', payload: {}, token: 'abc' }, 'unauthorised'],
    ['no token', { v: 1, id: randomUUID(), at: '', kind: 'ping', payload: {} }, 'unauthorised'],
  ])('%s is refused in French, in three parts', async (_, message, code) => {
    const body = JSON.stringify(message).replace('TOKEN', desk.marie);
    const { reply } = await desk.vigie.post(typeof message === 'string' ? message : body);
    expect(reply).toMatchObject({ v: 1, ok: false, code, retry: false });
    expect(reply.message).toMatch(SENTENCES);
  });

  test('a newer version says that the Sheet is to be updated, an older one the extension', async () => {
    const newer = await desk.vigie.post({ v: 2 });
    expect(newer.reply.message).toContain('mettre à jour Vigie dans la feuille');
    const older = await desk.vigie.post({ v: 0 });
    expect(older.reply.message).toContain('Mettez à jour l’extension');
  });

  test('a fault inside is a sentence and asks to try again, never a page', async () => {
    desk.vigie.host.faults.add({
      service: 'SpreadsheetApp',
      method: 'Range.setValues',
      do: { throw: 'Service Spreadsheets failed while accessing document with id X.' },
    });
    const { reply } = await desk.vigie.post(desk.vigie.envelope('clips.save', { clips: [aClip()] }, desk.marie));
    desk.vigie.host.faults.clear();
    expect(reply).toMatchObject({ ok: false, code: 'failed', retry: true });
    expect(reply.message).toMatch(SENTENCES);
  });

  test('a malformed clip does not hold back the others, and says which field', async () => {
    const bad = { ...aClip(), reading: { url: 'javascript:alert(1)' } };
    const good = aClip();
    const receipts = await desk.vigie.saveClips(desk.marie, bad, good);
    expect(receipts.find(({ id }) => id === good.id)?.outcome).toBe('created');
    const refused = receipts.find(({ id }) => id === bad.id);
    expect(refused).toMatchObject({ outcome: 'refused', rowId: '' });
    expect(refused?.message).toContain('reading.url');
  });

  test('a clip beyond 20 KB is refused with a sentence', async () => {
    const [receipt] = await desk.vigie.saveClips(desk.marie, { ...aClip(), padding: 'x'.repeat(21_000) });
    expect(receipt).toMatchObject({ outcome: 'refused' });
    expect(receipt?.message).toMatch(/20 Ko/);
  });

  test('more than fifty clips at once are refused', async () => {
    const { reply } = await desk.vigie.post(
      desk.vigie.envelope('clips.save', { clips: Array.from({ length: 51 }, () => 0) }, desk.marie),
    );
    expect(reply).toMatchObject({ ok: false, code: 'too-large' });
  });
});

describe('pairing', () => {
  test('one pasted text carries the address and a code that serves once', async () => {
    const { text } = await desk.vigie.pairedMember('Nadia');
    const invitation = readInvitation(text);
    expect(invitation?.address).toBe(EXEC);
    const { reply } = await desk.vigie.post(desk.vigie.envelope('pair', { code: invitation?.code, device: 'x' }));
    expect(reply).toMatchObject({ ok: false, code: 'bad-code' });
    expect(reply.message).toMatch(SENTENCES);
  });

  test('a code dies after ten minutes', async () => {
    const invited = await desk.vigie.run<{ text: string }>('inviteMember', [
      { name: 'Luc', email: 'luc@example.org', role: 'contributor' },
    ]);
    await desk.vigie.host.clock.advanceBy(10 * 60_000 + 1000);
    const { reply } = await desk.vigie.post(
      desk.vigie.envelope('pair', { code: readInvitation(invited.text)?.code, device: 'x' }),
    );
    expect(reply).toMatchObject({ ok: false, code: 'bad-code' });
  });

  test('wrong codes of a stranger do not block the right one', async () => {
    const invited = await desk.vigie.run<{ text: string }>('inviteMember', [
      { name: 'Luc', email: 'luc@example.org', role: 'contributor' },
    ]);
    for (let turn = 0; turn < 20; turn += 1) {
      const { reply } = await desk.vigie.post(desk.vigie.envelope('pair', { code: 'AAAAABBBBB', device: 'x' }));
      expect(reply.code).toBe('bad-code');
    }
    const { reply } = await desk.vigie.post(
      desk.vigie.envelope('pair', { code: readInvitation(invited.text)?.code, device: 'x' }),
    );
    expect(replySchemas.pair.parse(reply)).toMatchObject({ ok: true, member: { name: 'Luc' } });
  });

  test('two browsers with the same code: one is linked', async () => {
    const invited = await desk.vigie.run<{ text: string }>('inviteMember', [
      { name: 'Inès', email: 'ines@example.org', role: 'contributor' },
    ]);
    const message = () => desk.vigie.envelope('pair', { code: readInvitation(invited.text)?.code, device: 'x' });
    const replies = await Promise.all([desk.vigie.post(message()), desk.vigie.post(message())]);
    expect(replies.filter(({ reply }) => reply.ok)).toHaveLength(1);
  });

  test('neither desk.marie nor code is kept or told anywhere', async () => {
    const { token: secret, text } = await desk.vigie.pairedMember('Omar');
    const code = readInvitation(text)?.code ?? '';
    const kept = JSON.stringify([
      await desk.vigie.run('peopleReadProperties'),
      await desk.vigie.run('peopleWorkbookSummary'),
      desk.vigie.host.journal(500),
    ]);
    expect(kept).not.toContain(secret);
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(`${code.slice(0, 5)}-${code.slice(5)}`);
  });

  test('a revoked member is told so, and a removed line counts as revoked', async () => {
    const { token: first, id } = await desk.vigie.pairedMember('Paul');
    expect(await desk.vigie.run('revokeMember', [id])).toEqual({ ok: true });
    expect((await desk.vigie.post(desk.vigie.envelope('ping', {}, first))).reply).toMatchObject({
      ok: false,
      code: 'revoked',
    });
    expect(desk.vigie.rows('Équipe').find((row) => row.Nom === 'Paul')?.Actif).toBe('non');

    const { token: second } = await desk.vigie.pairedMember('Zoé');
    const line = desk.vigie.rows('Équipe').findIndex((row) => row.Nom === 'Zoé') + 2;
    await desk.vigie.run('peopleDeleteRow', ['Équipe', line]);
    expect((await desk.vigie.post(desk.vigie.envelope('ping', {}, second))).reply).toMatchObject({
      ok: false,
      code: 'revoked',
    });
  });

  test('the last person in charge cannot be removed or demoted', async () => {
    const owner = desk.vigie.rows('Équipe').find((row) => row.Rôle === 'responsable')?.Identifiant;
    expect(await desk.vigie.run('revokeMember', [owner])).toMatchObject({
      ok: false,
      message: expect.stringMatching(SENTENCES),
    });
    expect(await desk.vigie.run('changeRole', [owner, 'contributor'])).toMatchObject({ ok: false });
  });

  test.each([
    [{ name: '', email: 'a@b.fr', role: 'contributor' }],
    [{ name: 'A', email: 'a@b', role: 'contributor' }],
    [{ name: 'A', email: 'a@b.fr', role: 'dieu' }],
  ])('an invitation with %j is refused with a sentence', async (order) => {
    expect(await desk.vigie.run('inviteMember', [order])).toMatchObject({
      ok: false,
      message: expect.stringMatching(/\.$/),
    });
  });
});
