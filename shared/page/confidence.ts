/** Fields whose signals have a measured precision. */
export type MeasuredField =
  | 'title'
  | 'authors'
  | 'published'
  | 'updated'
  | 'publisher'
  | 'description'
  | 'language'
  | 'kind'
  | 'licence'
  | 'identifiers'
  | 'feeds'
  | 'image'
  | 'canonicalUrl';

const MEASURED: Partial<Record<MeasuredField, Record<string, number>>> = {};

export function confidenceOf(field: MeasuredField, signal: string): number {
  return MEASURED[field]?.[signal] ?? 0.5;
}
