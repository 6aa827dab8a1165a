import { ask, facts } from './bridge.ts';
import { onEventField } from './event-field.ts';
import { install } from './install.ts';
import { offer } from './offer.ts';
import { User } from './user.ts';

onEventField('User', (email: string) => new User(email));

const user = (method: string) => new User(ask('Session', method) as string);

install(
  'Session',
  offer('Base.Session', {
    getActiveUser: () => user('getActiveUser'),
    getEffectiveUser: () => user('getEffectiveUser'),
    getUser: () => user('getActiveUser'),
    getActiveUserLocale: () => facts().locale.split(/[_-]/)[0],
    getScriptTimeZone: () => facts().timeZone,
    getTimeZone: () => facts().timeZone,
    getTemporaryActiveUserKey: () => ask('Session', 'getTemporaryActiveUserKey') as string,
  }),
);
