import type { OpenOptions } from './test-browser.ts';

/** `user.js` of a test profile: quiet, steady, in French, with the hosts mapped to the fronts. */
export function firefoxPreferences(options: OpenOptions, addOn: { id: string; origin: string }): string {
  const { map, language = 'fr' } = options;
  const preferences: Record<string, string | number | boolean> = {
    'marionette.port': 0,
    'remote.active-protocols': 3,
    'intl.locale.requested': language,
    'intl.accept_languages': language,
    'app.update.disabledForTesting': true,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'extensions.getAddons.cache.enabled': false,
    'extensions.update.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'toolkit.cosmeticAnimations.enabled': false,
    'ui.prefersReducedMotion': 1,
    'focusmanager.testmode': true,
    'ui.popup.disable_autohide': true,
    'layout.css.prefers-color-scheme.content-override': 1,
    'xpinstall.signatures.required': false,
    'extensions.webextensions.uuids': JSON.stringify({ [addOn.id]: addOn.origin.replace('moz-extension://', '') }),
    'extensions.webextOptionalPermissionPrompts': options.permissionPrompts !== 'granted',
  };
  if (map) {
    preferences['network.dns.forceResolve'] = '127.0.0.1';
    preferences['network.socket.forcePort'] = `443=${map.tls};80=${map.http}`;
    preferences['network.stricttransportsecurity.preloadlist'] = false;
  }
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
