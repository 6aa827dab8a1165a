import { gunzipSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type Bytes, decodeBytes, isGzip, sniffCharset } from '../../../../shared/feeds/decode-bytes.ts';

const TEXT = 'Médiathèque : l’été à Lille, « œuvres » n° 5 €';
const inCharset = (text: string, charset: string) => iconv.encode(text, charset);
const prolog = (charset: string) => `<?xml version="1.0" encoding="${charset}"?><rss><title>${TEXT}</title></rss>`;

/** As Apps Script hands bytes over. */
const signed = (bytes: Uint8Array) => Int8Array.from(bytes, (byte) => (byte << 24) >> 24);

function decoded(bytes: Bytes, contentType = ''): string {
  return decodeBytes(bytes, {
    contentType,
    decode: (raw, charset) => {
      if (!iconv.encodingExists(charset)) throw new Error('unsupported charset');
      return iconv.decode(Buffer.from(Uint8Array.from(raw as ArrayLike<number>)), charset, { stripBOM: false });
    },
    ungzip: (raw) => gunzipSync(Uint8Array.from(raw as ArrayLike<number>)),
  });
}

describe('the charset of a feed', () => {
  test.each([
    ['UTF-8, with the wrong label', inCharset(prolog('ISO-8859-1'), 'utf8'), ''],
    ['UTF-8, contradicted by the header', inCharset(prolog('utf-8'), 'utf8'), 'text/xml; charset=ISO-8859-1'],
    ['windows-1252 said to be latin1', inCharset(prolog('iso-8859-1'), 'win1252'), ''],
    [
      'windows-1252 said by the header alone',
      inCharset(`<rss>${TEXT}</rss>`, 'win1252'),
      'text/xml; charset="iso-8859-1"',
    ],
    ['windows-1252 said by nobody', inCharset(`<rss>${TEXT}</rss>`, 'win1252'), ''],
    ['windows-1252 said to be UTF-8', inCharset(prolog('utf-8'), 'win1252'), 'text/xml; charset=utf-8'],
    ['UTF-16 little-endian with its mark', inCharset(`\ufeff${prolog('utf-16')}`, 'utf-16le'), ''],
    ['UTF-16 big-endian without its mark', inCharset(prolog('utf-16'), 'utf-16be'), ''],
    ['UTF-8 in gzip', gzipSync(inCharset(prolog('utf-8'), 'utf8')), ''],
    ['a charset nobody knows', inCharset(prolog('x-klingon'), 'utf8'), ''],
  ])('%s', (_name, bytes, contentType) => {
    expect(decoded(bytes, contentType)).toContain(TEXT);
    expect(decoded(signed(bytes), contentType)).toContain(TEXT);
  });

  test('obeys a label that UTF-8 does not overrule', () => {
    const cyrillic = inCharset('<?xml version="1.0" encoding="windows-1251"?><a>Библиотека</a>', 'win1251');
    expect(sniffCharset(cyrillic, '')).toBe('windows-1251');
    expect(sniffCharset(inCharset('<a>ascii only</a>', 'utf8'), 'text/xml; charset=iso-2022-jp')).toBe('iso-2022-jp');
    expect(sniffCharset(inCharset('<a>中文</a>', 'gbk'), 'text/xml; charset=gb2312')).toBe('GB18030');
  });

  test('keeps a UTF-8 text that was cut in the middle of a character', () => {
    const whole = inCharset(prolog('utf-8').replace('</title></rss>', 'é'), 'utf8');
    expect(sniffCharset(whole.subarray(0, whole.length - 1), '')).toBe('UTF-8');
  });

  test('leaves the byte order mark out', () => {
    expect(decoded(inCharset('\ufeff<rss/>', 'utf8'))).toBe('<rss/>');
  });

  test('knows gzip by its magic, and nothing else', () => {
    expect(isGzip(signed(gzipSync('a')))).toBe(true);
    expect(isGzip(inCharset('<rss>', 'utf8'))).toBe(false);
    expect(isGzip([])).toBe(false);
  });
});
