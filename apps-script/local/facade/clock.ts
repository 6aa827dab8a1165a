import { door } from './door.ts';
import { install } from './install.ts';

/** Date follows the host clock; everything else of it is the realm's own. */
const Native = Date;
const now = () => Math.floor(door.now());

function HostDate(this: unknown, ...parts: unknown[]): unknown {
  if (!new.target) return new Native(now()).toString();
  return Reflect.construct(Native, parts.length === 0 ? [now()] : parts, new.target);
}

Object.defineProperties(HostDate, {
  name: { value: 'Date' },
  length: { value: 7 },
  prototype: { value: Native.prototype, writable: false, enumerable: false },
  now: { value: now, writable: true, configurable: true },
  parse: { value: Native.parse, writable: true, configurable: true },
  UTC: { value: Native.UTC, writable: true, configurable: true },
});
Object.defineProperty(now, 'name', { value: 'now' });
Object.defineProperty(Native.prototype, 'constructor', { value: HostDate, writable: true, configurable: true });
install('Date', HostDate);
