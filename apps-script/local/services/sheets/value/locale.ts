/** How one spreadsheet locale writes numbers, days, hours and booleans. Formats are number-format patterns. */
export interface SheetLocale {
  id: string;
  tag: string;
  decimal: string;
  /** What stands between thousands on display. */
  group: string;
  /** What people may type between thousands. */
  groupTyped: string;
  dayFirst: boolean;
  date: string;
  dateTime: string;
  time: string;
  currency: string;
  currencyFirst: boolean;
  yes: string;
  no: string;
}

const EN_US: SheetLocale = {
  id: 'en_US',
  tag: 'en-US',
  decimal: '.',
  group: ',',
  groupTyped: ',',
  dayFirst: false,
  date: 'M/d/yyyy',
  dateTime: 'M/d/yyyy H:mm:ss',
  time: 'h:mm:ss am/pm',
  currency: '$',
  currencyFirst: true,
  yes: 'TRUE',
  no: 'FALSE',
};

const EN_GB: SheetLocale = {
  ...EN_US,
  id: 'en_GB',
  tag: 'en-GB',
  dayFirst: true,
  date: 'dd/MM/yyyy',
  dateTime: 'dd/MM/yyyy HH:mm:ss',
  time: 'HH:mm:ss',
  currency: '£',
};

const FR_FR: SheetLocale = {
  id: 'fr_FR',
  tag: 'fr-FR',
  decimal: ',',
  group: '\u202f',
  groupTyped: ' \u00a0\u202f',
  dayFirst: true,
  date: 'dd/MM/yyyy',
  dateTime: 'dd/MM/yyyy HH:mm:ss',
  time: 'HH:mm:ss',
  currency: '€',
  currencyFirst: false,
  yes: 'VRAI',
  no: 'FAUX',
};

const DE_DE: SheetLocale = {
  ...FR_FR,
  id: 'de_DE',
  tag: 'de-DE',
  group: '.',
  groupTyped: '.',
  date: 'dd.MM.yyyy',
  dateTime: 'dd.MM.yyyy HH:mm:ss',
  yes: 'WAHR',
  no: 'FALSCH',
};

const KNOWN: Record<string, SheetLocale> = {
  en_US: EN_US,
  en_GB: EN_GB,
  fr_FR: FR_FR,
  de_DE: DE_DE,
  es_ES: {
    ...DE_DE,
    id: 'es_ES',
    tag: 'es-ES',
    date: 'd/M/yyyy',
    dateTime: 'd/M/yyyy H:mm:ss',
    yes: 'VERDADERO',
    no: 'FALSO',
  },
  it_IT: {
    ...DE_DE,
    id: 'it_IT',
    tag: 'it-IT',
    date: 'dd/MM/yyyy',
    dateTime: 'dd/MM/yyyy H.mm.ss',
    yes: 'VERO',
    no: 'FALSO',
  },
};

/** Whether a locale is one of those this host can read and write. */
export function isKnownLocale(id: string): boolean {
  return localeKey(id) !== null;
}

/** The writing rules of a locale such as `fr_FR` or `fr`; those of en_US for one that is not known here. */
export function sheetLocale(id: string): SheetLocale {
  return KNOWN[localeKey(id) ?? 'en_US'] ?? EN_US;
}

function localeKey(id: string): string | null {
  const wanted = id.replace('-', '_');
  if (KNOWN[wanted]) return wanted;
  const language = wanted.split('_')[0] ?? '';
  return Object.keys(KNOWN).find((key) => key.split('_')[0] === language) ?? null;
}
