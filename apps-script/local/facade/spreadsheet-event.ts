import { onEventField } from './event-field.ts';
import { makeRange, makeSpreadsheet } from './sheets/make.ts';
import type { Place } from './sheets/place.ts';

// `e.source` of an event of the workbook, and `e.range` of an edit.
onEventField('Spreadsheet', (id: string) => makeSpreadsheet(id));
onEventField('Range', (place: Place) => makeRange(place));
