import { facts } from './sheets-facts.ts';

// Source: gas-fakes, test/testsheetsformatting.js (cells of a new sheet).
facts('looks of a cell that nobody touched', [
  [
    `const o = r('A1'); return [o.getBackground(), o.getFontColor(), o.getFontFamily(), o.getFontSize(), o.getFontLine(), o.getFontStyle(), o.getFontWeight(), o.getHorizontalAlignment(), o.getVerticalAlignment(), o.getNote(), o.getFormula(), o.getNumberFormat(), o.getWrap(), String(o.getWrapStrategy()), o.getTextDirection(), o.isChecked(), o.getDataValidation()]`,
    [
      '#ffffff',
      '#000000',
      'Arial',
      10,
      'none',
      'normal',
      'normal',
      'general',
      'bottom',
      '',
      '',
      '0.###############',
      true,
      'OVERFLOW',
      null,
      null,
      null,
    ],
  ],
  [
    `const t = r('A1').getTextStyle(); return [t.toString(), t.getFontSize(), t.getFontFamily(), t.isBold(), t.isItalic(), t.isUnderline(), t.isStrikethrough(), t.getForegroundColor(), t.getForegroundColorObject().asRgbColor().asHexString()]`,
    ['TextStyle', 10, 'arial,sans,sans-serif', false, false, false, false, '#000000', '#000000'],
  ],
  [
    `const o = r('A1'); return [o.getBackgroundColor(), o.getBackgroundColors(), o.getTextRotation().getDegrees(), o.getTextRotation().isVertical(), String(o.getBackgroundObject().getColorType())]`,
    ['#ffffff', [['#ffffff']], 0, false, 'RGB'],
  ],
]);

// Source: gas-fakes, test/testsheetsformatting.js.
facts('looks that are set', [
  [
    `const set = (name, values) => { const o = r('A1').offset(0, 0, 1, values.length); o['set' + name + 's']([values]); return o['get' + name + 's']()[0]; }; return [set('FontWeight', ['bold', 'normal', null]), set('FontStyle', ['italic', 'normal', null]), set('FontSize', [10, 8, 20]), set('FontLine', ['line-through', 'none', 'underline', null]), set('VerticalAlignment', ['top', 'middle', 'bottom', null]), set('NumberFormat', ['0.0000', '#,##0.00', 'general'])]`,
    [
      ['bold', 'normal', 'normal'],
      ['italic', 'normal', 'normal'],
      [10, 8, 20],
      ['line-through', 'none', 'underline', 'none'],
      ['top', 'middle', 'bottom', 'bottom'],
      ['0.0000', '#,##0.00', '0.###############'],
    ],
  ],
  [
    `r('A1:E1').setHorizontalAlignments([['left', 'center', 'right', 'normal', null]]); return r('A1:E1').getHorizontalAlignments()[0]`,
    ['left', 'center', 'right', 'general-left', 'general'],
  ],
  [
    `const T2 = SpreadsheetApp.TextDirection; r('A1:C1').setTextDirections([[T2.LEFT_TO_RIGHT, T2.RIGHT_TO_LEFT, null]]); return r('A1:C1').getTextDirections()[0].map((d) => d && d.toString())`,
    ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT', null],
  ],
  [
    `r('A1:B1').setFontFamilies([['Arial,Tahoma,Times New Roman', 'Courier New']]); return r('A1:B1').getFontFamilies()`,
    [['Arial,Tahoma,Times New Roman', 'Courier New']],
  ],
  [
    `const W = SpreadsheetApp.WrapStrategy; const o = r('A1:C1'); o.setWrapStrategies([[W.WRAP, W.OVERFLOW, W.CLIP]]); const a = [o.getWrapStrategies()[0].map(String), o.getWraps()[0]]; o.setWraps([[true, false, true]]); return [...a, o.getWrapStrategies()[0].map(String), o.getWraps()[0], W.WRAP.compareTo(W.WRAP), o.getWrapStrategy() === W.WRAP]`,
    [['WRAP', 'OVERFLOW', 'CLIP'], [true, false, false], ['WRAP', 'OVERFLOW', 'WRAP'], [true, false, true], 0, true],
  ],
  [
    `r('A1:B1').setBackgroundRGB(255, 0, 128); r('A2').setBackgroundColor('aliceblue'); r('A3').setBackground('rebeccapurple'); r('A4').setBackground('#ABC'); r('A5').setBackground('red').setBackground(null); return ['A1', 'A2', 'A3', 'A4', 'A5'].map((n) => r(n).getBackground())`,
    ['#ff0080', '#f0f8ff', '#663399', '#aabbcc', '#ffffff'],
  ],
  [
    `const o = r('A1').setTextRotation(45); const a = o.getTextRotation(); o.setVerticalText(true); const b = o.getTextRotation(); o.setVerticalText(false); const c = o.getTextRotation(); return [a, b, c].map((t) => [t.getDegrees(), t.isVertical()])`,
    [
      [45, false],
      [0, true],
      [0, false],
    ],
  ],
  [
    `const c = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build(); r('A1').setFontColorObject(c); r('B1').setBackgroundObject(c); return [String(r('A1').getFontColorObject().asThemeColor().getThemeColorType()), String(r('B1').getBackgroundObjects()[0][0].getColorType())]`,
    ['ACCENT1', 'THEME'],
  ],
  [
    `const o = r('A1:B1').setNotes([['foo', 3]]); return [o.getNotes(), T(() => o.setNotes('foo')), o.setNote('x').getNotes(), o.setNote(null).getNotes(), o.setNote('y').clearNote().getNote()]`,
    [
      [['foo', '3.0']],
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
      [['x', 'x']],
      [['', '']],
      '',
    ],
  ],
  [
    `return [T(() => r('A1').setShowHyperlink(null)), T(() => r('A1').setShowHyperlink(false).getA1Notation())]`,
    [
      "Exception: The parameters (null) don't match the method signature for SpreadsheetApp.Range.setShowHyperlink.",
      'A1',
    ],
  ],
]);

// Source: gas-fakes, test/testsheetsformatting.js, « color objects and builders », « text Style objects and builders ».
facts('colours and text styles', [
  [
    `const b = SpreadsheetApp.newColor(); return [b.toString(), T(() => b.asThemeColor()), T(() => b.asRgbColor()), String(b.getColorType())]`,
    [
      'ColorBuilder',
      'Exception: Object is not of type ThemeColor.',
      'Exception: Object is not of type RgbColor.',
      'UNSUPPORTED',
    ],
  ],
  [
    `const c = SpreadsheetApp.newColor().setRgbColor('#12ab34').build(); return [c.toString(), String(c.getColorType()), c.asRgbColor().toString(), c.asRgbColor().asHexString(), c.asRgbColor().getRed(), c.asRgbColor().getGreen(), c.asRgbColor().getBlue(), T(() => c.asThemeColor())]`,
    ['Color', 'RGB', 'RgbColor', '#12ab34', 18, 171, 52, 'Exception: Object is not of type ThemeColor.'],
  ],
  [
    `const b = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1); return [String(b.getColorType()), String(b.asThemeColor().getColorType()), String(b.asThemeColor().getThemeColorType()), T(() => b.asRgbColor()), b.build().toString(), T(() => b.build().asRgbColor())]`,
    [
      'THEME',
      'THEME',
      'ACCENT1',
      'Exception: Object is not of type RgbColor.',
      'Color',
      'Exception: Object is not of type RgbColor.',
    ],
  ],
  [
    `const b = SpreadsheetApp.newTextStyle().setFontSize(10).setBold(true).setUnderline(false).setFontFamily('Helvetica'); const t = b.build(); return [b.toString(), t.toString(), t.getFontSize(), t.getFontFamily(), t.isBold(), t.isItalic(), t.isUnderline(), t.getForegroundColor(), t.getForegroundColorObject(), t.copy().build().isBold()]`,
    ['TextStyleBuilder', 'TextStyle', 10, 'Helvetica', true, null, false, null, null, true],
  ],
  [
    `const c = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT4); const t = SpreadsheetApp.newTextStyle().setForegroundColorObject(c.build()).build(); return [t.getForegroundColor(), String(t.getForegroundColorObject().asThemeColor().getThemeColorType())]`,
    ['ACCENT4', 'ACCENT4'],
  ],
  [
    `const t = SpreadsheetApp.newTextStyle().setFontSize(32).setFontFamily('helvetica').setBold(true).setForegroundColor('#00ff00').build(); r('A1:B2').setTextStyle(t); return r('A1:B2').getTextStyles().flat().map((x) => [x.getFontSize(), x.getFontFamily(), x.isBold(), x.getForegroundColor()].join())`,
    Array(4).fill('32,helvetica,true,#00ff00'),
  ],
]);

// Source: gas-fakes, test/testsheetsformatting.js, « rich text tests ».
facts('rich text', [
  [
    `const S = SpreadsheetApp; const v = S.newRichTextValue().setText('Bold Italic Link').setTextStyle(0, 4, S.newTextStyle().setBold(true).build()).setTextStyle(5, 11, S.newTextStyle().setItalic(true).build()).setLinkUrl(12, 16, 'https://google.com').build(); const o = r('A1').setRichTextValue(v).getRichTextValue(); return [o.getText(), o.getRuns().map((x) => [x.getStartIndex(), x.getEndIndex(), x.getTextStyle().isBold(), x.getTextStyle().isItalic(), x.getLinkUrl()]), r('A1').getValue(), o.getLinkUrl(12, 16)]`,
    [
      'Bold Italic Link',
      [
        [0, 4, true, false, null],
        [4, 5, false, false, null],
        [5, 11, false, true, null],
        [11, 12, false, false, null],
        [12, 16, false, false, 'https://google.com'],
      ],
      'Bold Italic Link',
      'https://google.com',
    ],
  ],
  [
    `const o = r('E5').setValue('Plain text').getRichTextValue(); return [o.getText(), o.getRuns().length, o.getTextStyle().isBold(), o.getTextStyle().getFontSize(), r('E6').setValue(5).getRichTextValue()]`,
    ['Plain text', 1, false, 10, null],
  ],
]);

// Source: gas-fakes, test/testsheetssets.js, « Banding methods » and « Banding Theme Colors Verification ».
facts('alternating colours', [
  [
    `const B = SpreadsheetApp.BandingTheme; const b = r('A1:E10').applyRowBanding(B.CYAN, true, true); const out = [b.toString(), A(b.getRange()), b.getHeaderRowColor(), b.getFirstRowColorObject().asRgbColor().asHexString(), b.getSecondRowColor(), b.getFooterRowColor(), b.getFirstColumnColor(), b.setHeaderRowColor('#ff0000').getHeaderRowColor(), T(() => b.setSecondRowColor(null)), T(() => b.setFirstRowColor(null)), b.setFooterRowColorObject(null).getFooterRowColorObject(), A(b.setRange(r('B2:F11')).getRange())]; b.remove(); return [...out, s.getBandings().length]`,
    [
      'Banding',
      'A1:E10',
      '#4dd0e1',
      '#ffffff',
      '#e0f7fa',
      '#a2e8f1',
      null,
      '#ff0000',
      'Exception: Second row color should not be null',
      'Exception: First row color should not be null',
      null,
      'B2:F11',
      0,
    ],
  ],
  [
    `const b = r('A1:E10').applyColumnBanding(SpreadsheetApp.BandingTheme.INDIGO, true, false); const out = [b.getFirstColumnColor(), b.getHeaderColumnColor(), b.getSecondColumnColor(), b.getFooterColumnColor(), b.getFirstRowColor()]; const c = b.setFirstColumnColor('#ffff00').copyTo(r('G1:K10')); c.setFirstColumnColor('#00ff00'); return [...out, s.getBandings().map((x) => A(x.getRange())).sort(), c.getFirstColumnColor(), b.getFirstColumnColor(), r('H1').getBandings().length, r('F1').getBandings().length]`,
    ['#ffffff', '#8989eb', '#e8e7fc', null, null, ['A1:E10', 'G1:K10'], '#00ff00', '#ffff00', 1, 0],
  ],
]);
