/** The three-letter zone ids that Java still knows (java.time.ZoneId.SHORT_IDS) and that Intl does not read alike. */
const javaShortIds: Record<string, string> = {
  EST: '-05:00',
  HST: '-10:00',
  MST: '-07:00',
  ACT: 'Australia/Darwin',
  AET: 'Australia/Sydney',
  AGT: 'America/Argentina/Buenos_Aires',
  ART: 'Africa/Cairo',
  AST: 'America/Anchorage',
  BET: 'America/Sao_Paulo',
  BST: 'Asia/Dhaka',
  CAT: 'Africa/Harare',
  CNT: 'America/St_Johns',
  CST: 'America/Chicago',
  CTT: 'Asia/Shanghai',
  EAT: 'Africa/Addis_Ababa',
  ECT: 'Europe/Paris',
  IET: 'America/Indiana/Indianapolis',
  IST: 'Asia/Kolkata',
  JST: 'Asia/Tokyo',
  MIT: 'Pacific/Apia',
  NET: 'Asia/Yerevan',
  NST: 'Pacific/Auckland',
  PLT: 'Asia/Karachi',
  PNT: 'America/Phoenix',
  PRT: 'America/Puerto_Rico',
  PST: 'America/Los_Angeles',
  SST: 'Pacific/Guadalcanal',
  VST: 'Asia/Ho_Chi_Minh',
};

/** Abbreviations that Java prints and no English ICU locale does. */
const javaAbbreviations: Record<string, string> = {
  'Asia/Tokyo': 'JST',
  'Asia/Seoul': 'KST',
  'Asia/Shanghai': 'CST',
  'Asia/Hong_Kong': 'HKT',
  'Asia/Singapore': 'SGT',
  'Asia/Kolkata': 'IST',
  'Asia/Calcutta': 'IST',
  'Europe/Moscow': 'MSK',
  'Africa/Nairobi': 'EAT',
  'Africa/Johannesburg': 'SAST',
  'America/Sao_Paulo': 'BRT',
  'America/Argentina/Buenos_Aires': 'ART',
};

/** A zone that answers its offset and its English names for an instant. */
export interface TimeZone {
  /** Minutes east of Greenwich at that instant (ms). */
  offsetMinutes(instant: number): number;
  /** The name as SimpleDateFormat prints it: `CET`, `Central European Standard Time`, `GMT+02:00`. */
  displayName(instant: number, long: boolean): string;
}

const zones = new Map<string, TimeZone>();

/**
 * Answers the zone of an id as java.util.TimeZone.getTimeZone reads it: IANA ids, Java's three-letter ids,
 * `GMT+2`, `GMT+02:00`, `GMT-0230`. An id that nobody knows is Greenwich time, as in Java.
 */
export function timeZoneOf(id: string): TimeZone {
  const known = zones.get(id);
  if (known) return known;
  const zone = readZone(id);
  zones.set(id, zone);
  return zone;
}

function readZone(id: string): TimeZone {
  const shorthand = javaShortIds[id];
  const custom = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(shorthand ?? id);
  if (custom) {
    const hours = Number(custom[2]);
    const minutes = Number(custom[3] ?? 0);
    if (hours > 23 || minutes > 59) return fixedZone(0, 'GMT', 'Greenwich Mean Time');
    const name = shorthand ? id : `GMT${custom[1]}${pad(hours)}:${pad(minutes)}`;
    return fixedZone((custom[1] === '-' ? -1 : 1) * (hours * 60 + minutes), name, name);
  }
  const iana = shorthand ?? id;
  if (/^(UTC|Etc\/UTC|UCT|Zulu|Universal)$/i.test(iana)) return fixedZone(0, 'UTC', 'Coordinated Universal Time');
  if (/^(GMT|Etc\/GMT|Greenwich|Z)?$/i.test(iana)) return fixedZone(0, 'GMT', 'Greenwich Mean Time');
  return ianaZone(iana) ?? fixedZone(0, 'GMT', 'Greenwich Mean Time');
}

function fixedZone(minutes: number, short: string, long: string): TimeZone {
  return { offsetMinutes: () => minutes, displayName: (_instant, full) => (full ? long : short) };
}

function ianaZone(id: string): TimeZone | null {
  let parts: Intl.DateTimeFormat;
  try {
    parts = new Intl.DateTimeFormat('en-US', {
      timeZone: id,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
  return {
    offsetMinutes(instant) {
      const field: Record<string, number> = {};
      let before = false;
      for (const { type, value } of parts.formatToParts(new Date(instant))) {
        if (type === 'era') before = value.startsWith('B');
        else field[type] = Number(value);
      }
      const year = before ? 1 - (field.year ?? 1) : (field.year ?? 1970);
      const wall = Date.UTC(2000, (field.month ?? 1) - 1, field.day, field.hour, field.minute, field.second);
      const wallDate = new Date(wall);
      wallDate.setUTCFullYear(year, (field.month ?? 1) - 1, field.day);
      return Math.round((wallDate.getTime() - Math.floor(instant / 1000) * 1000) / 60000);
    },
    displayName(instant, long) {
      return long ? zoneName('en-US', id, instant, 'long') : shortName(id, instant);
    },
  };
}

function zoneName(locale: string, id: string, instant: number, timeZoneName: 'short' | 'long'): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: id, timeZoneName });
  return format.formatToParts(new Date(instant)).find((part) => part.type === 'timeZoneName')?.value ?? id;
}

function shortName(id: string, instant: number): string {
  const abbreviation = javaAbbreviations[id];
  if (abbreviation) return abbreviation;
  for (const locale of ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA']) {
    const name = zoneName(locale, id, instant, 'short');
    if (!/^(GMT|UTC)[+-]/.test(name)) return name;
  }
  const [, sign, hours, minutes] = /([+-])(\d+)(?::(\d+))?/.exec(zoneName('en-US', id, instant, 'short')) ?? [];
  return sign ? `GMT${sign}${pad(Number(hours))}:${pad(Number(minutes ?? 0))}` : 'GMT';
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
