import { createHash, createHmac, createVerify, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScript } from '../script-run.ts';

let script: Awaited<ReturnType<typeof openScript>>;
beforeAll(async () => {
  script = await openScript('', { now: Date.UTC(2026, 10, 24, 8) });
});
afterAll(() => script.close());
const run = (expression: string) => script.run(expression);
const signed = (buffer: Buffer) => [...new Int8Array(buffer)];

test('text without a charset is US-ASCII: what is beyond becomes a question mark', async () => {
  expect(await run(`Utilities.base64Encode('é')`)).toBe('Pw==');
  expect(await run(`Utilities.base64Encode('é', Utilities.Charset.UTF_8)`)).toBe('w6k=');
  expect(await run(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'é')`)).toEqual(
    signed(createHash('md5').update('?').digest()),
  );
  expect(await run(`Utilities.computeHmacSha256Signature('é', 'clé')`)).toEqual(
    signed(createHmac('sha256', 'cl?').update('?').digest()),
  );
  expect(await run(`Utilities.computeHmacSha256Signature('é', 'clé', Utilities.Charset.UTF_8)`)).toEqual(
    signed(createHmac('sha256', 'clé').update('é').digest()),
  );
});

test('bytes are signed, in and out', async () => {
  expect(await run(`Utilities.base64Decode('R29vZ2xlIOOCsOODq+ODvOODlw==')`)).toEqual(
    signed(Buffer.from('Google グループ')),
  );
  expect(await run(`Utilities.base64EncodeWebSafe([-1, -2, -3])`)).toBe('__79');
  expect(await run(`Array.isArray(Utilities.base64Decode('AA=='))`)).toBe(true);
  expect(await run(`Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_1, [-1], [1])`)).toEqual(
    signed(
      createHmac('sha1', Buffer.from([1]))
        .update(Buffer.from([255]))
        .digest(),
    ),
  );
});

test.each(['MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'])('digest %s', async (name) => {
  const hash = createHash(name.replace('_', '').toLowerCase()).update('Médiathèque').digest();
  expect(
    await run(`Utilities.computeDigest(Utilities.DigestAlgorithm.${name}, 'Médiathèque', Utilities.Charset.UTF_8)`),
  ).toEqual(signed(hash));
});

test('an RSA signature can be verified', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const value = (await run(`Utilities.computeRsaSha256Signature('texte', ${JSON.stringify(pem)})`)) as number[];
  expect(createVerify('RSA-SHA256').update('texte').verify(publicKey, Buffer.from(value))).toBe(true);
});

test('blobs', async () => {
  expect(
    await run(
      `[Utilities.newBlob('x').getContentType(), Utilities.newBlob([1]).getContentType(), Utilities.newBlob('x').getName()]`,
    ),
  ).toEqual(['text/plain', null, null]);
  expect(await run(`Utilities.newBlob('été').getBytes()`)).toEqual(signed(Buffer.from('été')));
  expect(await run(`Utilities.newBlob([-23, -128], 'text/plain').getDataAsString('windows-1252')`)).toBe('é€');
  expect(await run(`Utilities.newBlob([-92, -94]).getDataAsString('EUC-JP')`)).toBe('あ');
  expect(await run(`Utilities.newBlob('').setDataFromString('é', 'ISO-8859-1').getBytes()`)).toEqual([-23]);
  expect(await run(`Utilities.newBlob('x').getDataAsString('rien de tel')`)).toBe(
    'Exception: Invalid argument: rien de tel',
  );
  expect(await run(`Utilities.newBlob([1, 2], 'a/b', 'c.png').setContentTypeFromExtension().getContentType()`)).toBe(
    'image/png',
  );
  expect(await run(`Utilities.newBlob([1], 'a/b', 'sans').setContentTypeFromExtension().getContentType()`)).toBe(null);
  expect(
    await run(
      `(() => { const a = Utilities.newBlob('a', 'text/plain', 'n'), b = a.copyBlob(); a.setBytes([66]).setName('m'); return [b.getDataAsString(), b.getName(), a.getDataAsString(), a.isGoogleType()]; })()`,
    ),
  ).toEqual(['a', 'n', 'B', false]);
  expect(
    await run(`(() => { const b = Utilities.newBlob([1]); b.getBytes().push(2); return b.getBytes(); })()`),
  ).toEqual([1]);
  expect(await run(`Utilities.newBlob('a').getAs('application/pdf')`)).toBe(
    'Exception: Blob.getAs is not supported by the embedded host.',
  );
});

test('archives', async () => {
  expect(
    await run(
      `Utilities.unzip(Utilities.zip([Utilities.newBlob('é', 'text/plain', 'é.txt'), Utilities.newBlob([-1], null, 'b.png')], 'z.zip')).map((b) => [b.getName(), b.getContentType(), b.getBytes()])`,
    ),
  ).toEqual([
    ['é.txt', 'text/plain', signed(Buffer.from('é'))],
    ['b.png', 'image/png', [-1]],
  ]);
  expect(
    await run(`(() => { const z = Utilities.zip([], 'z.zip'); return [z.getName(), z.getContentType()]; })()`),
  ).toEqual(['z.zip', 'application/zip']);
  expect(
    await run(
      `(() => { const g = Utilities.gzip(Utilities.newBlob('é', 'text/plain', 'a.txt'), 'a.txt.gz'), u = Utilities.ungzip(g); return [g.getContentType(), u.getName(), u.getDataAsString()]; })()`,
    ),
  ).toEqual(['application/x-gzip', 'a.txt', 'é']);
  expect(await run(`Utilities.zip([Utilities.newBlob('1', null, 'a'), Utilities.newBlob('2', null, 'a')])`)).toBe(
    'Exception: duplicate entry: a',
  );
});

test('dates and texts', async () => {
  expect(await run(`Utilities.formatDate(new Date(0), 'Europe/Paris', "yyyy-MM-dd'T'HH:mm:ssXXX")`)).toBe(
    '1970-01-01T01:00:00+01:00',
  );
  expect(await run(`Utilities.parseDate('24/11/2026', 'Europe/Paris', 'dd/MM/yyyy')`)).toEqual(
    new Date('2026-11-23T23:00:00Z'),
  );
  expect(await run(`Utilities.parseDate('24/11/2026', 'GMT', 'dd/MM/yyyy') instanceof Date`)).toBe(true);
  expect(await run(`Utilities.formatDate('hier', 'GMT', 'yyyy')`)).toBe(
    "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
  );
  expect(await run(`Utilities.formatDate(new Date(), null, 'yyyy')`)).toBe(
    'Exception: Invalid argument: timeZone. Should be of type: String',
  );
  expect(await run(`Utilities.formatDate(new Date(), 'GMT', 'yyyyT')`)).toBe('Exception: Invalid argument: yyyyT');
  expect(await run(`Utilities.parseDate('x', 'GMT', 'yyyy')`)).toBe('Exception: Unparseable date: "x"');
  expect(await run(`Utilities.formatString('%s a %03d ans', 'Zoé', 7)`)).toBe('Zoé a 007 ans');
  expect(await run(`Utilities.parseCsv('a\\tb', '\\t')`)).toEqual([['a', 'b']]);
  expect(await run(`Utilities.parseCsv('"a')`)).toBe('Exception: Could not parse text.');
  expect(await run(`Utilities.base64Decode('***')`)).toBe('Exception: Could not decode string.');
  expect(await run(`Utilities.jsonParse(Utilities.jsonStringify({ a: [1] }))`)).toEqual({ a: [1] });
});

test('sleep moves the test clock, and refuses what Google refuses', async () => {
  expect(await run(`(() => { const t = Date.now(); Utilities.sleep(2500); return Date.now() - t; })()`)).toBe(2500);
  expect(await run(`Utilities.sleep(300001)`)).toMatch(/^Exception: /);
  expect(await run(`Utilities.sleep(-1)`)).toMatch(/^Exception: /);
  expect(await run(`Utilities.sleep('zut')`)).toBe("Exception: Cannot convert 'zut' to int.");
});

test('identifiers, enumerations, and only sleep counts as a call', async () => {
  expect(await run(`Utilities.getUuid()`)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(
    await run(
      `[String(Utilities.Charset.UTF_8), String(Utilities.DigestAlgorithm.SHA_1), String(Utilities.MacAlgorithm.HMAC_MD5)]`,
    ),
  ).toEqual(['UTF_8', 'SHA_1', 'HMAC_MD5']);
  const result = await script.host.run('evaluate', {
    args: ['[Utilities.getUuid(), Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "a"), Utilities.sleep(1)]'],
  });
  expect(result.calls).toEqual({ 'Utilities.sleep': 1 });
});

test.each([
  ['computeDigest', `Utilities.DigestAlgorithm.MD5, 'a', Utilities.Charset.UTF_8, 4`],
  ['computeDigest', `'a'`],
  ['computeDigest', `'MD5', 'a'`],
  ['computeDigest', `Utilities.DigestAlgorithm.MD5, [1], Utilities.Charset.UTF_8`],
  ['computeDigest', `Utilities.DigestAlgorithm.MD5, 'a', 'UTF-8'`],
  ['computeHmacSha256Signature', `'a'`],
  ['computeHmacSha256Signature', `[1], 'a'`],
  ['computeHmacSha256Signature', `[1], [2], Utilities.Charset.UTF_8`],
  ['computeHmacSignature', `Utilities.DigestAlgorithm.MD5, 'a', 'b'`],
  ['base64Encode', `3`],
  ['base64Decode', `[65]`],
  ['newBlob', `{}`],
])('%s(%s) fits no documented form', async (method, given) => {
  expect(await run(`Utilities.${method}(${given})`)).toMatch(
    `don't match the method signature for Utilities.${method}.`,
  );
});

test('an array that holds no numbers is no bytes', async () => {
  expect(await run(`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ['1a'])`)).toBe(
    "Exception: Cannot convert '1a' to byte.",
  );
});
