import { describe, expect, it } from 'vitest';
import { fromR1C1, toR1C1 } from '../../../../../../../apps-script/local/services/sheets/formula/r1c1.ts';
import { copiedFormula } from '../../../../../../../apps-script/local/services/sheets/formula/shift-references.ts';

describe('references of formulas', () => {
  it.each([
    ['=A1+$B$2', 1, 1, '=B2+$B$2'],
    ['=SUM(A$1:A3)', 2, 0, '=SUM(A$1:A5)'],
    ['=\'Mes notes\'!B2&"A1"', 1, 0, '=\'Mes notes\'!B3&"A1"'],
    ['=A1', -1, 0, '=#REF!'],
    ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
  ])('%s copied %i down and %i right', (formula, rows, columns, expected) => {
    expect(copiedFormula(formula, rows, columns)).toBe(expected);
  });

  it.each([
    ['=F6+$A$1*H8', 7, 7, '=R[-1]C[-1]+R1C1*R[1]C[1]'],
    ['=SUM($A$1:B$2)', 3, 2, '=SUM(R1C1:R2C[0])'],
    ['=H14&" R1C1 A1"', 15, 8, '=R[-1]C[0]&" R1C1 A1"'],
  ])('%s at row %i column %i, to R1C1 and back', (formula, row, column, relative) => {
    expect(toR1C1(formula, row, column)).toBe(relative);
    expect(fromR1C1(relative, row, column)).toBe(formula);
  });
});
