import { type Piece, parsed, type Section } from './format-pattern.ts';
import type { SheetLocale } from './locale.ts';
import { type WallClock, wallClockOf } from './serial-date.ts';

/** Whether a number under this pattern is a day, an hour or both. */
export function isDateFormat(pattern: string): boolean {
  return parsed(pattern)[0]?.isDate ?? false;
}

/** Whether the pattern is plain text (`@`), which switches off every reading of what is typed. */
export function isTextFormat(pattern: string): boolean {
  return pattern === '@';
}

/** What a cell shows for a number under a pattern. An empty pattern is "automatic". */
export function showNumber(value: number, pattern: string, locale: SheetLocale): string {
  if (pattern === '' || pattern === '0.###############' || pattern.toLowerCase() === 'general')
    return general(value, locale);
  const sections = parsed(pattern);
  const positive = sections[0] as Section;
  const section = sections.some((one) => one.condition) ? conditioned(sections, value) : bySign(sections, value);
  if (!section) return '#';
  if (section.isDate) return showDate(value, section, locale);
  const showsSign = section === positive || section.condition !== null;
  const sign = value < 0 && showsSign && !isForNegatives(section) ? '-' : '';
  return showSection(Math.abs(value), sign, section, locale);
}

function bySign(sections: Section[], value: number): Section {
  const positive = sections[0] as Section;
  return value < 0 && sections[1] ? sections[1] : value === 0 && sections[2] ? sections[2] : positive;
}

/** Whether a section's condition admits negative numbers only: its own signs then say so. */
function isForNegatives({ condition }: Section): boolean {
  return condition?.operator === '<' && condition.bound <= 0;
}

/** The first section whose condition the number meets; the last one is for what is left. */
function conditioned(sections: Section[], value: number): Section | undefined {
  const numbers = sections.slice(0, 3);
  return numbers.find(({ condition }, index) => {
    if (!condition) return index > 0 && index === numbers.length - 1;
    const { operator, bound } = condition;
    if (operator === '=') return value === bound;
    if (operator === '<>') return value !== bound;
    if (operator.startsWith('<')) return value < bound || (operator === '<=' && value === bound);
    return value > bound || (operator === '>=' && value === bound);
  });
}

/** What a cell shows for a text under a pattern: only a section with `@` changes it. */
export function showText(value: string, pattern: string): string {
  if (pattern === '' || pattern === '@') return value;
  const sections = parsed(pattern);
  const section = sections[3] ?? sections.find((one) => one.hasAt);
  if (!section) return value;
  return section.pieces
    .map((piece) => (piece.kind === 'at' ? value : piece.kind === 'text' ? piece.text : ''))
    .join('');
}

/** A number as an automatic cell shows it: ten significant digits, science beyond 10^15. */
export function general(value: number, locale: SheetLocale): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-5) {
    if (value === 0) return '0';
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const power = Number(exponent);
    const digits = String(Math.abs(power)).padStart(2, '0');
    return `${trimZeros(mantissa).replace('.', locale.decimal)}E${power < 0 ? '-' : '+'}${digits}`;
  }
  const whole = Math.trunc(size).toString().length;
  return trimZeros(value.toFixed(Math.max(0, 10 - (size < 1 ? 0 : whole)))).replace('.', locale.decimal);
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
}

function showSection(size: number, sign: string, section: Section, locale: SheetLocale): string {
  const percents = section.pieces.filter((piece) => piece.kind === 'percent').length;
  const value = size * 100 ** percents;
  const at = section.pieces.findIndex((piece) => piece.kind === 'digits');
  if (at < 0) {
    const shown = section.pieces.map((piece) =>
      piece.kind === 'text'
        ? piece.text
        : piece.kind === 'fraction'
          ? showFraction(value, piece.text)
          : piece.kind === 'percent'
            ? '%'
            : piece.kind === 'at' || piece.kind === 'general'
              ? general(value, locale)
              : '',
    );
    return sign + shown.join('');
  }
  // One number may be spread over several digit pieces (phone numbers, 00-00): the decimals belong to the last.
  const digitPieces = section.pieces.filter((piece) => piece.kind === 'digits') as { kind: 'digits'; text: string }[];
  const shownDigits = spread(
    value,
    digitPieces.map((piece) => piece.text),
    locale,
  );
  let index = 0;
  const body = section.pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'percent') return '%';
      if (piece.kind === 'digits') return shownDigits[index++] ?? '';
      return '';
    })
    .join('');
  const isZero = !/[1-9]/.test(shownDigits.join(''));
  return (isZero ? '' : sign) + body;
}

function spread(value: number, patterns: string[], locale: SheetLocale): string[] {
  if (patterns.length === 1) return [showDigits(value, patterns[0] as string, locale)];
  const counts = patterns.map((pattern) => pattern.replace(/[^0#?]/g, '').length);
  let rest = Math.round(value)
    .toString()
    .padStart(
      counts.reduce((a, b) => a + b, 0),
      '0',
    );
  const shown: string[] = [];
  for (let index = patterns.length - 1; index > 0; index--) {
    const count = counts[index] as number;
    shown.unshift(rest.slice(rest.length - count));
    rest = rest.slice(0, rest.length - count);
  }
  shown.unshift(rest);
  return shown;
}

function showDigits(value: number, pattern: string, locale: SheetLocale): string {
  const science = /^([^E]*)E([+-])(0+)$/i.exec(pattern);
  if (science) {
    const decimals = (science[1]?.split('.')[1] ?? '').replace(/[^0#?]/g, '').length;
    const [mantissa = '', exponent = '0'] = value.toExponential(decimals).split('e');
    const power = Number(exponent);
    const shownPower = String(Math.abs(power)).padStart(science[3]?.length ?? 2, '0');
    return `${mantissa.replace('.', locale.decimal)}E${power < 0 ? '-' : science[2] === '+' ? '+' : ''}${shownPower}`;
  }
  const [wholePattern = '', decimalPattern = ''] = pattern.split('.');
  const thousands = /,+$/.exec(decimalPattern || wholePattern)?.[0].length ?? 0;
  const scaled = value / 1000 ** thousands;
  const places = decimalPattern.replace(/[^0#?]/g, '').length;
  const needed = decimalPattern.replace(/[^0]/g, '').length;
  const [whole = '0', fraction = ''] = roundHalfUp(scaled, places).split('.');
  const minimum = wholePattern.replace(/[^0]/g, '').length;
  let shownWhole = whole === '0' && minimum === 0 ? '' : whole.padStart(minimum, '0');
  if (/[0#?],+[0#?]/.test(wholePattern)) shownWhole = shownWhole.replace(/\B(?=(\d{3})+$)/g, locale.group);
  let shownFraction = fraction;
  while (shownFraction.length > needed && shownFraction.endsWith('0')) shownFraction = shownFraction.slice(0, -1);
  return pattern.includes('.') ? shownWhole + locale.decimal + shownFraction : shownWhole;
}

/** `# ?/?`: a whole part when the pattern has one, and the nearest fraction whose denominator fits. */
function showFraction(value: number, pattern: string): string {
  const [, wholePattern, top = '?', bottom = '?'] = /^(?:([0#?]+)\s+)?([0#?]+)\/(.+)$/.exec(pattern) ?? [];
  const whole = wholePattern === undefined ? 0 : Math.floor(value);
  const rest = value - whole;
  const fixed = /^\d+$/.test(bottom) && Number(bottom) > 0 ? [Number(bottom)] : null;
  const candidates = fixed ?? Array.from({ length: 10 ** Math.min(bottom.length, 3) - 1 }, (_, index) => index + 1);
  let [numerator, denominator, gap] = [0, 1, Number.POSITIVE_INFINITY];
  for (const candidate of candidates) {
    const over = Math.round(rest * candidate);
    const distance = Math.abs(rest - over / candidate);
    if (distance < gap - 1e-12) [numerator, denominator, gap] = [over, candidate, distance];
  }
  if (wholePattern !== undefined && numerator === denominator) return `${whole + 1}`;
  if (wholePattern !== undefined && numerator === 0) return `${whole}`;
  const shown = `${String(numerator).padStart(top.length)}/${String(denominator).padEnd(bottom.length)}`;
  return wholePattern === undefined ? shown : `${whole === 0 ? '' : whole} ${shown}`;
}

/** Decimal rounding as people expect it: 1.005 to two places is 1.01, although its binary form is a little less. */
export function roundHalfUp(value: number, places: number): string {
  const digits = Math.min(places, 15);
  const corrected = Number(`${Math.round(Number(`${Number(value.toPrecision(15))}e${digits}`))}e-${digits}`);
  return Number.isFinite(corrected) ? corrected.toFixed(digits) : value.toFixed(digits);
}

function showDate(serial: number, section: Section, locale: SheetLocale): string {
  const finest = section.pieces.some((piece) => piece.kind === 'date' && piece.letter === 'f') ? 86_400_000 : 86_400;
  const clock = wallClockOf(Math.round(serial * finest) / finest);
  const twelve = section.pieces.some((piece) => piece.kind === 'date' && piece.letter === 'a');
  return section.pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      return piece.kind === 'date' ? dateField(piece, clock, serial, twelve, locale) : '';
    })
    .join('');
}

function dateField(
  piece: Extract<Piece, { kind: 'date' }>,
  clock: WallClock,
  serial: number,
  twelve: boolean,
  locale: SheetLocale,
): string {
  const pad = (value: number) => String(value).padStart(Math.min(piece.length, 2), '0');
  if (piece.elapsed) {
    const unit = piece.letter === 's' ? 86_400 : piece.letter === 'm' ? 1440 : 24;
    return String(Math.floor(Math.round(serial * 86_400) / (86_400 / unit))).padStart(piece.length, '0');
  }
  switch (piece.letter) {
    case 'y':
      return piece.length <= 2 ? String(clock.year % 100).padStart(2, '0') : String(clock.year).padStart(4, '0');
    case 'M':
      if (piece.length <= 2) return pad(clock.month);
      return monthName(clock.month, piece.length === 3 ? 'short' : piece.length === 5 ? 'narrow' : 'long', locale);
    case 'd':
      if (piece.length <= 2) return pad(clock.day);
      return weekdayName(clock.weekday, piece.length === 3 ? 'short' : 'long', locale);
    case 'H':
    case 'h':
      return pad(twelve ? clock.hour % 12 || 12 : clock.hour);
    case 'm':
      return pad(clock.minute);
    case 's':
      return pad(clock.second);
    case 'f':
      return String(clock.millisecond).padStart(3, '0').slice(0, piece.length);
    case 'a':
      return piece.length === 1 ? (clock.hour < 12 ? 'A' : 'P') : clock.hour < 12 ? 'AM' : 'PM';
  }
}

/** A month's name in the locale; month is 1 to 12. */
export function monthName(month: number, width: 'short' | 'long' | 'narrow', locale: SheetLocale): string {
  return new Intl.DateTimeFormat(locale.tag, { month: width, timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 15));
}

/** A weekday's name in the locale; 0 is Sunday. */
export function weekdayName(weekday: number, width: 'short' | 'long', locale: SheetLocale): string {
  return new Intl.DateTimeFormat(locale.tag, { weekday: width, timeZone: 'UTC' }).format(
    Date.UTC(2023, 0, 1 + weekday),
  );
}
