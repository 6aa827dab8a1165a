import { ROLES, type Role } from '../../../shared/workbook/choices.ts';
import { type MemberRow, teamTable } from '../../../shared/workbook/tables/team.ts';
import type { Found } from '../google/sheet-table.ts';
import type { Workbook } from '../google/workbook.ts';

/** A colleague who may act now. */
export interface Member {
  id: string;
  name: string;
  email: string;
  role: Role;
}

/** The lines of Équipe, in one read. */
export function readTeam(workbook: Workbook): Found<MemberRow>[] {
  return workbook.table(teamTable).read();
}

/** The member of a line, or null when it is inactive, nameless or has a role that we do not know. */
export function activeMember(row: MemberRow | undefined): Member | null {
  if (!row?.active || row.id === '') return null;
  const role = ROLES.find((known) => known === row.role);
  return role ? { id: row.id, name: row.name.trim() || row.email, email: row.email.trim().toLowerCase(), role } : null;
}

export function sameEmail(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Whether a role may do what `needed` may: contributor < validator < manager. */
export function mayAct(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
