import { withoutAccents } from './fold-text.ts';

/** Particles that stay in lower case inside a name: « Charles de Gaulle », « Ludwig van Beethoven ». */
const PARTICLES = new Set([
  'de',
  'du',
  'des',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'di',
  'da',
  'el',
  'al',
  'y',
  'e',
  'et',
]);

/**
 * A person's name as French typography writes it: « MARIE DUPONT-DURAND » → « Marie Dupont-Durand ». Names that hold
 * a lower-case letter are left as they are, so are initials and acronyms of up to four letters (« AFP »).
 */
export function nameCase(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  if (!/\s/.test(name) && withoutAccents(name).replace(/[^a-z]/g, '').length <= 4) return name;
  return name
    .split(' ')
    .map((word, index) => (index > 0 && PARTICLES.has(word.toLowerCase()) ? word.toLowerCase() : capitalise(word)))
    .join(' ');
}

function capitalise(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-'’.])(.)/g, (_all, before: string, letter: string) => before + letter.toUpperCase());
}
