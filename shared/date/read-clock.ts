const CLOCK =
  /^(?:T|[\s\u00a0]{0,2}(?:,|à|a|at|-|–|\||um|alle|a las|às)?[\s\u00a0]{0,2})(\d{1,2})(?::|[\s\u00a0]?[hH][\s\u00a0]?)(\d{2})?(?::(\d{2})(?:[.,]\d{1,9})?)?[\s\u00a0]?(am|pm|AM|PM|a\.m\.|p\.m\.)?[\s\u00a0]?(Z(?![a-z])|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d)|[A-Z]{3,4}(?![A-Za-z]))?/;

const COMPACT_CLOCK = /^T?([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?!\d)(Z|[+-]\d{2}:?\d{2})?/;

/** Minutes from UTC of the zone names that feeds and pages write. */
const ZONES = new Map(
  Object.entries({
    Z: 0,
    UTC: 0,
    UT: 0,
    GMT: 0,
    WET: 0,
    WEST: 60,
    BST: 60,
    CET: 60,
    MEZ: 60,
    CEST: 120,
    MESZ: 120,
    EET: 120,
    EEST: 180,
    EST: -300,
    EDT: -240,
    CST: -360,
    CDT: -300,
    MST: -420,
    MDT: -360,
    PST: -480,
    PDT: -420,
  }),
);

/** The time of day written right after a date: `T10:00:00+01:00`, « à 10h30 », `10:30 pm`. Nulls when there is none. */
export function readClock(text: string, from: number): { seconds: number | null; offset: number | null } {
  const rest = text.slice(from, from + 48);
  const compact = COMPACT_CLOCK.exec(rest);
  if (compact) {
    const seconds = Number(compact[1]) * 3600 + Number(compact[2]) * 60 + Number(compact[3] ?? 0);
    return { seconds, offset: zoneOffset(compact[4] ?? '') };
  }
  const match = CLOCK.exec(rest);
  const hour = Number(match?.[1]);
  if (!match || hour > 24 || Number(match[2] ?? 0) > 59) return { seconds: null, offset: null };
  const half = match[4]?.[0]?.toLowerCase();
  const fullHour = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour;
  return {
    seconds: fullHour * 3600 + Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0),
    offset: zoneOffset(match[5] ?? ''),
  };
}

function zoneOffset(zone: string): number | null {
  if (zone === '') return null;
  const named = ZONES.get(zone);
  if (named !== undefined) return named;
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return minutes > 14 * 60 ? null : match[1] === '-' ? -minutes : minutes;
}
