import { createHash } from 'node:crypto';
import type { Service } from '../execution/service.ts';
import { effectiveUser } from './scope.ts';

const DAY = 24 * 3600 * 1000;

/** Session: who is there and who the script acts as. */
export const sessionService: Service = {
  name: 'Session',
  methods: {
    getActiveUser: ({ caller, host }) => (caller.kind === 'trigger' ? host.owner : caller.user),
    getEffectiveUser: effectiveUser,
    /** Google changes the key every 30 days. */
    getTemporaryActiveUserKey: ({ caller, projectId, now }) =>
      createHash('sha256')
        .update(`${projectId} ${caller.user} ${Math.floor(now() / (30 * DAY))}`)
        .digest('base64url'),
  },
};
