import { TextDirection, WrapStrategy } from './enums.ts';

/** How a property goes to the host and comes back. */
interface Looks {
  singular: string;
  plural: string;
  accepts: (value: unknown) => boolean;
  /** False where no text is ever right. */
  takesTexts?: boolean;
  send?: (value: unknown) => unknown;
  receive?: (value: unknown) => unknown;
}

const text = (value: unknown) => value === null || value === undefined || typeof value === 'string';
const number = (value: unknown) => typeof value === 'number';
const oneOf =
  (...values: string[]) =>
  (value: unknown) =>
    value === null || values.includes(String(value).toLowerCase());

/** The properties that have a plain getter and setter for one cell and for many. */
export const PROPERTIES: readonly Looks[] = [
  { singular: 'Background', plural: 'Backgrounds', accepts: text },
  { singular: 'FontColor', plural: 'FontColors', accepts: text },
  { singular: 'FontFamily', plural: 'FontFamilies', accepts: text },
  { singular: 'FontSize', plural: 'FontSizes', accepts: number, takesTexts: false },
  { singular: 'FontWeight', plural: 'FontWeights', accepts: oneOf('bold', 'normal') },
  { singular: 'FontStyle', plural: 'FontStyles', accepts: oneOf('italic', 'normal') },
  { singular: 'FontLine', plural: 'FontLines', accepts: oneOf('underline', 'line-through', 'none') },
  {
    singular: 'HorizontalAlignment',
    plural: 'HorizontalAlignments',
    accepts: oneOf('left', 'center', 'normal', 'right', 'general', 'general-left'),
    send: (value) => (value === 'normal' ? 'general-left' : value),
  },
  {
    singular: 'VerticalAlignment',
    plural: 'VerticalAlignments',
    accepts: oneOf('top', 'middle', 'bottom'),
  },
  { singular: 'NumberFormat', plural: 'NumberFormats', accepts: text },
  {
    singular: 'WrapStrategy',
    plural: 'WrapStrategies',
    takesTexts: false,
    accepts: (value) => Object.values(WrapStrategy).includes(value as never),
    send: String,
    receive: (value) => WrapStrategy[value as keyof typeof WrapStrategy],
  },
  {
    singular: 'TextDirection',
    plural: 'TextDirections',
    takesTexts: false,
    accepts: (value) => value === null || Object.values(TextDirection).includes(value as never),
    send: (value) => (value === null ? null : String(value)),
    receive: (value) => (value === null ? null : TextDirection[value as keyof typeof TextDirection]),
  },
];

/** A cell whose strategy nobody set overflows, yet says that it wraps. */
export function wraps(strategy: string | null): boolean {
  return strategy === null || strategy === 'WRAP';
}

/** Google writes a whole number as Java prints a double. */
export function noteText(note: unknown): unknown {
  return typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : (note ?? null);
}
