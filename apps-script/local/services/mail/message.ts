import MailComposer from 'nodemailer/lib/mail-composer';
import type { Recipient } from './recipients.ts';

export interface AttachedFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** A message as the facade sends it, its lists of addresses still texts. */
export interface AskedMessage {
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly noReply: boolean;
  readonly attachments: readonly AttachedFile[];
  readonly inlineImages: readonly { readonly key: string; readonly image: AttachedFile }[];
}

export interface Addresses {
  readonly to: readonly Recipient[];
  readonly cc: readonly Recipient[];
  readonly bcc: readonly Recipient[];
  readonly replyTo: readonly Recipient[];
}

/**
 * The bytes of the message (RFC 5322, CRLF). `keepBcc` leaves the Bcc header in, for the outbox; what goes to a mail
 * server has none.
 */
export async function composeMessage(
  asked: AskedMessage,
  addresses: Addresses,
  sender: string,
  date: Date,
  messageId: string,
  keepBcc: boolean,
): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: asked.name, address: sender },
    to: [...addresses.to],
    cc: [...addresses.cc],
    bcc: [...addresses.bcc],
    ...(addresses.replyTo.length > 0 && !asked.noReply ? { replyTo: [...addresses.replyTo] } : {}),
    subject: asked.subject,
    ...(asked.body !== '' || asked.htmlBody === '' ? { text: asked.body } : {}),
    ...(asked.htmlBody === '' ? {} : { html: asked.htmlBody }),
    attachments: [
      ...asked.attachments.map((file) => ({
        filename: file.name || 'attachment',
        content: file.content,
        ...typed(file),
      })),
      ...asked.inlineImages.map(({ key, image }) => ({
        cid: key,
        filename: image.name || key,
        content: image.content,
        contentDisposition: 'inline' as const,
        ...typed(image),
      })),
    ],
    date,
    messageId,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const compiled = composer.compile();
  compiled.keepBcc = keepBcc;
  return compiled.build();
}

function typed(file: AttachedFile): { contentType?: string } {
  return file.type === '' ? {} : { contentType: file.type };
}
