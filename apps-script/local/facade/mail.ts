import { Blob, isBlobSource } from './blob.ts';
import { bytes, call, exception } from './bridge.ts';
import { install } from './install.ts';
import { offer } from './offer.ts';
import { mismatch } from './signature.ts';

type Options = Record<string, unknown>;

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isBlobSource(value);
}

/** The four documented forms, brought to one message; null when the arguments fit none. */
function messageOf(args: ArrayLike<unknown>): Options | null {
  const given = Array.from(args);
  if (given.length === 1) return isOptions(given[0]) ? given[0] : null;
  const [first, second, third, fourth] = given;
  if (![first, second, third].every(isSimple)) return null;
  if (given.length === 3) return { to: first, subject: second, body: third };
  if (given.length !== 4) return null;
  if (isOptions(fourth)) return { ...fourth, to: first, subject: second, body: third };
  if (fourth === null || fourth === undefined) return { to: first, subject: second, body: third };
  return isSimple(fourth) ? { to: first, replyTo: second, subject: third, body: fourth } : null;
}

/** Google turns numbers, dates and the like into text; it refuses nothing at all where a text is required. */
function isSimple(value: unknown): boolean {
  return value !== null && value !== undefined && (typeof value !== 'object' || value instanceof Date);
}

function text(options: Options, key: string): string {
  const value = options[key];
  return value === undefined || value === null ? '' : String(value);
}

function file(source: unknown, attribute: string): unknown {
  if (!isBlobSource(source)) throw exception(`Invalid argument: ${attribute}`);
  const blob = source.getBlob();
  return { name: blob.getName() ?? '', type: blob.getContentType() ?? '', content: bytes(Blob.dataOf(blob)) };
}

const mailApp = {
  sendEmail(..._message: unknown[]): void {
    const options = messageOf(arguments);
    if (!options) throw mismatch('MailApp.sendEmail', arguments);
    const { attachments, inlineImages } = options;
    if (attachments !== undefined && attachments !== null && !Array.isArray(attachments)) {
      throw exception('Invalid argument: attachments');
    }
    const images = isOptions(inlineImages) ? Object.entries(inlineImages) : [];
    call('MailApp', 'sendEmail', [
      {
        to: text(options, 'to'),
        cc: text(options, 'cc'),
        bcc: text(options, 'bcc'),
        replyTo: text(options, 'replyTo'),
        name: text(options, 'name'),
        subject: text(options, 'subject'),
        body: text(options, 'body'),
        htmlBody: text(options, 'htmlBody'),
        noReply: options.noReply === true,
        attachments: ((attachments as unknown[] | null | undefined) ?? []).map((source) => file(source, 'attachments')),
        inlineImages: images.map(([key, source]) => ({ key, image: file(source, 'inlineImages') })),
      },
    ]);
  },

  getRemainingDailyQuota(): number {
    return call('MailApp', 'getRemainingDailyQuota') as number;
  },
};

install('MailApp', offer('Mail.MailApp', mailApp));
