const conversion = /%(?:(\d+)\$)?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/**
 * sprintf-like formatting with `%`: Utilities.formatString, and the texts that Logger.log and console.log format.
 * Conversions: s S d i f e E g G x X o c C b B n %, with flags `- + 0 , ( #` and space, a width, a precision and an
 * argument index (`%2$s`). An argument that is missing throws `Format specifier '%s'`, as Java says it.
 */
export function formatTemplate(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(conversion, (specifier, index, flags, width, precision, letter) => {
    if (letter === '%') return aligned('%', flags, width);
    if (letter === 'n') return '\n';
    const at = index === undefined ? next++ : Number(index) - 1;
    if (at >= values.length) throw new Error(`Format specifier '${specifier}'`);
    return converted(
      values[at],
      letter,
      flags,
      width,
      precision === undefined ? undefined : Number(precision),
      specifier,
    );
  });
}

function converted(
  value: unknown,
  letter: string,
  flags: string,
  width: string | undefined,
  precision: number | undefined,
  specifier: string,
): string {
  const upper = letter !== letter.toLowerCase();
  const finish = (text: string) => aligned(upper ? text.toUpperCase() : text, flags, width);
  switch (letter.toLowerCase()) {
    case 's':
      return finish(String(value).slice(0, precision ?? undefined));
    case 'b':
      return finish(String(Boolean(value)));
    case 'c':
      return finish(typeof value === 'number' ? String.fromCodePoint(value) : String(value).slice(0, 1));
    case 'd':
    case 'i':
      return numeric(Number(value), (size) => String(Math.trunc(size)), flags, width);
    case 'f':
      return numeric(Number(value), (size) => fixed(size, precision ?? 6), flags, width);
    case 'e':
      return finishNumber(
        upper,
        numeric(Number(value), (size) => exponent(size, precision ?? 6), flags, width),
      );
    case 'g':
      return finishNumber(
        upper,
        numeric(Number(value), (size) => general(size, precision ?? 6), flags, width),
      );
    case 'x':
      return finishNumber(upper, radix(Number(value), 16, flags.includes('#') ? '0x' : '', flags, width));
    case 'o':
      return radix(Number(value), 8, flags.includes('#') ? '0' : '', flags, width);
    default:
      throw new Error(`Conversion = '${letter}' in '${specifier}'`);
  }
}

function finishNumber(upper: boolean, text: string): string {
  return upper ? text.toUpperCase() : text;
}

function numeric(value: number, text: (size: number) => string, flags: string, width: string | undefined): string {
  if (Number.isNaN(value)) return aligned('NaN', flags.replace('0', ''), width);
  const negative = value < 0 || Object.is(value, -0);
  let digits = Number.isFinite(value) ? text(Math.abs(value)) : 'Infinity';
  if (flags.includes(',')) digits = digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
  const zero = negative && !/[1-9I]/.test(digits) && Number(digits) === 0 && value === 0;
  const sign =
    negative && !zero ? (flags.includes('(') ? '(' : '-') : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const close = sign === '(' ? ')' : '';
  if (flags.includes('0') && !flags.includes('-') && width !== undefined) {
    digits = digits.padStart(Number(width) - sign.length - close.length, '0');
  }
  return aligned(sign + digits + close, flags, width);
}

function radix(value: number, base: number, prefix: string, flags: string, width: string | undefined): string {
  const whole = Math.trunc(value);
  // A negative number shows its 32-bit two's complement, as a Java int does.
  const digits = prefix + (whole < 0 ? whole + 2 ** 32 : whole).toString(base);
  return aligned(flags.includes('0') && width ? digits.padStart(Number(width), '0') : digits, flags, width);
}

/** Half-up on the decimal digits of the number, which is what Java does and toFixed does not. */
function fixed(size: number, precision: number): string {
  if (size >= 1e21) return BigInt(size).toString() + (precision > 0 ? `.${'0'.repeat(precision)}` : '');
  const shortest = String(size);
  const digits = /^(\d+)\.(\d+)$/.exec(shortest);
  if (!digits || (digits[2] as string).length <= precision) return size.toFixed(Math.min(precision, 100));
  const kept = `${digits[1]}${(digits[2] as string).slice(0, precision)}`;
  const up = ((digits[2] as string)[precision] as string) >= '5';
  const rounded = (BigInt(kept) + (up ? 1n : 0n)).toString().padStart(precision + 1, '0');
  return precision === 0 ? rounded : `${rounded.slice(0, -precision)}.${rounded.slice(-precision)}`;
}

function exponent(size: number, precision: number): string {
  return size.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
}

function general(size: number, precision: number): string {
  const significant = precision || 1;
  if (size !== 0 && (size < 1e-4 || size >= 10 ** significant)) return exponent(size, significant - 1);
  const whole = size === 0 ? 1 : Math.floor(Math.log10(size)) + 1;
  return fixed(size, Math.max(0, significant - whole));
}

function aligned(text: string, flags: string, width: string | undefined): string {
  if (width === undefined) return text;
  return flags.includes('-') ? text.padEnd(Number(width)) : text.padStart(Number(width));
}
