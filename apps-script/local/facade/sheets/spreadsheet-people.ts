import { emailOf, User } from '../user.ts';
import { RecalculationInterval } from './enums.ts';
import { check, isBoolean, isNumber, isText, sheets } from './place.ts';
import { SpreadsheetRules } from './spreadsheet-rules.ts';

/** Name, locale, zone and people of a spreadsheet. */
export class SpreadsheetPeople extends SpreadsheetRules {
  getName(): string {
    return sheets('Spreadsheet.getName', this.spreadsheetId());
  }

  rename(newName: string): void {
    check('Spreadsheet.rename', arguments, isText);
    sheets('Spreadsheet.rename', this.spreadsheetId(), newName);
  }

  getSpreadsheetLocale(): string {
    return sheets('Spreadsheet.getSpreadsheetLocale', this.spreadsheetId());
  }

  setSpreadsheetLocale(locale: string): void {
    check('Spreadsheet.setSpreadsheetLocale', arguments, isText);
    sheets('Spreadsheet.setSpreadsheetLocale', this.spreadsheetId(), locale);
  }

  getSpreadsheetTimeZone(): string {
    return sheets('Spreadsheet.getSpreadsheetTimeZone', this.spreadsheetId());
  }

  setSpreadsheetTimeZone(timezone: string): void {
    check('Spreadsheet.setSpreadsheetTimeZone', arguments, isText);
    sheets('Spreadsheet.setSpreadsheetTimeZone', this.spreadsheetId(), timezone);
  }

  isIterativeCalculationEnabled(): boolean {
    return this.#iteration().enabled;
  }

  setIterativeCalculationEnabled(isEnabled: boolean): this {
    check('Spreadsheet.setIterativeCalculationEnabled', arguments, isBoolean);
    return this.#setIteration({ enabled: isEnabled });
  }

  getMaxIterativeCalculationCycles(): number {
    return this.#iteration().cycles;
  }

  setMaxIterativeCalculationCycles(maxIterations: number): this {
    check('Spreadsheet.setMaxIterativeCalculationCycles', arguments, isNumber);
    return this.#setIteration({ cycles: maxIterations });
  }

  getIterativeCalculationConvergenceThreshold(): number {
    return this.#iteration().threshold;
  }

  setIterativeCalculationConvergenceThreshold(minThreshold: number): this {
    check('Spreadsheet.setIterativeCalculationConvergenceThreshold', arguments, isNumber);
    return this.#setIteration({ threshold: minThreshold });
  }

  #iteration(): { enabled: boolean; cycles: number; threshold: number } {
    return sheets('Spreadsheet.getIteration', this.spreadsheetId());
  }

  #setIteration(change: { enabled?: boolean; cycles?: number; threshold?: number }): this {
    sheets('Spreadsheet.setIteration', this.spreadsheetId(), change);
    return this;
  }

  getRecalculationInterval(): unknown {
    const name = sheets<keyof typeof RecalculationInterval>(
      'Spreadsheet.getRecalculationInterval',
      this.spreadsheetId(),
    );
    return RecalculationInterval[name];
  }

  setRecalculationInterval(interval: unknown): this {
    sheets('Spreadsheet.setRecalculationInterval', this.spreadsheetId(), String(interval));
    return this;
  }

  getOwner(): User {
    return new User(sheets('Spreadsheet.getOwner', this.spreadsheetId()));
  }

  getEditors(): User[] {
    return sheets<string[]>('Spreadsheet.getEditors', this.spreadsheetId()).map((email) => new User(email));
  }

  getViewers(): User[] {
    return sheets<string[]>('Spreadsheet.getViewers', this.spreadsheetId()).map((email) => new User(email));
  }

  addEditor(person: unknown): this {
    return this.addEditors([emailOf(person)]);
  }

  addEditors(emailAddresses: string[]): this {
    sheets('Spreadsheet.addEditors', this.spreadsheetId(), emailAddresses);
    return this;
  }

  removeEditor(person: unknown): this {
    sheets('Spreadsheet.removeEditor', this.spreadsheetId(), emailOf(person));
    return this;
  }

  addViewer(person: unknown): this {
    return this.addViewers([emailOf(person)]);
  }

  addViewers(emailAddresses: string[]): this {
    sheets('Spreadsheet.addViewers', this.spreadsheetId(), emailAddresses);
    return this;
  }

  removeViewer(person: unknown): this {
    sheets('Spreadsheet.removeViewer', this.spreadsheetId(), emailOf(person));
    return this;
  }
}
