import { offer } from '../offer.ts';
import { type Color, colorOf } from './color.ts';
import { InterpolationType } from './enums.ts';

export type PointName = 'Min' | 'Mid' | 'Max';

export interface GradientPoint {
  color: string;
  type: string;
  value: string;
}

export type GradientData = Partial<Record<PointName, GradientPoint>>;

/** The colour scale of a conditional format; a point that is not set has no colour, no type and an empty value. */
export class GradientCondition {
  readonly #data: GradientData;

  constructor(data: GradientData) {
    this.#data = data;
  }

  static point(condition: GradientCondition, name: PointName): GradientPoint | undefined {
    return condition.#data[name];
  }
}

for (const name of ['Min', 'Mid', 'Max'] as const) {
  const define = (what: string, read: (point: GradientPoint | undefined) => unknown) => {
    Object.defineProperty(GradientCondition.prototype, `get${name}${what}`, {
      value(this: GradientCondition) {
        return read(GradientCondition.point(this, name));
      },
      configurable: true,
      writable: true,
    });
  };
  const colorIn = (point: GradientPoint | undefined): Color | null => (point ? colorOf(point.color) : null);
  define('Color', (point) => point?.color ?? '');
  define('ColorObject', colorIn);
  define('Type', (point) => (point ? InterpolationType[point.type as keyof typeof InterpolationType] : null));
  define('Value', (point) => point?.value ?? '');
}

offer('Spreadsheet.GradientCondition', GradientCondition.prototype);
