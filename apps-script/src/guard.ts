import type { Role } from '../../shared/workbook/choices.ts';
import { activeEmail, effectiveEmail } from './google/caller.ts';
import { isOpenEvent, isTriggerEvent } from './google/clock-triggers.ts';
import { MissingTable, openWorkbook, type Workbook } from './google/workbook.ts';
import { activeMember, type Member, mayAct, readTeam, sameEmail } from './members/team.ts';
import { NOT_A_MEMBER, NOT_INSTALLED, ROLE_TOO_LOW } from './sentences.ts';

/**
 * Every entry function but `doGet` and `doPost` begins here: a page handed out by the web app would carry
 * `google.script.run` with all of them, run as the owner (DESIGN §6). Throws a French sentence, or answers who it is.
 */
export function requireRole(needed: Role): { member: Member; workbook: Workbook } {
  const email = activeEmail();
  if (email === '') throw new Error(NOT_A_MEMBER);
  const workbook = openWorkbook();
  if (!workbook) throw new Error(NOT_INSTALLED);
  const member = findMember(workbook, email);
  if (!member) throw new Error(NOT_A_MEMBER);
  if (!mayAct(member.role, needed)) throw new Error(ROLE_TOO_LOW);
  return { member, workbook };
}

/** For what a clock trigger runs: a real event of that trigger, else a member with the role. Null: the clock. */
export function requireTriggerOrRole(event: unknown, handler: string, needed: Role): Member | null {
  return isTriggerEvent(event, handler) ? null : requireRole(needed).member;
}

/** For `onOpen`, which only shows a menu: Google's own event, else any member. */
export function requireOpening(event: unknown): void {
  if (!isOpenEvent(event)) requireRole('contributor');
}

/**
 * The active member with that address. Without a usable Équipe (before installation, tab deleted, nobody left in
 * charge) only the account that the script runs as and that owns the workbook passes, as the person in charge: it has to be able
 * to install. A workbook of a shared drive has no owner: then whoever may edit it.
 */
function findMember(workbook: Workbook, email: string): Member | null {
  const rows = teamOrNone(workbook).map(({ row }) => row);
  const members = rows.flatMap((row) => activeMember(row) ?? []);
  if (members.some((member) => member.role === 'manager')) {
    return members.find((member) => sameEmail(member.email, email)) ?? null;
  }
  const owner = workbook.ownerEmail;
  return sameEmail(email, effectiveEmail()) && (owner === '' || sameEmail(email, owner))
    ? { id: '', name: email.split('@')[0] ?? email, email, role: 'manager' }
    : null;
}

function teamOrNone(workbook: Workbook): ReturnType<typeof readTeam> {
  try {
    return readTeam(workbook);
  } catch (error) {
    if (error instanceof MissingTable) return [];
    throw error;
  }
}
