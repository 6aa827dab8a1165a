const MEASURED: Record<string, number> = {};

/** Measured precision of the signal that decided; a contradiction is as sure as its declarations. */
export function accessConfidence(signal: string, _value: string): number {
  return MEASURED[signal] ?? MEASURED[signal.split('.')[0] ?? ''] ?? 0.5;
}
