import { randomBytes } from 'node:crypto';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';

/** Google draws sheet ids at random; the first sheet alone is 0. */
export function newSheetId(workbook: Workbook): number {
  for (;;) {
    const id = randomBytes(4).readUInt32BE() & 0x7fffffff;
    if (id !== 0 && !workbook.findSheet(id)) return id;
  }
}

/** `Copy of X`, or `Copie de X` in French, with a number when it is taken. */
export function copyName(workbook: Workbook, source: Sheet): string {
  const stem = `${workbook.document.locale.startsWith('fr') ? 'Copie de' : 'Copy of'} ${source.document.name}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? stem : `${stem} ${number}`;
    if (!workbook.findSheetByName(name)) return name;
  }
}
