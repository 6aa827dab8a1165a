/** One piece of a format pattern. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'digits'; text: string }
  | { kind: 'fraction'; text: string }
  | { kind: 'percent' }
  | { kind: 'at' }
  | { kind: 'general' }
  | { kind: 'date'; letter: 'y' | 'M' | 'd' | 'h' | 'H' | 'm' | 's' | 'f' | 'a'; length: number; elapsed?: boolean };

/** One of the parts of a pattern that `;` separates. */
export interface Section {
  pieces: Piece[];
  isDate: boolean;
  hasAt: boolean;
  /** The numbers a section says it is for, as in `[>100]`; null when it says nothing. */
  condition: Condition | null;
}

export interface Condition {
  operator: string;
  bound: number;
}

const sectionsOf = new Map<string, Section[]>();
const COLOUR = /^\[(?:black|blue|cyan|green|magenta|red|white|yellow|color\d+)\]/i;
const CONDITION = /^\[(<>|[<>]=?|=)(-?[\d.]+)\]/;

/** The sections of a pattern: positive (or all), negative, zero, text; read once a process. */
export function parsed(pattern: string): Section[] {
  const known = sectionsOf.get(pattern);
  if (known) return known;
  const sections = splitSections(pattern).map(parseSection);
  sectionsOf.set(pattern, sections);
  return sections;
}

function splitSections(pattern: string): string[] {
  const parts = pattern.match(/(?:"[^"]*"?|\\[\s\S]|\[[^\]]*\]?|[^;"\\[])*;?/g) ?? [pattern];
  const sections = parts.filter((part) => part !== '').map((part) => (part.endsWith(';') ? part.slice(0, -1) : part));
  if (pattern.endsWith(';')) sections.push('');
  return sections.length > 0 ? sections : [''];
}

function parseSection(text: string): Section {
  const pieces: Piece[] = [];
  let condition: Condition | null = null;
  let rest = text;
  const take = (length: number, piece: Piece | null) => {
    if (piece) pieces.push(piece);
    rest = rest.slice(length);
  };
  while (rest !== '') {
    const quoted = /^"([^"]*)"?/.exec(rest);
    const bracket = /^\[([^\]]*)\]/.exec(rest);
    const elapsed = /^\[([hms])+\]/i.exec(rest);
    const fraction = /^(?:[0#?]+\s+)?[0#?]+\/(?:[0#?]+|[1-9]\d*)/.exec(rest);
    const digits = /^[0#?]+(?:[0#?,]*[0#?,])?(?:\.[0#?]*,*)?(?:E[+-]0+)?|^\.[0#?]+/i.exec(rest);
    const letters = /^(y+|M+|d+|H+|h+|m+|s+|D+|Y+|S+)/.exec(rest);
    const given = CONDITION.exec(rest);
    const half = /^(am\/pm|a\/p)/i.exec(rest);
    if (quoted) take(quoted[0].length, { kind: 'text', text: quoted[1] ?? '' });
    else if (rest[0] === '\\') take(2, { kind: 'text', text: rest[1] ?? '' });
    else if (elapsed) take(elapsed[0].length, dateLetter(elapsed[1] as string, elapsed[0].length - 2, true));
    else if (given) {
      condition = { operator: given[1] as string, bound: Number(given[2]) };
      take(given[0].length, null);
    } else if (COLOUR.test(rest)) take(bracket?.[0].length ?? 1, null);
    else if (bracket) take(bracket[0].length, { kind: 'text', text: /^\$([^-]*)/.exec(bracket[1] ?? '')?.[1] ?? '' });
    else if (/^general/i.test(rest)) take(7, { kind: 'general' });
    else if (half) take(half[0].length, { kind: 'date', letter: 'a', length: half[0].length === 5 ? 2 : 1 });
    else if (fraction) take(fraction[0].length, { kind: 'fraction', text: fraction[0] });
    else if (digits) take(digits[0].length, { kind: 'digits', text: digits[0] });
    else if (letters) take(letters[0].length, dateLetter(letters[0][0] as string, letters[0].length, false));
    else if (rest[0] === '%') take(1, { kind: 'percent' });
    else if (rest[0] === '@') take(1, { kind: 'at' });
    else if (rest[0] === '_') take(2, { kind: 'text', text: ' ' });
    else if (rest[0] === '*') take(2, null);
    else take(1, { kind: 'text', text: rest[0] ?? '' });
  }
  const isDate = pieces.some((piece) => piece.kind === 'date');
  return {
    pieces: isDate ? settleMinutes(pieces) : pieces,
    isDate,
    hasAt: pieces.some((piece) => piece.kind === 'at'),
    condition,
  };
}

function dateLetter(letter: string, length: number, elapsed: boolean): Piece {
  const kept = letter === 'Y' ? 'y' : letter === 'D' ? 'd' : letter === 'S' ? 's' : letter;
  return { kind: 'date', letter: kept as 'y', length, ...(elapsed ? { elapsed } : {}) };
}

/** `m` is minutes beside hours or seconds and the month elsewhere, whatever its case; fractions follow seconds. */
function settleMinutes(pieces: Piece[]): Piece[] {
  const dates = pieces.flatMap((piece, at) => (piece.kind === 'date' ? [{ piece, at }] : []));
  const settled = [...pieces];
  for (const [index, { piece, at }] of dates.entries()) {
    if ((piece.letter !== 'm' && piece.letter !== 'M') || piece.elapsed) continue;
    const before = dates[index - 1]?.piece.letter;
    const after = dates[index + 1]?.piece.letter;
    const minutes = piece.length <= 2 && (before === 'h' || before === 'H' || after === 's');
    settled[at] = { ...piece, letter: minutes ? 'm' : 'M' };
  }
  return settled.flatMap((piece, at): Piece[] => {
    const before = settled[at - 1];
    if (piece.kind !== 'digits' || before?.kind !== 'date' || before.letter !== 's') {
      return [piece.kind === 'digits' ? { kind: 'text', text: piece.text } : piece];
    }
    return [
      { kind: 'text', text: '.' },
      { kind: 'date', letter: 'f', length: Math.min(3, piece.text.replace(/[^0#]/g, '').length) },
    ];
  });
}
