import { createHash, randomBytes, randomInt } from 'node:crypto';
import { type Service, ServiceError } from '../execution/service.ts';
import { nextFiring, type Schedule } from '../triggers/schedule.ts';
import {
  addTrigger,
  allTriggers,
  removeTrigger,
  type StoredTrigger,
  TRIGGER_SCHEMA,
} from '../triggers/trigger-store.ts';

const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

type NewTrigger = Pick<StoredTrigger, 'handler' | 'event' | 'source' | 'sourceId'> & {
  readonly schedule: (Omit<Schedule, 'zone' | 'salt'> & { readonly zone?: string; readonly after?: number }) | null;
};

/** ScriptApp: triggers, the address of the web app, what the script may do (everything). */
export const scriptAppService: Service = {
  name: 'ScriptApp',
  schema: TRIGGER_SCHEMA,
  methods: {
    'TriggerBuilder.create'({ store, limits, timeZone, now }, trigger: NewTrigger) {
      const created = now();
      const { zone = timeZone, after, ...told } = trigger.schedule ?? {};
      const timed = after === undefined ? told : { ...told, at: created + after };
      const schedule = trigger.schedule && { ...timed, zone, salt: trigger.handler };
      const stored: StoredTrigger = {
        ...trigger,
        id: String(randomInt(2 ** 47, 2 ** 48 - 1)) + String(randomInt(1000, 10_000)),
        schedule,
        fired: null,
        next: schedule && nextFiring(schedule, created, null),
      };
      store.transaction(() => {
        if (allTriggers(store).length >= limits.triggers) throw new ServiceError(TOO_MANY);
        addTrigger(store, stored, created);
      });
      return stored;
    },
    getProjectTriggers: ({ store }) => allTriggers(store),
    deleteTrigger: ({ store }, id: string) => removeTrigger(store, id),
    getScriptId: ({ projectId }) => projectId,
    getUrl: ({ host }) => host.execUrl,
    getOAuthToken: ({ host, projectId }) =>
      `ya29.${createHash('sha256').update(`${projectId} ${host.owner}`).digest('base64url')}`,
    newStateToken: () => randomBytes(48).toString('base64url'),
  },
};
