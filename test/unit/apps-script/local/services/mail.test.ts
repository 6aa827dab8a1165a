import { readFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openScript } from '../script-run.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
async function open(options: Parameters<typeof openScript>[1] = {}) {
  const script = await openScript('', { now: Date.UTC(2026, 10, 23, 6), owner: 'veille@mediatheque.test', ...options });
  opened.push(script);
  return script;
}

test('a message with every option comes back whole from its file', async () => {
  const { host, run } = await open();
  await run(`MailApp.sendEmail('a@b.test, "Zoé, Médiathèque" <z@b.test>', 'Été à la médiathèque', 'Bonjour\\n— Zoé', {
    htmlBody: '<p>Bonjour <img src="cid:logo"></p>', cc: 'c@b.test', bcc: 'd@b.test', name: 'Vigie', replyTo: 'r@b.test',
    attachments: [Utilities.newBlob([0, -1, 10, 13, 127], 'application/octet-stream', 'é.bin')],
    inlineImages: { logo: Utilities.newBlob([1, 2, 3], 'image/png', 'logo.png') } })`);
  const [mail, ...others] = await host.outbox();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    from: 'veille@mediatheque.test',
    to: ['a@b.test', 'z@b.test'],
    cc: ['c@b.test'],
    bcc: ['d@b.test'],
    replyTo: ['r@b.test'],
    subject: 'Été à la médiathèque',
    at: Date.UTC(2026, 10, 23, 6),
  });
  expect(mail?.text?.trimEnd()).toBe('Bonjour\n— Zoé');
  expect(mail?.html).toContain('<img src="cid:logo">');
  const files = mail?.attachments.map(({ name, type, content, cid }) => [name, type, [...content], cid]);
  expect(files).toEqual(
    expect.arrayContaining([
      ['é.bin', 'application/octet-stream', [0, 255, 10, 13, 127], null],
      ['logo.png', 'image/png', [1, 2, 3], 'logo'],
    ]),
  );
  const bytes = readFileSync(mail?.file ?? '', 'latin1');
  expect(bytes).toContain('Date: Mon, 23 Nov 2026 06:00:00 +0000\r\n');
  expect(bytes).toMatch(/^From: Vigie <veille@mediatheque\.test>\r\n/m);
  expect(bytes.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
});

test('the four forms of sendEmail', async () => {
  const { host, run } = await open();
  await run(`MailApp.sendEmail('a@b.test', 's1', 'corps')`);
  await run(`MailApp.sendEmail('a@b.test', 'r@b.test', 's2', 'corps')`);
  await run(`MailApp.sendEmail({ to: 'a@b.test', subject: 's3', body: 'corps' })`);
  await run(`MailApp.sendEmail('a@b.test', 's4', 'corps', { cc: 'c@b.test' })`);
  const mails = await host.outbox();
  expect(mails.map(({ subject, replyTo, cc, text }) => [subject, replyTo[0] ?? '', cc[0] ?? '', text?.trim()])).toEqual(
    [
      ['s1', '', '', 'corps'],
      ['s2', 'r@b.test', '', 'corps'],
      ['s3', '', '', 'corps'],
      ['s4', '', 'c@b.test', 'corps'],
    ],
  );
  expect(await run(`MailApp.sendEmail('a@b.test', 's')`)).toBe(
    "Exception: The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
  );
});

test('nothing in a text becomes a header', async () => {
  const { host, run } = await open();
  await run(`MailApp.sendEmail('a@b.test', 'sujet\\r\\nBcc: x@y.test', 'corps', { name: 'nom\\r\\nX-A: 1' })`);
  const [mail] = await host.outbox();
  expect(mail?.bcc).toEqual([]);
  expect(readFileSync(mail?.file ?? '', 'latin1')).not.toMatch(/^(Bcc|X-A):/m);
});

test('the quota counts recipients, and comes back 24 hours after the first', async () => {
  const { host, run } = await open();
  const many = (count: number) => Array.from({ length: count }, (_, index) => `a${index}@b.test`).join(',');
  expect(await run('MailApp.getRemainingDailyQuota()')).toBe(100);
  await run(`MailApp.sendEmail('${many(45)}', 's', 'b')`);
  await run(`MailApp.sendEmail({ to: '${many(20)}', cc: '${many(10)}', bcc: '${many(10)}', subject: 's', body: 'b' })`);
  expect(await run('MailApp.getRemainingDailyQuota()')).toBe(15);
  expect(await run(`MailApp.sendEmail('${many(16)}', 's', 'b')`)).toBe(
    'Exception: Service invoked too many times for one day: email.',
  );
  expect(await host.outbox()).toHaveLength(2);
  await run('Utilities.sleep(300000)');
  expect(await run('MailApp.getRemainingDailyQuota()')).toBe(15);
  await host.clock.advanceBy(24 * 3600_000 - 300_000);
  expect(await run('MailApp.getRemainingDailyQuota()')).toBe(100);
});

test('limits of one message, in the words of Google', async () => {
  const { host, run } = await open();
  expect(
    await run(`MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => 'a' + i + '@b.test').join(','), 's', 'b')`),
  ).toBe('Exception: Limit Exceeded: Email Recipients Per Message.');
  expect(await run(`MailApp.sendEmail('a@b.test', 's', 'é'.repeat(102401))`)).toBe(
    'Exception: Limit Exceeded: Email Body Size.',
  );
  expect(await run(`MailApp.sendEmail('a@b.test', 's', 'b', { htmlBody: 'x'.repeat(204801) })`)).toBe(
    'Exception: Limit Exceeded: Email Body Size.',
  );
  expect(await run(`MailApp.sendEmail('a@b.test', 's'.repeat(251), 'b')`)).toBe(
    'Exception: Argument too large: subject',
  );
  for (const wrong of ['pas une adresse', 'a@b', 'a b@c.test', 'a..b@c.test', '@c.test', 'a@b.test, zut']) {
    expect(await run(`MailApp.sendEmail('${wrong}', 's', 'b')`)).toMatch(/^Exception: Invalid email: /);
  }
  expect(await run(`MailApp.sendEmail('', 's', 'b')`)).toBe('Exception: Failed to send email: no recipient');
  expect(await host.outbox()).toEqual([]);
  expect(await run('MailApp.getRemainingDailyQuota()')).toBe(100);
});

test('with a mail server the message leaves without its Bcc line, and a refusal is said', async () => {
  const lines: string[] = [];
  let refuse = false;
  const server = net.createServer((socket) => {
    let data = false;
    socket.on('error', () => {});
    socket.write('220 ici\r\n');
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('latin1').split('\r\n').filter(Boolean)) {
        lines.push(line);
        if (data) {
          if (line === '.') {
            data = false;
            socket.write('250 pris\r\n');
          }
        } else if (/^EHLO/.test(line)) socket.write('250 ici\r\n');
        else if (/^RCPT/.test(line) && refuse) socket.write('550 inconnu\r\n');
        else if (/^DATA/.test(line)) {
          data = true;
          socket.write('354 va\r\n');
        } else if (/^QUIT/.test(line)) socket.end('221 au revoir\r\n');
        else socket.write('250 oui\r\n');
      }
    });
  });
  opened.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { host, run } = await open({
    smtp: { host: '127.0.0.1', port: (server.address() as AddressInfo).port, secure: false, ignoreTLS: true },
  });
  expect(await run(`MailApp.sendEmail({ to: 'a@b.test', bcc: 'd@b.test', subject: 's', body: 'corps' })`)).toBeNull();
  expect(lines).toContain('RCPT TO:<d@b.test>');
  expect(lines).toContain('To: a@b.test');
  expect(lines.filter((line) => /^Bcc/i.test(line))).toEqual([]);
  expect((await host.outbox())[0]?.bcc).toEqual(['d@b.test']);
  refuse = true;
  expect(await run(`MailApp.sendEmail('a@b.test', 's', 'b')`)).toBe('Exception: Service unavailable: Mail');
  expect(await host.outbox()).toHaveLength(1);
});
