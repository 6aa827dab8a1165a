import { ServiceError, type ServiceMethod } from '../../../execution/service.ts';
import type { MetadataDocument } from '../model/sheet-document.ts';
import type { Box } from '../value/a1-notation.ts';
import { type BookContext, changeBook, readBook } from './context.ts';

/** Where metadata stands, as the facade names it: the spreadsheet, a sheet, or whole rows or columns. */
export interface MetadataPlace {
  sheetId: number | null;
  box: Box | null;
}

export interface MetadataQuery {
  id?: number;
  key?: string;
  value?: string;
  visibility?: string;
  locationType?: string;
  /** Only what stands exactly there, or (`within`) there and inside. */
  on?: { location: MetadataDocument['location']; sheetId: number | null; start: number; count: number };
  within?: boolean;
}

const ONLY_WHOLE_LINES =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

function locate(
  context: BookContext,
  place: MetadataPlace,
): Pick<MetadataDocument, 'location' | 'sheetId' | 'start' | 'count'> {
  if (place.sheetId === null) return { location: 'SPREADSHEET', sheetId: null, start: 0, count: 0 };
  const sheet = context.workbook.sheet(place.sheetId);
  const { box } = place;
  if (!box) return { location: 'SHEET', sheetId: sheet.id, start: 0, count: 0 };
  const isWholeRow = box.column === 1 && box.columns === sheet.document.columns;
  const isWholeColumn = box.row === 1 && box.rows === sheet.document.rows;
  if (isWholeRow && box.rows === 1) return { location: 'ROW', sheetId: sheet.id, start: box.row, count: 1 };
  if (isWholeColumn && box.columns === 1) return { location: 'COLUMN', sheetId: sheet.id, start: box.column, count: 1 };
  throw new ServiceError(ONLY_WHOLE_LINES);
}

function matches(one: MetadataDocument, query: MetadataQuery): boolean {
  if (query.id !== undefined && one.id !== query.id) return false;
  if (query.key !== undefined && one.key !== query.key) return false;
  if (query.value !== undefined && one.value !== query.value) return false;
  if (query.visibility !== undefined && one.visibility !== query.visibility) return false;
  if (query.locationType !== undefined && one.location !== query.locationType) return false;
  const { on } = query;
  if (!on) return true;
  const isExact =
    one.location === on.location && one.sheetId === on.sheetId && one.start === on.start && one.count === on.count;
  if (isExact || !query.within) return isExact;
  if (on.location === 'SPREADSHEET') return true;
  if (one.sheetId !== on.sheetId) return false;
  if (on.location === 'SHEET') return true;
  return one.location === on.location && one.start >= on.start && one.start + one.count <= on.start + on.count;
}

function one(context: BookContext, id: number): MetadataDocument {
  const found = context.workbook.document.metadata.find((item) => item.id === id);
  if (!found) throw new ServiceError('Developer metadata does not exist.');
  return found;
}

function edit(change: (metadata: MetadataDocument, value: never) => void): ServiceMethod {
  return changeBook((context, id: number, value) => {
    change(one(context, id), value as never);
    context.workbook.touch();
  });
}

const add = changeBook((context, place: MetadataPlace, key: string, value: string | null, visibility: string) => {
  const { workbook } = context;
  if (key === '') throw new ServiceError('Invalid argument: key');
  const id = randomId(context);
  workbook.document.metadata.push({
    id,
    key,
    value,
    visibility: visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    ...locate(context, place),
  });
  workbook.touch();
  return id;
});

function randomId({ workbook }: BookContext): number {
  for (;;) {
    const id = Math.floor(Math.random() * 2 ** 31);
    if (!workbook.document.metadata.some((item) => item.id === id)) return id;
  }
}

const find = readBook((context, query: MetadataQuery) =>
  context.workbook.document.metadata.filter((item) => matches(item, query)).map((item) => item.id),
);

const findAt = readBook((context, place: MetadataPlace, query: MetadataQuery, within: boolean) => {
  const on = lenientLocate(context, place);
  if (!on) return [];
  return context.workbook.document.metadata
    .filter((item) => matches(item, { ...query, on, within }))
    .map((item) => shown(context, item));
});

/** A piece of metadata where it is now, with what the facade needs to make handles of its place. */
function shown(context: BookContext, item: MetadataDocument) {
  const sheet = item.sheetId === null ? null : context.workbook.sheet(item.sheetId);
  return { ...item, maxRows: sheet?.document.rows ?? 0, maxColumns: sheet?.document.columns ?? 0 };
}

/** For reading: several whole lines are a place too; a smaller box holds no metadata. */
function lenientLocate(context: BookContext, place: MetadataPlace): MetadataQuery['on'] | null {
  if (place.sheetId === null || !place.box) return locate(context, place);
  const { document } = context.workbook.sheet(place.sheetId);
  const { box } = place;
  if (box.column === 1 && box.columns === document.columns) {
    return { location: 'ROW', sheetId: place.sheetId, start: box.row, count: box.rows };
  }
  if (box.row === 1 && box.rows === document.rows) {
    return { location: 'COLUMN', sheetId: place.sheetId, start: box.column, count: box.columns };
  }
  return null;
}

/** The same three methods on Spreadsheet, Sheet and Range. */
function on(className: string): Record<string, ServiceMethod> {
  return {
    [`${className}.addDeveloperMetadata`]: add,
    [`${className}.getDeveloperMetadata`]: findAt,
    [`${className}.createDeveloperMetadataFinder`]: findAt,
  };
}

export const metadataMethods: Record<string, ServiceMethod> = {
  ...on('Spreadsheet'),
  ...on('Sheet'),
  ...on('Range'),
  'DeveloperMetadataFinder.find': findAt,
  'DeveloperMetadata.find': find,
  'DeveloperMetadata.read': readBook((context, id: number) => shown(context, one(context, id))),
  'DeveloperMetadata.remove': changeBook((context, id: number) => {
    one(context, id);
    const { document } = context.workbook;
    document.metadata = document.metadata.filter((item) => item.id !== id);
    context.workbook.touch();
  }),
  'DeveloperMetadata.setKey': edit((item, key: string) => {
    item.key = key;
  }),
  'DeveloperMetadata.setValue': edit((item, value: string) => {
    item.value = value;
  }),
  'DeveloperMetadata.setVisibility': edit((item, visibility: 'DOCUMENT' | 'PROJECT') => {
    item.visibility = visibility;
  }),
  'DeveloperMetadata.moveTo': changeBook((context, id: number, place: MetadataPlace) => {
    Object.assign(one(context, id), locate(context, place));
    context.workbook.touch();
  }),
};
