/** What a saved file says of its own encoding; the rule of browsers for a file, narrowed to what is found on disk. */
const BOMS: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Browsers look for a charset in the first kilobyte; a saved page often has a long comment before it. */
const SEARCHED = 4096;

/** The text of a saved page: by its byte order mark, else the charset it declares, else UTF-8, else windows-1252. */
export function decodeSavedPage(bytes: Uint8Array): string {
  const bom = BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (bom) return new TextDecoder(bom[0]).decode(bytes);
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, SEARCHED));
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]+)/i.exec(start)?.[1];
  // A page that is ASCII enough for its <meta> to be read is not UTF-16, whatever it says.
  const decoder = declared && !/^utf-?16/i.test(declared) ? decoderOf(declared) : null;
  if (decoder) return decoder.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function decoderOf(charset: string): TextDecoder | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}

/** The address that a saved page came from, as the page itself says it; '' when it does not. */
export function addressOfSavedPage(html: string): string {
  const head = html.slice(0, 500_000);
  const saved = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+?)\s*-->/i.exec(head)?.[1];
  const address =
    saved ??
    attribute(head, /<link\b[^>]*\brel\s*=\s*["']?canonical\b[^>]*>/i, 'href') ??
    attribute(head, /<meta\b[^>]*\bproperty\s*=\s*["']?og:url\b[^>]*>/i, 'content') ??
    '';
  return /^https?:\/\/[^\s]+$/i.test(address) ? address : '';
}

function attribute(html: string, tag: RegExp, name: string): string | undefined {
  const found = tag.exec(html)?.[0];
  const value = found && new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(found);
  return value ? (value[1] ?? value[2] ?? value[3])?.replace(/&amp;/g, '&').trim() : undefined;
}
