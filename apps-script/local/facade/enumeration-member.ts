/** Is this value one of an enumeration's? The enumeration itself stands for its first value, as at Google. */
export function isMember(values: object, value: unknown): boolean {
  return value === values || Object.values(values).includes(value);
}
