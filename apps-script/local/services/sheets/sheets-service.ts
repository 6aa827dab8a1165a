import type { Service } from '../../execution/service.ts';
import { createWorkbook, openWorkbook, schema } from './model/shelf.ts';
import { newSpreadsheet } from './model/workbook.ts';
import { bandingMethods } from './service/bandings.ts';
import { copySheetMethods } from './service/copy-sheet.ts';
import { locateMethods } from './service/locate.ts';
import { metadataMethods } from './service/metadata.ts';
import { protectionMethods } from './service/protection.ts';
import { clearMethods } from './service/range-clear.ts';
import { rangeFormatMethods } from './service/range-format.ts';
import { rangeMoveMethods } from './service/range-moves.ts';
import { rangeValueMethods } from './service/range-values.ts';
import { sheetLineMethods } from './service/sheet-lines.ts';
import { sheetPropertyMethods } from './service/sheet-properties.ts';
import { sheetRuleMethods } from './service/sheet-rules.ts';
import { spreadsheetMethods } from './service/spreadsheet.ts';
import { textFinderMethods } from './service/text-finder.ts';
import { textStyleMethods } from './service/text-styles.ts';
import { uiMethods } from './service/ui.ts';
import { validationMethods } from './service/validation.ts';

/** SpreadsheetApp: spreadsheets in memory, each change stored whole in SQLite before its call is answered. */
export const spreadsheetService: Service = {
  name: 'SpreadsheetApp',
  schema,
  methods: {
    ...spreadsheetMethods,
    ...bandingMethods,
    ...sheetPropertyMethods,
    ...sheetLineMethods,
    ...rangeValueMethods,
    ...rangeFormatMethods,
    ...clearMethods,
    ...copySheetMethods,
    ...metadataMethods,
    ...textFinderMethods,
    ...locateMethods,
    ...protectionMethods,
    ...rangeMoveMethods,
    ...sheetRuleMethods,
    ...textStyleMethods,
    ...validationMethods,
    ...uiMethods,
  },
  open({ store, spreadsheetId, locale, timeZone, owner }) {
    if (spreadsheetId === null || openWorkbook(store, spreadsheetId)) return;
    const name = locale.startsWith('fr') ? 'Feuille de calcul sans titre' : 'Untitled spreadsheet';
    createWorkbook(store, newSpreadsheet(spreadsheetId, name, { locale, timeZone, owner }));
  },
};
