import { expect, test } from 'vitest';
import { hasScreen } from '../../../../../apps-script/local/command-line/open-browser.ts';

test('there is a screen on a desktop, and not at the other end of a connection', () => {
  expect(hasScreen({}, 'linux')).toBe(false);
  expect(hasScreen({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasScreen({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasScreen({}, 'win32')).toBe(true);
  expect(hasScreen({ SSH_CONNECTION: '10.0.0.1 22' }, 'darwin')).toBe(false);
});
