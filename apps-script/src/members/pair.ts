import { readCode } from '../../../shared/protocol/invitation.ts';
import type { Refusal } from '../../../shared/protocol/messages.ts';
import { BUSY, underLock } from '../google/script-lock.ts';
import type { Workbook } from '../google/workbook.ts';
import { writeJournal } from '../journal.ts';
import { refuse } from '../sentences.ts';
import { readSettings } from '../settings.ts';
import { consumeCode } from './invitations.ts';
import { activeMember, readTeam } from './team.ts';
import { issueToken } from './tokens.ts';

const LOCK_TIME = 10_000;

/** Links a browser: the code is used up under the lock, and the answer carries the token, once. */
export function pair(
  workbook: Workbook,
  { code, device }: { code: string; device: string },
  now: Date,
): object | Refusal {
  const typed = readCode(code);
  if (typed === '') return refuse('bad-code');
  const paired = underLock(LOCK_TIME, () => {
    workbook.takeStock();
    const id = consumeCode(typed, now);
    const member = id ? activeMember(readTeam(workbook).find(({ row }) => row.id === id)?.row) : null;
    return member ? { member, token: issueToken(member.id, device, now) } : null;
  });
  if (paired === BUSY) return refuse('busy');
  if (!paired) return refuse('bad-code');
  const { member, token } = paired;
  writeJournal(workbook, { by: member.name, action: 'Navigateur relié', about: device });
  return {
    v: 1,
    ok: true,
    token,
    member: { id: member.id, name: member.name, role: member.role },
    library: readSettings(workbook).library,
    workbookUrl: workbook.url,
  };
}
