import { type Fact, facts } from './sheets-facts.ts';

const typed = (text: string, value: unknown, shown: string): Fact => [
  `const o = r('A1').setValue(${JSON.stringify(text)}); const v = o.getValue(); return [v instanceof Date ? D(v) : v, o.getDisplayValue()]`,
  [value, shown],
];

// Source: Google's help on what Sheets recognises in typed text; apps-script.md §16 for `+5`.
facts('texts that are read as a person types them, en_US', [
  typed('12%', 0.12, '12%'),
  typed('12.5%', 0.125, '12.50%'),
  typed('$5', 5, '$5'),
  typed('$5.50', 5.5, '$5.50'),
  typed('1,234', 1234, '1,234'),
  typed('1,234.5', 1234.5, '1,234.50'),
  typed('1e3', 1000, '1.00E+03'),
  typed(' 5 ', 5, '5'),
  typed('-5', -5, '-5'),
  typed('+5', '+5', '+5'),
  typed('00123', 123, '123'),
  typed("'00123", '00123', '00123'),
  typed("'=1+1", '=1+1', '=1+1'),
  typed('TRUE', true, 'TRUE'),
  typed('false', false, 'FALSE'),
  typed('=1+1', 2, '2'),
  typed('1/2/2024', '2024-01-02 00:00:00', '1/2/2024'),
  typed('2024-03-05', '2024-03-05 00:00:00', '2024-03-05'),
  typed('1/2/2024 10:30', '2024-01-02 10:30:00', '1/2/2024 10:30:00'),
  typed('31/12/2024', '31/12/2024', '31/12/2024'),
  typed('2/30/2024', '2/30/2024', '2/30/2024'),
  typed('', '', ''),
  typed('a\nb', 'a\nb', 'a\nb'),
  typed('1 000', '1 000', '1 000'),
  typed('5,5', '5,5', '5,5'),
]);

facts(
  'texts that are read as a person types them, fr_FR',
  [
    typed('1,5', 1.5, '1,5'),
    typed('1.5', '1.5', '1.5'),
    typed('12%', 0.12, '12%'),
    typed('5 €', 5, '5 €'),
    typed('12/03/2024', '2024-03-12 00:00:00', '12/03/2024'),
    typed('VRAI', true, 'VRAI'),
    typed('faux', false, 'FAUX'),
    typed('001', 1, '1'),
    typed('=SUM(1;2)', 3, '3'),
    typed('=1,5*2', 3, '3'),
  ],
  { locale: 'fr_FR' },
);

// Source: reference of setValue and setValues; apps-script.md §10.4 for the texts.
facts('values that are written', [
  [
    `const o = r('A1:F1').setValues([[1.5, true, 'x', null, undefined, '']]); return [o.getValues(), o.getDisplayValues()]`,
    [[[1.5, true, 'x', '', '', '']], [['1.5', 'TRUE', 'x', '', '', '']]],
  ],
  [
    `const o = r('A1').setValue(new Date(2024, 0, 2)); const p = r('A2').setValue(new Date(2024, 0, 2, 10, 5)); return [o.getValue() instanceof Date, D(o.getValue()), o.getDisplayValue(), p.getDisplayValue(), typeof r('A3').getValue()]`,
    [true, '2024-01-02 00:00:00', '1/2/2024', '1/2/2024 10:05:00', 'string'],
  ],
  [
    `return [T(() => r('A1:B1').setValues([[1]])), T(() => r('A1:B1').setValues([[1, 2], [3, 4]])), T(() => r('A1:B1').setValues([1, 2])), T(() => r('A1').setValues('x')), T(() => r('A1').setValues()), T(() => r('A1').setValue('x'.repeat(50001)))]`,
    [
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
      "Exception: The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
      "Exception: The parameters () don't match the method signature for SpreadsheetApp.Range.setValues.",
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
  ],
  [
    `return T(() => r('A1').setValues(r('B1')))`,
    "Exception: The parameters (SpreadsheetApp.Range) don't match the method signature for SpreadsheetApp.Range.setValues.",
  ],
  [
    `const v = r('A1:B1').setValues([[1, 2]]).getValues(); v[0][0] = 9; const again = r('A1:B1').getValues(); const n = s.getRangeList(['A1']).getRanges(); n.push(1); return [again, Array.isArray(v), v[0] instanceof Array]`,
    [[[1, 2]], true, true],
  ],
  [
    `const o = r('A1'); return [o.setValue(1) === o, o.setValues([[1]]) === o, o.setFormula('=1') === o, o.setBackground('red') === o, o.setNote('x') === o, o.clear() === o, o.clearContent() === o, o.merge() === o, o.setNumberFormat('0') === o, o.setDataValidation(null) === o, o.insertCheckboxes() === o, s.clear() === s, s.setName('Other') === s, s.appendRow([1]) === s]`,
    new Array(14).fill(true),
  ],
  [
    `const v = ['=1/0', '=FOO()', '=NA()', '=A1+B1', '="a"*1', '=VLOOKUP(9,A1:B1,2,FALSE)', '=SQRT(-1)', '=ZZZZZ1:'].map((f) => r('D1').setFormula(f).getDisplayValue()); return v`,
    ['#DIV/0!', '#NAME?', '#N/A', '0', '#VALUE!', '#N/A', '#NUM!', '#ERROR!'],
  ],
  [
    `r('A1').setValue(5); r('A2').setFormula('=A1'); s.deleteRow(1); return [r('A1').getFormula(), r('A1').getDisplayValue(), r('A1').getValue()]`,
    ['=#REF!', '#REF!', '#REF!'],
  ],
  [
    `r('A1:B1').setValues([['=1+1', '=A1*2']]); return [r('A1:B1').getFormulas(), r('A1:C1').getFormulasR1C1(), r('C1').getFormula(), r('A1').clearContent().getFormula(), r('B1').getValue()]`,
    [[['=1+1', '=A1*2']], [['=1+1', '=R[0]C[-1]*2', null]], '', '', 0],
  ],
  [
    `r('A1').setNumberFormat('@').setValue('=1+1'); r('A3').setNumberFormat('@').setValue('007'); return [r('A1').getValue(), r('A3').getValue(), r('A1').getFormula()]`,
    ['=1+1', '007', ''],
  ],
  [
    `s.appendRow(['a', 1]); s.appendRow(['=1+1', null, 'z']); return [s.getLastRow(), s.getLastColumn(), s.getDataRange().getValues(), A(s.getDataRange())]`,
    [
      2,
      3,
      [
        ['a', 1, ''],
        [2, '', 'z'],
      ],
      'A1:C2',
    ],
  ],
  [
    `return [s.getLastRow(), s.getLastColumn(), A(s.getDataRange()), s.getMaxRows(), s.getMaxColumns(), r('A1').isBlank(), r('A1').setValue('').isBlank(), r('A1').setValue(0).isBlank()]`,
    [0, 0, 'A1', 1000, 26, true, true, false],
  ],
]);

const shown = (value: string, format: string, text: string): Fact => [
  `return r('A1').setNumberFormat(${JSON.stringify(format)}).setValue(${value}).getDisplayValue()`,
  text,
];
const MOMENT = 'new Date(2024, 2, 5, 14, 7, 9)';

// Source: Google's guide to date and number formats (its tables of examples).
facts('what cells show under a format', [
  shown('1234.567', '0.00', '1234.57'),
  shown('1234.567', '#,##0', '1,235'),
  shown('1234.567', '#,##0.00', '1,234.57'),
  shown('-5', '0;(0)', '(5)'),
  shown('0', '0;-0;"zero"', 'zero'),
  shown('"x"', '0;0;0;"<"@">"', '<x>'),
  shown('0.256', '0%', '26%'),
  shown('0.256', '0.0%', '25.6%'),
  shown('12345', '0.00E+00', '1.23E+04'),
  shown('1.5', '# ?/?', '1 1/2'),
  shown('0.25', '# ?/?', ' 1/4'),
  shown('5', '000', '005'),
  shown('1234567', '0.0,,"M"', '1.2M'),
  shown('150', '[>100]"big";"small"', 'big'),
  shown('50', '[>100]"big";"small"', 'small'),
  shown('7', '[<0]"neg" 0;[=0]"nil";0.0', '7.0'),
  shown('12345', '[$€]#,##0.00', '€12,345.00'),
  shown('12345125', '##,#', '12,345,125'),
  shown('1234', '$#,##0.00', '$1,234.00'),
  shown('-1234', '$#,##0.00', '-$1,234.00'),
  shown(MOMENT, 'yyyy-mm-dd', '2024-03-05'),
  shown(MOMENT, 'dddd, mmmm d, yyyy', 'Tuesday, March 5, 2024'),
  shown(MOMENT, 'ddd mmm dd', 'Tue Mar 05'),
  shown(MOMENT, 'h:mm:ss am/pm', '2:07:09 PM'),
  shown(MOMENT, 'hh:mm', '14:07'),
  shown(MOMENT, 'm/d/yy h:mm', '3/5/24 14:07'),
  shown('1.5', '[h]:mm', '36:00'),
  shown('1.5', '[hh]:mm:ss', '36:00:00'),
  shown('0.5', '[m]', '720'),
  shown('5', '@', '5'),
  shown('45000', 'yyyy-mm-dd', '2023-03-15'),
]);
