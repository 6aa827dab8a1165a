import { enumeration } from '../offer.ts';

/** `ScriptApp.WeekDay`; the ordinal of a day is that of Date.getDay(). */
export const WeekDay = enumeration(['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']);
