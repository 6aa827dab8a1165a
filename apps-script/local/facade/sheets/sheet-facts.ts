import { type Color, colorOf } from './color.ts';
import { sheets } from './place.ts';
import { idsOf } from './sheet-lines.ts';
import { SheetRules } from './sheet-rules.ts';

/** What a sheet says of itself. */
export class SheetFacts extends SheetRules {
  getName(): string {
    return sheets('Sheet.getName', ...idsOf(this));
  }

  getSheetName(): string {
    return sheets('Sheet.getSheetName', ...idsOf(this));
  }

  getIndex(): number {
    return sheets('Sheet.getIndex', ...idsOf(this));
  }

  getMaxRows(): number {
    return sheets('Sheet.getMaxRows', ...idsOf(this));
  }

  getMaxColumns(): number {
    return sheets('Sheet.getMaxColumns', ...idsOf(this));
  }

  getLastRow(): number {
    return sheets('Sheet.getLastRow', ...idsOf(this));
  }

  getLastColumn(): number {
    return sheets('Sheet.getLastColumn', ...idsOf(this));
  }

  isSheetHidden(): boolean {
    return sheets('Sheet.isSheetHidden', ...idsOf(this));
  }

  getTabColor(): string | null {
    return sheets('Sheet.getTabColor', ...idsOf(this));
  }

  getTabColorObject(): Color | null {
    const color = this.getTabColor();
    return color === null ? null : colorOf(color);
  }

  hasHiddenGridlines(): boolean {
    return sheets('Sheet.hasHiddenGridlines', ...idsOf(this));
  }

  isRightToLeft(): boolean {
    return sheets('Sheet.isRightToLeft', ...idsOf(this));
  }
}
