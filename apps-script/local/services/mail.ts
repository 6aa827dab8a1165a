import { randomUUID } from 'node:crypto';
import nodemailer from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import { type Execution, type Limits, type Service, ServiceError } from '../execution/service.ts';
import { type Addresses, type AskedMessage, composeMessage } from './mail/message.ts';
import { keepMessage, outboxSchema } from './mail/outbox.ts';
import { readRecipients } from './mail/recipients.ts';

const subjectLimit = 250;
/** What getRemainingDailyQuota answers where the limit is lifted: a number that scripts can count with. */
const noLimit = 1_000_000;

/** MailApp: every message becomes an .eml file in the outbox, and goes out by SMTP when the host has a mail server. */
export const mailService: Service = {
  name: 'MailApp',
  schema: outboxSchema,
  methods: {
    sendEmail,
    getRemainingDailyQuota: ({ host, limits }: Execution) =>
      Number.isFinite(limits.mailRecipientsPerDay)
        ? Math.max(0, limits.mailRecipientsPerDay - host.spent('email'))
        : noLimit,
  },
};

async function sendEmail(execution: Execution, asked: AskedMessage): Promise<void> {
  const { host, store, limits } = execution;
  const addresses: Addresses = {
    to: readRecipients(asked.to),
    cc: readRecipients(asked.cc),
    bcc: readRecipients(asked.bcc),
    replyTo: readRecipients(asked.replyTo),
  };
  const recipients = [...addresses.to, ...addresses.cc, ...addresses.bcc].map(({ address }) => address);
  if (recipients.length === 0) throw new ServiceError('Failed to send email: no recipient');
  checkSizes(asked, recipients.length, limits);
  if (!host.spend('email', recipients.length, limits.mailRecipientsPerDay)) {
    throw new ServiceError('Service invoked too many times for one day: email.');
  }
  const id = randomUUID();
  const at = execution.now();
  const compose = (keepBcc: boolean) =>
    composeMessage(
      asked,
      addresses,
      host.owner,
      new Date(at),
      `<${id}@${host.owner.split('@')[1] ?? 'localhost'}>`,
      keepBcc,
    );
  const file = keepMessage(host.folder, id, at, await compose(true));
  const state = host.smtp ? 'sending' : 'sent';
  store.run(
    'INSERT INTO sent_mail (id, sent_at, execution, recipients, subject, file, state) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    at,
    execution.id,
    recipients.length,
    asked.subject,
    file,
    state,
  );
  if (host.smtp) await deliver(execution, id, recipients, await compose(false));
}

function checkSizes(asked: AskedMessage, recipients: number, limits: Limits): void {
  if (asked.subject.length > subjectLimit) throw new ServiceError('Argument too large: subject');
  if (recipients > limits.mailRecipientsPerMessage)
    throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  if (Math.max(Buffer.byteLength(asked.body), Buffer.byteLength(asked.htmlBody)) > limits.mailBody) {
    throw new ServiceError('Limit Exceeded: Email Body Size.');
  }
  const files = [...asked.attachments, ...asked.inlineImages.map(({ image }) => image)];
  if (files.length > limits.mailAttachments) throw new ServiceError('Limit Exceeded: Email Attachments Per Message.');
  if (files.reduce((size, file) => size + file.content.length, 0) > limits.mailAttachmentsSize) {
    throw new ServiceError('Limit Exceeded: Email Total Attachments Size.');
  }
}

async function deliver({ host, store, log }: Execution, id: string, recipients: string[], raw: Buffer): Promise<void> {
  const transport = nodemailer.createTransport(host.smtp as SMTPTransport.Options);
  const setState = (state: string) => store.run('UPDATE sent_mail SET state = ? WHERE id = ?', state, id);
  try {
    await transport.sendMail({ envelope: { from: host.owner, to: recipients }, raw });
    setState('sent');
  } catch (error) {
    setState('failed');
    log('error', `SMTP: ${(error as Error).message}`);
    throw new ServiceError('Service unavailable: Mail');
  } finally {
    transport.close();
  }
}
