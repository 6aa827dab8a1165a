import { defineConfig } from 'wxt';

/** Hosts a workbook can live on. Asked for on the click that pairs, never at install; everything works without them. */
const WORKBOOK_HOSTS = [
  'https://script.google.com/*',
  'https://script.googleusercontent.com/*',
  'http://127.0.0.1/*',
  'http://localhost/*',
];

export default defineConfig({
  srcDir: 'extension',
  entrypointsDir: 'entrypoints',
  publicDir: 'extension/public',
  outDir: 'dist/extension',
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'fr',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', 'alarms'],
    optional_host_permissions: WORKBOOK_HOSTS,
    content_security_policy: {
      extension_pages:
        "default-src 'self'; connect-src https: http://127.0.0.1:* http://localhost:*; object-src 'none'",
    },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+V' }, description: '__MSG_commandOpen__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'vigie@example.org',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['browsingActivity', 'websiteContent'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
