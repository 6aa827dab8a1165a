/// <reference types="google-apps-script" />

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Shown as the sender's name. */
  name: string;
  replyTo: string;
}

/** Recipients that may still be mailed today. */
export function remainingMails(): number {
  return MailApp.getRemainingDailyQuota();
}

export function sendLetter({ to, subject, text, html, name, replyTo }: Letter): void {
  MailApp.sendEmail(to, subject, text, { htmlBody: html, name, ...(replyTo ? { replyTo } : {}) });
}
