import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Store } from '../../execution/service.ts';

/** One line a message that a script has sent; the message itself is the file. */
export const outboxSchema = `CREATE TABLE IF NOT EXISTS sent_mail (
  id TEXT PRIMARY KEY,
  sent_at INTEGER NOT NULL,
  execution TEXT NOT NULL,
  recipients INTEGER NOT NULL,
  subject TEXT NOT NULL,
  file TEXT NOT NULL,
  state TEXT NOT NULL
) STRICT`;

export interface OutboxMessage {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly html: string | null;
  readonly text: string | null;
  /** Epoch milliseconds, on the host's clock. */
  readonly at: number;
  /** Path of the .eml file. */
  readonly file: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly content: Uint8Array;
    readonly cid: string | null;
  }[];
}

/** Writes a message into the outbox folder, whole or not at all; answers the file's name. */
export function keepMessage(folder: string, id: string, at: number, message: Buffer): string {
  const outbox = join(folder, 'outbox');
  mkdirSync(outbox, { recursive: true });
  const name = `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${id}.eml`;
  const path = join(outbox, name);
  writeFileSync(`${path}.part`, message, { flush: true });
  renameSync(`${path}.part`, path);
  return name;
}

/** The messages that were sent, oldest first, read from their files. */
export async function readOutbox(store: Store, folder: string): Promise<OutboxMessage[]> {
  const rows = store.all("SELECT id, sent_at, file FROM sent_mail WHERE state = 'sent' ORDER BY sent_at, rowid");
  return Promise.all(
    rows.map((row) => readMessage(join(folder, 'outbox', String(row.file)), String(row.id), Number(row.sent_at))),
  );
}

async function readMessage(file: string, id: string, at: number): Promise<OutboxMessage> {
  const mail = await PostalMime.parse(readFileSync(file), { attachmentEncoding: 'arraybuffer' });
  const addresses = (list: readonly { address?: string }[] | undefined) => (list ?? []).map((one) => one.address ?? '');
  return {
    id,
    from: mail.from?.address ?? '',
    to: addresses(mail.to),
    cc: addresses(mail.cc),
    bcc: addresses(mail.bcc),
    replyTo: addresses(mail.replyTo),
    subject: mail.subject ?? '',
    html: mail.html ?? null,
    text: mail.text ?? null,
    at,
    file,
    attachments: mail.attachments.map((part) => ({
      name: part.filename ?? '',
      type: part.mimeType,
      content: new Uint8Array(part.content as ArrayBuffer),
      cid: part.contentId?.replace(/^<|>$/g, '') ?? null,
    })),
  };
}
