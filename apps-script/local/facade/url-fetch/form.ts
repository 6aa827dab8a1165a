import { Blob, isBlobSource } from '../blob.ts';
import { encodeText } from '../utilities/byte-text.ts';

type Fields = readonly (readonly [string, unknown])[];

/** A form as `application/x-www-form-urlencoded`: UTF-8, space is `+`, as Java's URLEncoder writes it. */
export function urlEncoded(fields: Fields): string {
  return fields.map(([name, value]) => `${encoded(name)}=${encoded(String(value))}`).join('&');
}

function encoded(text: string): string {
  return encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/g, '?'),
  )
    .replace(/%20/g, '+')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A form with files as `multipart/form-data`. A blob without a name is sent as a file called `file`. */
export function multipart(fields: Fields): { data: Uint8Array; contentType: string } {
  const boundary = `----vigie${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;
  const parts: Uint8Array[] = [];
  const text = (piece: string) => parts.push(encodeText(piece, 'utf8'));
  for (const [name, value] of fields) {
    text(`--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"`);
    if (isBlobSource(value)) {
      const blob = value.getBlob();
      text(`; filename="${quoted(blob.getName() ?? 'file')}"\r\n`);
      text(`Content-Type: ${blob.getContentType() ?? 'application/octet-stream'}\r\n\r\n`);
      parts.push(Blob.dataOf(blob));
    } else {
      text(`\r\n\r\n${value}`);
    }
    text('\r\n');
  }
  text(`--${boundary}--\r\n`);
  return { data: joined(parts), contentType: `multipart/form-data; boundary=${boundary}` };
}

function quoted(text: string): string {
  return text.replace(/[\r\n]/g, ' ').replace(/"/g, '%22');
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
