import { offer } from '../offer.ts';

/** How a text leans, in degrees from -90 to 90, or that its letters stand above each other. */
export class TextRotation {
  readonly #turn: number | 'VERTICAL';

  constructor(turn: number | 'VERTICAL') {
    this.#turn = turn;
  }

  getDegrees(): number {
    return this.#turn === 'VERTICAL' ? 0 : this.#turn;
  }

  isVertical(): boolean {
    return this.#turn === 'VERTICAL';
  }
}

offer('Spreadsheet.TextRotation', TextRotation.prototype);
