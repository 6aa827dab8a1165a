/** One piece of a SimpleDateFormat pattern: a run of one letter, or text to print as it is. */
export type PatternPiece = { letter: string; count: number } | { text: string };

const letters = 'GyYMLwWDdFEuaHkKhmsSzZX';

/**
 * Splits a java.text.SimpleDateFormat pattern (Java SE 7, the version Google's page names).
 * Errors: `Illegal pattern character 'x'`, `Unterminated quote`, as Java says them.
 */
export function readPattern(pattern: string): PatternPiece[] {
  const pieces: PatternPiece[] = [];
  const addText = (text: string) => {
    const last = pieces[pieces.length - 1];
    if (last && 'text' in last) last.text += text;
    else pieces.push({ text });
  };
  for (let at = 0; at < pattern.length; ) {
    const character = pattern[at] as string;
    if (character === "'") {
      at = readQuoted(pattern, at, addText);
    } else if (/[A-Za-z]/.test(character)) {
      if (!letters.includes(character)) throw new Error(`Illegal pattern character '${character}'`);
      let end = at + 1;
      while (pattern[end] === character) end++;
      if (character === 'X' && end - at > 3) throw new Error(`invalid ISO 8601 format: length=${end - at}`);
      pieces.push({ letter: character, count: end - at });
      at = end;
    } else {
      addText(character);
      at++;
    }
  }
  return pieces;
}

function readQuoted(pattern: string, start: number, addText: (text: string) => void): number {
  if (pattern[start + 1] === "'") {
    addText("'");
    return start + 2;
  }
  let text = '';
  for (let at = start + 1; at < pattern.length; at++) {
    if (pattern[at] !== "'") {
      text += pattern[at];
    } else if (pattern[at + 1] === "'") {
      text += "'";
      at++;
    } else {
      addText(text);
      return at + 1;
    }
  }
  throw new Error('Unterminated quote');
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
