import { ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import type { ProtectionDocument } from '../model/sheet-document.ts';
import type { Box } from '../value/a1-notation.ts';
import { type BookContext, changeBook, changeRange, changeSheet, readBook } from './context.ts';

function one(context: BookContext, id: number): ProtectionDocument {
  const found = context.workbook.document.protections.find((item) => item.id === id);
  if (!found) throw new ServiceError('The protection no longer exists.');
  return found;
}

function add(context: BookContext, type: 'SHEET' | 'RANGE', sheetId: number, range: Box | null): number {
  const { document } = context.workbook;
  const id = context.workbook.nextId();
  document.protections.push({
    id,
    type,
    sheetId,
    range,
    namedRange: null,
    description: '',
    warningOnly: false,
    // Who protects keeps the right to edit, and so does the owner.
    editors: [...new Set([document.owner, context.execution.caller.user].filter((email) => email !== ''))],
    domainEdit: false,
    unprotected: [],
  });
  context.workbook.touch();
  return id;
}

function edit(change: (protection: ProtectionDocument, value: never, context: BookContext) => void): ServiceMethod {
  return changeBook((context, id: number, value) => {
    change(one(context, id), value as never, context);
    context.workbook.touch();
  });
}

export const protectionMethods: Record<string, ServiceMethod> = {
  // A sheet has one protection: a second `protect()` answers the first.
  'Sheet.protect': changeSheet((context) => {
    const { sheet, workbook } = context;
    const known = workbook.document.protections.find((item) => item.type === 'SHEET' && item.sheetId === sheet.id);
    return known?.id ?? add(context, 'SHEET', sheet.id, null);
  }),
  'Range.protect': changeRange((context) => add(context, 'RANGE', context.sheet.id, context.box)),
  /** Ids of the protections of one type, on a sheet or (null) on all. */
  'Spreadsheet.getProtections': readBook(({ workbook }, type: string, sheetId: number | null) =>
    workbook.document.protections
      .filter((item) => item.type === type && (sheetId === null || item.sheetId === sheetId))
      .map((item) => item.id),
  ),
  'Protection.read': readBook((context, id: number) => {
    const protection = one(context, id);
    const { rows, columns } = context.workbook.sheet(protection.sheetId).document;
    return { ...protection, range: protection.range ?? { row: 1, column: 1, rows, columns } };
  }),
  'Protection.remove': changeBook((context, id: number) => {
    one(context, id);
    const { document } = context.workbook;
    document.protections = document.protections.filter((item) => item.id !== id);
    context.workbook.touch();
  }),
  'Protection.setDescription': edit((protection, description: string) => {
    protection.description = description;
  }),
  'Protection.setWarningOnly': edit((protection, warningOnly: boolean) => {
    protection.warningOnly = warningOnly;
  }),
  'Protection.setDomainEdit': edit((protection, editable: boolean) => {
    protection.domainEdit = editable;
  }),
  'Protection.addEditors': edit((protection, people: string[]) => {
    protection.editors = [...new Set([...protection.editors, ...people])];
  }),
  'Protection.removeEditors': edit((protection, people: string[], { workbook }) => {
    protection.editors = protection.editors.filter(
      (email) => email === workbook.document.owner || !people.includes(email),
    );
  }),
  'Protection.setRange': edit((protection, range: Box) => {
    protection.range = range;
    protection.namedRange = null;
  }),
  'Protection.setRangeName': edit((protection, name: string, { workbook }) => {
    const named = workbook.document.namedRanges.find((item) => item.name.toLowerCase() === name.toLowerCase());
    if (!named) throw new ServiceError(`Named range ${name} does not exist.`);
    protection.range = named.range;
    protection.sheetId = named.sheetId;
    protection.namedRange = named.name;
  }),
  'Protection.setUnprotectedRanges': edit((protection, ranges: Box[]) => {
    protection.unprotected = ranges;
  }),
};
