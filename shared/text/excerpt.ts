/**
 * The words around a match in a text of one line, for a quote: from the start of its sentence to its end, at most `around`
 * characters on each side, never cut inside a word; « … » stands where something was cut.
 */
export function excerpt(text: string, index: number, length: number, around: number): string {
  const end = index + length;
  const before = text.slice(0, index);
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1;
  let start = Math.max(sentence, index - around);
  if (start > sentence) start = nextSpace(text, start, index);
  const stops = /[.!?…](?=\s|$)/.exec(text.slice(end, end + around));
  let stop = stops ? end + stops.index + 1 : Math.min(text.length, end + around);
  if (!stops && stop < text.length) stop = Math.max(end, text.lastIndexOf(' ', stop));
  const cut = stop < text.length && !/[.!?…]$/.test(text.slice(0, stop));
  return `${start > sentence ? '… ' : ''}${text.slice(start, stop).trim()}${cut ? ' …' : ''}`;
}

function nextSpace(text: string, from: number, limit: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= limit ? limit : space + 1;
}
