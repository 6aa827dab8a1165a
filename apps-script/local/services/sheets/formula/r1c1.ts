import { columnLetters, columnNumber } from '../value/a1-notation.ts';

const A1 = /("(?:[^"]|"")*"|'(?:[^']|'')*'!?)|(?<![A-Za-z0-9_.])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_(.])/g;
const R1C1 =
  /("(?:[^"]|"")*"|'(?:[^']|'')*'!?)|(?<![A-Za-z0-9_.])R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?(?![A-Za-z0-9_(])/g;

/** A formula in A1 notation rewritten relative to the cell that holds it: `=A1` in B2 is `=R[-1]C[-1]`. */
export function toR1C1(formula: string, row: number, column: number): string {
  return formula.replace(A1, (whole, text, dollarColumn, letters, dollarRow, digits) => {
    if (text !== undefined) return whole;
    const line = Number(digits);
    const rank = columnNumber(letters);
    return `R${dollarRow ? line : `[${line - row}]`}C${dollarColumn ? rank : `[${rank - column}]`}`;
  });
}

/** The reverse: `=R[-1]C[-1]` in B2 is `=A1`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  return formula.replace(R1C1, (whole, text, rowOffset, rowFixed, columnOffset, columnFixed) => {
    if (text !== undefined) return whole;
    const line = rowFixed === undefined ? row + Number(rowOffset ?? 0) : Number(rowFixed);
    const rank = columnFixed === undefined ? column + Number(columnOffset ?? 0) : Number(columnFixed);
    return `${columnFixed === undefined ? '' : '$'}${columnLetters(rank)}${rowFixed === undefined ? '' : '$'}${line}`;
  });
}
