/**
 * Reads comma-separated text into rows of fields. Quoted fields may hold delimiters, line ends and doubled quotes;
 * `\n`, `\r\n` and `\r` end a row; a line end at the end of the text makes no row.
 * Error: `Could not parse text.` when a quote is never closed, as Google says it.
 */
export function parseDelimited(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let at = 0;
  const endField = () => {
    row.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const character = text[at];
    if (character === '"' && field === '') {
      const end = closingQuote(text, at + 1);
      field = text.slice(at + 1, end).replace(/""/g, '"');
      at = end + 1;
    } else if (character === delimiter) {
      endField();
      at++;
      if (at === text.length) endRow();
    } else if (character === '\n' || character === '\r') {
      endRow();
      at += character === '\r' && text[at + 1] === '\n' ? 2 : 1;
    } else {
      field += character;
      at++;
    }
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at++;
  }
  throw new Error('Could not parse text.');
}
