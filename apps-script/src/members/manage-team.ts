import { parisDayOf } from '../../../shared/date/paris-time.ts';
import { counted } from '../../../shared/digest/french.ts';
import { CODE_MINUTES, writeInvitation } from '../../../shared/protocol/invitation.ts';
import { ROLE_LABELS, ROLES, type Role } from '../../../shared/workbook/choices.ts';
import { type MemberRow, teamTable } from '../../../shared/workbook/tables/team.ts';
import { BUSY, underLock } from '../google/script-lock.ts';
import { newId } from '../google/secrets.ts';
import type { Found } from '../google/sheet-table.ts';
import type { Workbook } from '../google/workbook.ts';
import { requireRole } from '../guard.ts';
import { writeJournal } from '../journal.ts';
import { BUSY_SHEET } from '../sentences.ts';
import { readSettings } from '../settings.ts';
import { issueCode } from './invitations.ts';
import { activeMember, readTeam, sameEmail } from './team.ts';
import { revokeTokens } from './tokens.ts';

const LOCK_TIME = 15_000;

/** Answer of the sidebar's actions: a French sentence when nothing was done, and the field that it speaks of. */
export type Done<T = object> =
  | ({ ok: true } & T)
  | { ok: false; message: string; field?: 'name' | 'email' | 'web-app' };

const NO_ADDRESS =
  'L’adresse de l’application web manque. L’invitation n’a pas été créée. Collez-la dans « État », puis invitez à nouveau.';
const BAD_EMAIL = 'Cette adresse électronique n’est pas complète. Rien n’a été changé. Vérifiez-la, puis recommencez.';
const NO_NAME = 'Le nom manque. Rien n’a été changé. Écrivez le nom sous lequel ses relevés paraîtront.';
const BAD_ROLE = 'Ce rôle n’existe pas. Rien n’a été changé. Choisissez-en un dans la liste.';
const GONE =
  'Cette personne n’est plus dans l’onglet Équipe. Rien n’a été changé. Rouvrez le panneau pour voir l’équipe telle qu’elle est.';
const LAST_MANAGER =
  'C’est la seule personne responsable. Rien n’a été changé. Donnez d’abord ce rôle à une autre personne.';

/** Adds or takes back a member and answers the one text to send. Managers only. */
export function inviteMember(order: {
  name: string;
  email: string;
  role: string;
}): Done<{ text: string; until: string }> {
  const { member: by, workbook } = requireRole('manager');
  const name = String(order?.name ?? '')
    .trim()
    .slice(0, 100);
  const email = String(order?.email ?? '')
    .trim()
    .toLowerCase();
  const role = ROLES.find((known) => known === order?.role);
  if (name === '') return { ...no(NO_NAME), field: 'name' };
  if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(email) || email.length > 200) {
    return { ...no(BAD_EMAIL), field: 'email' };
  }
  if (!role) return no(BAD_ROLE);
  const { webApp, library } = readSettings(workbook);
  if (webApp === '') return no(NO_ADDRESS);
  const now = new Date();
  const invited = underLock(LOCK_TIME, () => {
    workbook.takeStock();
    const id = placeMember(workbook, { name, email, role }, now);
    return id === null ? null : issueCode(id, now);
  });
  if (invited === BUSY) return no(BUSY_SHEET);
  if (invited === null) return no(LAST_MANAGER);
  writeJournal(workbook, { by: by.name, action: 'Invitation', about: `${name} <${email}>`, detail: ROLE_LABELS[role] });
  const until = new Date(now.getTime() + CODE_MINUTES * 60_000).toISOString();
  return { ok: true, text: writeInvitation({ address: webApp, code: invited, library, name }), until };
}

/** Gives a member another role. Managers only. */
export function changeRole(memberId: string, role: string): Done {
  const { member: by, workbook } = requireRole('manager');
  const wanted = ROLES.find((known) => known === role);
  if (!wanted) return no(BAD_ROLE);
  return onLine(workbook, memberId, (line) => {
    if (wanted !== 'manager' && isLastManager(workbook, memberId)) return no(LAST_MANAGER);
    workbook.table(teamTable).update(line.line, { role: wanted });
    return {
      done: () =>
        writeJournal(workbook, {
          by: by.name,
          action: 'Rôle changé',
          about: line.row.name,
          detail: ROLE_LABELS[wanted],
        }),
    };
  });
}

/** Takes a member's access away: all browsers at once, and the letter. The line stays, as inactive. Managers only. */
export function revokeMember(memberId: string): Done {
  const { member: by, workbook } = requireRole('manager');
  return onLine(workbook, memberId, (line) => {
    if (isLastManager(workbook, memberId)) return no(LAST_MANAGER);
    workbook.table(teamTable).update(line.line, { active: false });
    const browsers = revokeTokens(memberId, new Date());
    return {
      done: () =>
        writeJournal(workbook, {
          by: by.name,
          action: 'Accès retiré',
          about: line.row.name,
          detail: counted(browsers, 'navigateur délié', 'navigateurs déliés'),
        }),
    };
  });
}

/** Runs `work` on a member's line, found by id under the lock. */
function onLine(
  workbook: Workbook,
  memberId: string,
  work: (line: Found<MemberRow>) => { done: () => void } | { ok: false; message: string },
): Done {
  const result = underLock(LOCK_TIME, () => {
    workbook.takeStock();
    const line = readTeam(workbook).find(({ row }) => row.id !== '' && row.id === memberId);
    return line ? work(line) : no(GONE);
  });
  if (result === BUSY) return no(BUSY_SHEET);
  if ('message' in result) return result;
  result.done();
  return { ok: true };
}

/** The line of an invited person: the one with that address, taken back, or a new one. Null: would unseat the last manager. */
function placeMember(
  workbook: Workbook,
  { name, email, role }: { name: string; email: string; role: Role },
  now: Date,
): string | null {
  const line = readTeam(workbook).find(({ row }) => sameEmail(row.email, email));
  if (!line) {
    const id = newId();
    const addedAt = parisDayOf(now.getTime());
    workbook.table(teamTable).append([{ name, email, role, active: true, letter: true, addedAt, id }]);
    return id;
  }
  if (role !== 'manager' && line.row.id !== '' && isLastManager(workbook, line.row.id)) return null;
  const id = line.row.id || newId();
  workbook.table(teamTable).update(line.line, { name, role, active: true, id });
  return id;
}

function isLastManager(workbook: Workbook, memberId: string): boolean {
  const managers = readTeam(workbook)
    .flatMap(({ row }) => activeMember(row) ?? [])
    .filter(({ role }) => role === 'manager');
  return managers.length === 1 && managers[0]?.id === memberId;
}

function no(message: string): { ok: false; message: string } {
  return { ok: false, message };
}
