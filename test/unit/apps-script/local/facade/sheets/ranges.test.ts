import { describe, expect, it } from 'vitest';
import { valueFrom } from '../../script-host.ts';

const EN = { locale: 'en_US' };

describe('ranges', () => {
  it('are named as they were asked for, ends in order', async () => {
    const names = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet();
       return ['$C$3', 'C5:B2', '5:2', 'D:B', 'A2:A', 'Sheet1!E1:F2', 'R5C3', 'r10c5:r1c2'].map((t) => s.getRange(t).getA1Notation())
         .concat(s.getRange('B2:C3').offset(1, 1).getA1Notation(), s.getRange('D:F').isStartRowBounded(), s.getRange('D:F').getNumRows());`,
      EN,
    );
    expect(names).toEqual(['C3', 'B2:C5', '2:5', 'B:D', 'A2:A', 'E1:F2', 'C5', 'B1:E10', 'C3:D4', false, 1000]);
  });

  it('find their way by content', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet(), D = SpreadsheetApp.Direction;
       s.getRange('B2').setValue('x'); s.getRange('B5').setValue('x'); s.getRange('D2:D4').setValues([['x'], ['x'], ['x']]);
       const go = (from, d) => s.getRange(from).getNextDataCell(d).getA1Notation();
       return [go('B1', D.DOWN), go('B2', D.DOWN), go('D2', D.DOWN), go('B5', D.DOWN), go('B4', D.UP), go('D4', D.UP), go('B2', D.PREVIOUS), go('B2', D.NEXT),
         s.getRange('D3').getDataRegion().getA1Notation()];`,
      EN,
    );
    expect(facts).toEqual(['B2', 'B5', 'D4', 'B1000', 'B2', 'D2', 'A2', 'D2', 'D2:D4']);
  });

  it('copy as often as the target holds them, formulas following', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet(); s.getRange('A1:B2').setValues([[1, '=A1*2'], [2, '=A2*2']]).setBackground('red');
       s.getRange('A1:B2').copyTo(s.getRange('D1:F5'));
       s.getRange('A1:B2').copyTo(s.getRange('H1'), { contentsOnly: true });
       return [s.getRange('D1:F5').getFormulas().map((r) => r.join('|')), s.getRange('D4').getBackground(), s.getRange('F1').getBackground(), s.getRange('H1:I2').getFormulas().flat().join(''), s.getRange('I2').getValue(), s.getRange('H1').getBackground()];`,
      EN,
    );
    expect(facts).toEqual([['|=D1*2|', '|=D2*2|', '|=D3*2|', '|=D4*2|', '||'], '#ff0000', '#ffffff', '', 4, '#ffffff']);
  });

  it('close up and make room', async () => {
    const facts = await valueFrom(
      `const s = SpreadsheetApp.getActiveSheet(), D = SpreadsheetApp.Dimension; const fill = () => s.getRange('A1:C3').setValues([['a', 'b', 'c'], ['d', 'e', 'f'], ['g', 'h', 'i']]);
       fill(); s.getRange('A2:B2').deleteCells(D.COLUMNS); const left = s.getRange('A2:C2').getValues()[0];
       fill(); s.getRange('A1:A2').deleteCells(D.ROWS); const up = s.getRange('A1:A3').getValues().flat();
       fill(); s.getRange('B1').insertCells(D.ROWS); const down = s.getRange('B1:B4').getValues().flat();
       return [left, up, down];`,
      EN,
    );
    expect(facts).toEqual([
      ['f', '', ''],
      ['g', '', ''],
      ['', 'b', 'e', 'h'],
    ]);
  });
});
