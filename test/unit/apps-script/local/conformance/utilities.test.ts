import { facts, mismatched } from './service-facts.ts';

// The examples of Google's reference of Utilities, with the output that they announce.
facts('examples of the reference', [
  [`Utilities.base64Decode('R29vZ2xlIOOCsOODq+ODvOODlw==').slice(0, 8)`, [71, 111, 111, 103, 108, 101, 32, -29]],
  [
    `Utilities.newBlob(Utilities.base64DecodeWebSafe('R29vZ2xlIOOCsOODq-ODvOODlw==', Utilities.Charset.UTF_8)).getDataAsString()`,
    'Google グループ',
  ],
  [`Utilities.base64EncodeWebSafe('Google グループ', Utilities.Charset.UTF_8)`, 'R29vZ2xlIOOCsOODq-ODvOODlw=='],
  [
    `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'input to hash')`,
    [-16, -20, -112, 64, -50, -47, -118, 102, -113, 70, -112, 94, -34, -49, 117, -103],
  ],
  [
    `Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_MD5, 'input to hash', 'key')`,
    [100, -39, -28, -31, -76, 42, 94, -43, -73, 60, -27, -120, 2, 82, 108, -50],
  ],
  [`Utilities.formatDate(new Date(0), 'GMT', "yyyy-MM-dd'T'HH:mm:ss'Z'")`, '1970-01-01T00:00:00Z'],
  [`Utilities.parseDate('1970-01-01 00:00:00', 'GMT', "yyyy-MM-dd' 'HH:mm:ss").getTime()`, 0],
  [`Utilities.formatString('%11.6f', 123.456)`, ' 123.456000'],
  [`Utilities.formatString('%6s', 'abc')`, '   abc'],
  [
    `Utilities.parseCsv('a,b,c\\nd,e,f')`,
    [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
  ],
  [`Utilities.parseCsv('a\\tb\\tc', '\\t')`, [['a', 'b', 'c']]],
  [
    `Utilities.ungzip(Utilities.gzip(Utilities.newBlob('Some text to compress'))).getDataAsString()`,
    'Some text to compress',
  ],
]);

// Results that public test suites written against live Apps Script pin (names of archives, default charset, errors).
facts('seen on live scripts', [
  [
    `Utilities.computeHmacSha256Signature('this is my input', 'my key - use a stronger one')`,
    [
      53, -75, -52, -25, -47, 86, -21, 14, -2, -57, 5, -13, 24, 105, -2, -84, 127, 115, -40, -75, -93, -27, -21, 34,
      -55, -117, -36, -103, -47, 116, -55, -61,
    ],
  ],
  [
    `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, '€🙂')`,
    [-22, 3, -4, -72, -60, 120, 34, -68, -25, 114, -49, 108, 7, -48, -21, -69],
  ],
  [
    `Utilities.base64Encode(Utilities.computeHmacSignature(Utilities.MacAlgorithm.HMAC_SHA_256, 'café', 'clé'))`,
    'uhmK2ZoGRDZ+iKK2aEs8Q3nyl5fMiB4+z4CRGmDOOf8=',
  ],
  [
    `Utilities.base64Encode(Utilities.computeHmacSha256Signature('café', 'clé', Utilities.Charset.UTF_8))`,
    'bp3jhrUVgPPu4SotAab6eDSuma16lJTiR/KLtChLHxM=',
  ],
  [
    `{ const b = Utilities.newBlob('x', 'text/plain', 'x.txt'); return [Utilities.gzip(b).getName(), Utilities.gzip(b).getContentType(), Utilities.ungzip(Utilities.gzip(b)).getName(), Utilities.ungzip(Utilities.gzip(b)).getContentType(), Utilities.ungzip(Utilities.gzip(b, 'named')).getName()]; }`,
    ['archive.gz', 'application/x-gzip', 'archive', null, 'named'],
  ],
  [
    `{ const z = Utilities.zip([Utilities.newBlob('a', 'text/plain', 'a.txt')]); return [z.getName(), z.getContentType(), Utilities.unzip(z).map((b) => [b.getName(), b.getContentType(), b.getDataAsString()])]; }`,
    ['archive.zip', 'application/zip', [['a.txt', 'text/plain', 'a']]],
  ],
  [`Utilities.parseCsv('')`, []],
  [`Utilities.parseCsv('a,b\\r\\nc,d\\r\\n').length`, 2],
  [`Utilities.parseCsv('a,"b""c",d')`, [['a', 'b"c', 'd']]],
  [`Utilities.parseCsv('a,b', '::')`, "Exception: Cannot convert '::' to char."],
  [
    `Utilities.formatDate(new Date(Date.UTC(2024, 1, 29, 23, 5, 6, 789)), 'Asia/Tokyo', 'Z X XX XXX')`,
    '+0900 +09 +0900 +09:00',
  ],
  [
    `Utilities.formatDate(new Date(Date.UTC(2024, 1, 29, 23, 5, 6, 789)), 'UTC', 'G Y w W F k K z')`,
    'AD 2024 9 5 5 23 11 UTC',
  ],
  [`Utilities.formatDate(new Date(0), 'Nowhere/Invalid', 'HH:mm Z')`, '00:00 +0000'],
  [`Utilities.formatDate(new Date(0), 'UTC', 'XXXX')`, 'Exception: Invalid argument: XXXX'],
  [`Utilities.formatDate('2024-01-01', 'UTC', 'yyyy')`, mismatched('String,String,String', 'Utilities.formatDate')],
  [`Utilities.formatDate(null, 'UTC', 'yyyy')`, mismatched('null,String,String', 'Utilities.formatDate')],
  [`Utilities.sleep(0)`, null],
  [`Utilities.sleep(-1)`, 'Exception: Invalid argument'],
  [
    `Utilities.computeHmacSha256Signature([1], 'key')`,
    mismatched('number[],String', 'Utilities.computeHmacSha256Signature'),
  ],
  [`Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, ['1woah'])`, "Exception: Cannot convert '1woah' to byte."],
]);

// The number of arguments and the kinds of Google's objects in the text: logs of scripts in public repositories.
facts('calls in no documented form', [
  [`Utilities.getUuid(1)`, mismatched('number', 'Utilities.getUuid')],
  [`Utilities.base64Encode()`, mismatched('', 'Utilities.base64Encode')],
  [
    `Utilities.base64Encode(SpreadsheetApp.getActiveSheet().getRange('A1'))`,
    mismatched('SpreadsheetApp.Range', 'Utilities.base64Encode'),
  ],
  [
    `Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'x', Utilities.Charset.UTF_8, 4)`,
    mismatched('Utilities.DigestAlgorithm,String,Utilities.Charset,number', 'Utilities.computeDigest'),
  ],
  [`Utilities.newBlob('a').getBytes(1)`, mismatched('number', 'Blob.getBytes')],
  [`Utilities.newBlob({ a: 1 })`, mismatched('(class)', 'Utilities.newBlob')],
  [`Utilities.nothingOfTheKind()`, 'TypeError: Utilities.nothingOfTheKind is not a function'],
]);

// Base.Blob in the reference; bytes in typed arrays as public scripts pass them.
facts('blobs', [
  [
    `{ const b = Utilities.newBlob('Hé'); return [b.getBytes(), b.getContentType(), b.getName(), String(b)]; }`,
    [[72, -61, -87], 'text/plain', null, 'Blob'],
  ],
  [`Utilities.newBlob([1, -2]).getContentType()`, null],
  [`Utilities.newBlob('x').setName(5).getName()`, '5'],
  [`Utilities.newBlob(new Uint8Array([1, 255])).getBytes()`, [1, -1]],
  [`Utilities.newBlob('x').setName('x.pdf').setContentTypeFromExtension().getContentType()`, 'application/pdf'],
  [`Utilities.newBlob('x').getAs('application/pdf')`, 'Exception: Blob.getAs is not supported by the embedded host.'],
  [`{ const b = Utilities.newBlob('x'); b.copyBlob().setDataFromString('y'); return b.getDataAsString(); }`, 'x'],
]);
