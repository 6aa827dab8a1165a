import { expect, test } from 'vitest';
import { openEchoStore } from '../../../../../apps-script/local/http/echo-store.ts';

const echo = (text: string) => ({ mimeType: 'text/plain', text, fileName: null });

test('an echo is forgotten after a minute', () => {
  let now = 0;
  const echoes = openEchoStore(() => now);
  const key = echoes.keep(echo('x'));
  now = 59_999;
  expect(echoes.find(key)?.text).toBe('x');
  now = 60_000;
  expect(echoes.find(key)).toBeUndefined();
});

test('too much kept text pushes the oldest out, never the newest', () => {
  const echoes = openEchoStore();
  const half = 'x'.repeat(30_000_000);
  const [first, second] = [echoes.keep(echo(half)), echoes.keep(echo(half))];
  expect(echoes.find(first)).toBeUndefined();
  expect(echoes.find(second)).toBeDefined();
});
