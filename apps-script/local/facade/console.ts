import { tell } from './bridge.ts';
import { door } from './door.ts';
import { install } from './install.ts';
import { formatLine } from './show-value.ts';

const timers = new Map<string, number>();

const line =
  (level: 'debug' | 'info' | 'warning' | 'error') =>
  (...parts: unknown[]): void => {
    tell(level, formatLine(parts));
  };

install('console', {
  log: line('debug'),
  info: line('info'),
  warn: line('warning'),
  error: line('error'),
  time(label = 'default') {
    timers.set(String(label), door.now());
  },
  timeEnd(label = 'default') {
    const started = timers.get(String(label));
    if (started === undefined) return;
    timers.delete(String(label));
    tell('debug', `${label}: ${Math.round(door.now() - started)}ms`);
  },
  toString: () => 'console',
});
