import { composeDigest } from '../../../shared/digest/compose-digest.ts';
import type { DigestModel, RenderedDigest } from '../../../shared/digest/digest-model.ts';
import { counted } from '../../../shared/digest/french.ts';
import { renderDigest } from '../../../shared/digest/render-digest.ts';
import { isoWeekOf, weekBounds, weekToTell } from '../../../shared/digest/week.ts';
import type { LetterRow } from '../../../shared/workbook/tables/machinery.ts';
import { logFault } from '../google/log.ts';
import { remainingMails, sendLetter } from '../google/mail.ts';
import { BUSY } from '../google/script-lock.ts';
import { writeProperty } from '../google/script-properties.ts';
import { openWorkbook, type Workbook } from '../google/workbook.ts';
import { requireRole, requireTriggerOrRole } from '../guard.ts';
import { writeJournal } from '../journal.ts';
import { activeMember, readTeam } from '../members/team.ts';
import { BUSY_SHEET, NOT_INSTALLED } from '../sentences.ts';
import { readSettings, type Settings } from '../settings.ts';
import { readDigestRows } from './digest-rows.ts';
import { type Decision, letterId, reserve, settle } from './ledger.ts';

/** Script property: when the weekly job last ran, so that the sidebar can say that it stopped running. */
export const LAST_RUN_PROPERTY = 'letter.lastRun';
const QUIET_WEEKS_BEFORE_A_WORD = 2;

export interface DigestReport {
  week: string;
  sent: number;
  quiet: number;
  failed: number;
}

/** The Monday trigger: sends each subscribed member the letter of the week that ended. */
export function sendWeeklyDigest(event?: unknown): DigestReport {
  const member = requireTriggerOrRole(event, 'sendWeeklyDigest', 'manager');
  const workbook = openWorkbook();
  if (!workbook) throw new Error(NOT_INSTALLED);
  return deliver(workbook, member?.name ?? 'Vigie', false);
}

/** The sidebar's « Envoyer maintenant »: the same letter, for those who have not had it; failed ones are tried again. */
export function sendDigestNow(): DigestReport {
  const { member, workbook } = requireRole('manager');
  return deliver(workbook, member.name, true);
}

/** The letter of the present week as it stands, addressed to the caller. Nothing is sent. */
export function readDigestPreview(): RenderedDigest & { week: string } {
  const { member, workbook } = requireRole('contributor');
  const week = isoWeekOf(Date.now());
  const model = composeDigest(frameOf(workbook, readSettings(workbook), member, week), readDigestRows(workbook));
  return { ...renderDigest(model), week };
}

interface Prepared {
  to: { name: string; email: string };
  model: DigestModel;
  rendered: RenderedDigest;
}

function deliver(workbook: Workbook, by: string, again: boolean): DigestReport {
  const now = new Date();
  const week = weekToTell(now.getTime());
  const settings = readSettings(workbook);
  const rows = readDigestRows(workbook);
  const prepared = subscribers(workbook).map((to): Prepared => {
    const model = composeDigest(frameOf(workbook, settings, to, week), rows);
    return { to, model, rendered: renderDigest(model) };
  });
  // Asked before the lock: no mail service while others wait for the Sheet.
  const quota = prepared.length > 0 ? remainingMails() : 0;
  const reserved = reserve(workbook, (ledger) => decisions(prepared, ledger, quota), again, now);
  if (reserved === BUSY) throw new Error(BUSY_SHEET);
  writeProperty(LAST_RUN_PROPERTY, now.toISOString());
  const report: DigestReport = { week, sent: 0, quiet: 0, failed: 0 };
  for (const letter of reserved) {
    const own = prepared.find(({ to }) => to.email === letter.email);
    if (own && sendOne(workbook, own, settings, letter)) report.sent += 1;
    else report.failed += 1;
  }
  report.quiet = prepared.filter(({ model }) => isQuiet(model)).length;
  if (reserved.length > 0) {
    const detail =
      report.failed > 0
        ? `${counted(report.failed, 'lettre non envoyée', 'lettres non envoyées')} : voyez l’onglet masqué Envois.`
        : '';
    writeJournal(workbook, {
      by,
      action: 'Lettre de veille envoyée',
      about: `${week} : ${counted(report.sent, 'lettre', 'lettres')}`,
      detail,
    });
  }
  return report;
}

/** One line a subscriber: reserved, quiet, or kept back for want of quota. Same order as prepared. */
function decisions(prepared: readonly Prepared[], ledger: readonly LetterRow[], quota: number): Decision[] {
  let left = quota;
  return prepared.map(({ to, model, rendered }): Decision => {
    const line = { week: model.week, name: to.name, email: to.email, subject: rendered.subject };
    if (isQuiet(model) && !quietForLong(ledger, model.week, to.email)) {
      return { ...line, state: 'quiet', detail: 'Rien de nouveau cette semaine : aucun envoi.' };
    }
    const had = ledger.find(({ id }) => id === letterId(model.week, to.email));
    if (had && had.state !== 'failed') return { ...line, state: 'reserved', detail: '' };
    if (left < 1) {
      return { ...line, state: 'failed', detail: 'Le nombre d’envois permis par jour est atteint. Renvoyez demain.' };
    }
    left -= 1;
    return { ...line, state: 'reserved', detail: '' };
  });
}

/** Sends a reserved letter and settles its line. The mail leaves outside the lock. */
function sendOne(workbook: Workbook, { rendered }: Prepared, settings: Settings, letter: Decision): boolean {
  const { subject, text, html } = rendered;
  const name = settings.library ? `Vigie, ${settings.library}` : 'Vigie';
  try {
    sendLetter({ to: letter.email, subject, text, html, name, replyTo: settings.replyTo });
  } catch (error) {
    logFault('sendLetter', error);
    settle(workbook, letter, { state: 'failed', detail: 'La messagerie a refusé l’envoi.' }, new Date());
    return false;
  }
  settle(workbook, letter, { state: 'sent', detail: '' }, new Date());
  return true;
}

function subscribers(workbook: Workbook): { name: string; email: string }[] {
  const seen = new Set<string>();
  return readTeam(workbook).flatMap(({ row }) => {
    const member = activeMember(row);
    if (!member || !row.letter || !/^[^\s@,;]+@[^\s@,;]+$/.test(member.email) || seen.has(member.email)) return [];
    seen.add(member.email);
    return [{ name: member.name, email: member.email }];
  });
}

function frameOf(workbook: Workbook, settings: Settings, to: { name: string; email: string }, week: string) {
  const recipient = { name: to.name, email: to.email };
  return { week, library: settings.library, recipient, workbookUrl: workbook.url };
}

/** Nothing new: no clip, no observation, no article. */
function isQuiet({ resources, observations, items }: DigestModel): boolean {
  return resources.length + observations.length + items.length === 0;
}

/** After two quiet weeks people think that it is broken: the third one sends its three lines. */
function quietForLong(ledger: readonly LetterRow[], week: string, email: string): boolean {
  let before = week;
  for (let count = 0; count < QUIET_WEEKS_BEFORE_A_WORD; count += 1) {
    before = isoWeekOf(weekBounds(before).start - 1);
    if (ledger.find(({ id }) => id === letterId(before, email))?.state !== 'quiet') return false;
  }
  return true;
}
