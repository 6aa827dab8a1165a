import type { Refusal } from '../../../shared/protocol/messages.ts';
import type { Workbook } from '../google/workbook.ts';
import { refuse } from '../sentences.ts';
import { activeMember, type Member, readTeam } from './team.ts';
import { recordOf } from './tokens.ts';

/** Who holds this token: an active member, or the refusal to answer. A member put out of Équipe by hand is revoked. */
export function identify(workbook: Workbook, token: unknown, now: Date): Member | Refusal {
  if (typeof token !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(token)) return refuse('unauthorised');
  const record = recordOf(token, now);
  if (!record) return refuse('unauthorised');
  if (record.revokedAt) return refuse('revoked');
  const line = readTeam(workbook).find(({ row }) => row.id === record.member);
  return activeMember(line?.row) ?? refuse('revoked');
}
