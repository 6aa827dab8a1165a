import { exception, facts } from '../bridge.ts';
import { install } from '../install.ts';
import { offer } from '../offer.ts';
import { mismatch } from '../signature.ts';
import { ColorBuilder } from './color.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format.ts';
import { DataValidationBuilder } from './data-validation.ts';
import * as enums from './enums.ts';
import { FilterCriteriaBuilder } from './filter.ts';
import { makeSpreadsheet, type Sheet } from './make.ts';
import { check, isNumber, isText, sheets, whole } from './place.ts';
import './range.ts';
import { RichTextValueBuilder } from './rich-text.ts';
import { Spreadsheet } from './spreadsheet.ts';
import { TextStyleBuilder } from './text-style.ts';
import { getUi } from './ui.ts';

let active: Spreadsheet | null | undefined;

function getActive(): Spreadsheet | null {
  if (active !== undefined) return active;
  const { spreadsheetId } = facts();
  active = spreadsheetId === null ? null : makeSpreadsheet(spreadsheetId);
  return active;
}

/** The active spreadsheet where a method cannot do without one. */
function mustBeActive(): Spreadsheet {
  const spreadsheet = getActive();
  if (!spreadsheet) throw exception('There is no active spreadsheet.');
  return spreadsheet;
}

function onActive(name: string): (...args: unknown[]) => unknown {
  return (...args) => {
    const spreadsheet = mustBeActive() as unknown as Record<string, (...args: unknown[]) => unknown>;
    return (spreadsheet[name] as (...args: unknown[]) => unknown).apply(spreadsheet, args);
  };
}

const spreadsheetApp = {
  ...enums,
  create(name: string, rows?: number, columns?: number): Spreadsheet {
    check('create', arguments, isText, ...(rows === undefined ? [] : [isNumber, isNumber]));
    const size = rows === undefined ? [] : [whole(rows), whole(columns)];
    return makeSpreadsheet(sheets('create', name, ...size));
  },
  openById(id: string): Spreadsheet {
    check('openById', arguments, isText);
    return makeSpreadsheet(sheets('openById', id));
  },
  /** The old name of `openById`. */
  openByKey(key: string): Spreadsheet {
    check('openByKey', arguments, isText);
    return makeSpreadsheet(sheets('openById', key));
  },
  openByUrl(url: string): Spreadsheet {
    check('openByUrl', arguments, isText);
    const id = /\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]+)/.exec(url)?.[1];
    if (!id) throw exception('Invalid argument: url');
    return makeSpreadsheet(sheets('openByUrl', id));
  },
  open(file: { getId(): string }): Spreadsheet {
    return makeSpreadsheet(sheets('open', file.getId()));
  },
  getActive,
  getActiveSpreadsheet: getActive,
  setActiveSpreadsheet(newActiveSpreadsheet: Spreadsheet): void {
    if (!(newActiveSpreadsheet instanceof Spreadsheet)) {
      throw mismatch('SpreadsheetApp.setActiveSpreadsheet', [newActiveSpreadsheet]);
    }
    active = newActiveSpreadsheet;
  },
  getActiveSheet(): Sheet | null {
    return getActive()?.getActiveSheet() ?? null;
  },
  setActiveSheet: onActive('setActiveSheet'),
  getActiveRange: onActive('getActiveRange'),
  getActiveRangeList: onActive('getActiveRangeList'),
  getCurrentCell: onActive('getCurrentCell'),
  getSelection: onActive('getSelection'),
  setActiveRange: onActive('setActiveRange'),
  setActiveRangeList: onActive('setActiveRangeList'),
  setCurrentCell: onActive('setCurrentCell'),
  flush(): void {
    sheets('flush');
  },
  getUi,
  newColor: () => new ColorBuilder(),
  newRichTextValue: () => new RichTextValueBuilder(),
  newTextStyle: () => new TextStyleBuilder(),
  newDataValidation: () => new DataValidationBuilder(),
  newConditionalFormatRule: () => new ConditionalFormatRuleBuilder(),
  newFilterCriteria: () => new FilterCriteriaBuilder(),
};

install('SpreadsheetApp', offer('Spreadsheet.SpreadsheetApp', spreadsheetApp));
