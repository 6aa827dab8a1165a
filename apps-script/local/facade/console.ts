import { tell } from './bridge.ts';
import { door } from './door.ts';
import { guarded } from './guarded.ts';
import { install } from './install.ts';
import { formatLine } from './show-value.ts';

const timers = new Map<string, number>();

const line =
  (level: 'debug' | 'info' | 'warning' | 'error') =>
  (...parts: unknown[]): void => {
    tell(level, formatLine(parts));
  };

function time(label: unknown): void {
  timers.set(String(label), door.now());
}

function timeEnd(label: unknown): void {
  const started = timers.get(String(label));
  if (started === undefined) return;
  timers.delete(String(label));
  tell('debug', `${label}: ${Math.round(door.now() - started)}ms`);
}

install('console', {
  log: line('debug'),
  info: line('info'),
  warn: line('warning'),
  error: line('error'),
  time: guarded('console.time', time, '1!'),
  timeEnd: guarded('console.timeEnd', timeEnd, '1!'),
  toString: () => 'console',
});
