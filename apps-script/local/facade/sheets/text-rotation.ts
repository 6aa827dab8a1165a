import { offer } from '../offer.ts';

/** How a text leans, in degrees from -90 to 90; stacked letters are not offered. */
export class TextRotation {
  readonly #degrees: number;

  constructor(degrees: number) {
    this.#degrees = degrees;
  }

  getDegrees(): number {
    return this.#degrees;
  }

  isVertical(): boolean {
    return false;
  }
}

offer('Spreadsheet.TextRotation', TextRotation.prototype);
