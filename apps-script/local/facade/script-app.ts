import { ask, call, exception, facts } from './bridge.ts';
import { onEventField } from './event-field.ts';
import { install } from './install.ts';
import { type EnumerationValue, enumeration, offer } from './offer.ts';
import { EventType, isOfTrigger, Trigger, type TriggerFacts, TriggerSource } from './script-app/trigger.ts';
import { TriggerBuilder } from './script-app/trigger-builder.ts';
import { WeekDay } from './script-app/week-day.ts';
import { mismatch } from './signature.ts';

const AuthMode = enumeration(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const AuthorizationStatus = enumeration(['REQUIRED', 'NOT_REQUIRED']);
const InstallationSource = enumeration(['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON']);

onEventField('AuthMode', (name: keyof typeof AuthMode) => AuthMode[name]);

const authorizationInfo = offer('Script.AuthorizationInfo', {
  getAuthorizationStatus: () => AuthorizationStatus.NOT_REQUIRED,
  getAuthorizationUrl: () => null,
  getAuthorizedScopes: () => [],
});

const service = offer('Script.Service', {
  getUrl: () => ask('ScriptApp', 'getUrl') as string | null,
  isEnabled: () => ask('ScriptApp', 'getUrl') !== null,
});

class StateTokenBuilder {
  createToken(): string {
    return ask('ScriptApp', 'newStateToken') as string;
  }
  withArgument(): this {
    return this;
  }
  withMethod(): this {
    return this;
  }
  withTimeout(): this {
    return this;
  }
}
offer('Script.StateTokenBuilder', StateTokenBuilder.prototype);

const triggers = () => (call('ScriptApp', 'getProjectTriggers') as TriggerFacts[]).map((known) => new Trigger(known));

function checkAuthMode(method: string, args: unknown[]): void {
  const names: string[] = Object.keys(AuthMode);
  if (!names.includes((args[0] as EnumerationValue | null | undefined)?.name?.() ?? '')) {
    throw mismatch(`ScriptApp.${method}`, args);
  }
}

const ScriptApp = {
  AuthMode,
  AuthorizationStatus,
  EventType,
  InstallationSource,
  TriggerSource,
  WeekDay,
  newTrigger(...args: unknown[]) {
    if (args.length !== 1 || typeof args[0] !== 'string') throw mismatch('ScriptApp.newTrigger', args);
    return new TriggerBuilder(args[0]);
  },
  getProjectTriggers: triggers,
  getScriptTriggers: triggers,
  getUserTriggers(...args: unknown[]) {
    const document = args[0] as { getId?: () => string } | null | undefined;
    if (args.length !== 1 || typeof document?.getId !== 'function') throw mismatch('ScriptApp.getUserTriggers', args);
    const id = document.getId();
    return triggers().filter((trigger) => trigger.getTriggerSourceId() === id);
  },
  deleteTrigger(...args: unknown[]): null {
    if (args.length !== 1 || !isOfTrigger(args[0])) throw mismatch('ScriptApp.deleteTrigger', args);
    call('ScriptApp', 'deleteTrigger', [args[0].getUniqueId()]);
    return null;
  },
  getService: () => service,
  getScriptId: () => facts().projectId,
  getProjectKey: () => facts().projectId,
  getOAuthToken: () => ask('ScriptApp', 'getOAuthToken') as string,
  getIdentityToken: () => null,
  getInstallationSource: () => InstallationSource.NONE,
  getAuthorizationInfo(...args: unknown[]) {
    checkAuthMode('getAuthorizationInfo', args);
    return authorizationInfo;
  },
  requireAllScopes(...args: unknown[]): null {
    checkAuthMode('requireAllScopes', args);
    return null;
  },
  requireScopes(...args: unknown[]): null {
    checkAuthMode('requireScopes', args);
    if (!Array.isArray(args[1])) throw exception('Argument cannot be null: oAuthScopes');
    return null;
  },
  invalidateAuth: () => null,
  newStateToken: () => new StateTokenBuilder(),
};

install('ScriptApp', offer('Script.ScriptApp', ScriptApp));
