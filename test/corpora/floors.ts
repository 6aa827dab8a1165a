import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORPORA, type Figures } from './corpora.ts';

const FILE = fileURLToPath(new URL('./floors.json', import.meta.url));
/** What the same code may differ by between two machines: nothing is random, so only rounding. */
const EPSILON = 1e-9;

export interface Floors {
  /** SHA-256 of each manifest: an edit of the corpus is noticed before its figures are believed. */
  corpora: Record<string, string>;
  /** `pages date.exact` → at least. */
  floors: Record<string, number>;
  /** `masked access.wrong` → at most. */
  ceilings: Record<string, number>;
}

export interface Check {
  held: boolean;
  /** What was wanted and what was found. */
  sentence: string;
}

export function readFloors(): Floors {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Floors;
}

/** SHA-256 of the manifests that are present. */
export function checksums(): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of ['pages/manifest.jsonl', 'pages-masked/manifest.jsonl', 'feeds/manifest.json']) {
    const file = path.join(CORPORA, name);
    if (existsSync(file)) found[name] = createHash('sha256').update(readFileSync(file)).digest('hex');
  }
  return found;
}

/** One check a floor and a ceiling of the parts that were measured, and one a manifest. */
export function checkFloors(pinned: Floors, figures: Record<string, Figures>, sums: Record<string, string>): Check[] {
  const checks: Check[] = Object.entries(pinned.corpora).map(([name, sum]) => ({
    held: sums[name] === sum,
    sentence: `${name} is not the corpus the floors were pinned on (sha256 ${sums[name]?.slice(0, 12) ?? 'absent'})`,
  }));
  for (const [limits, side] of [
    [pinned.floors, 1],
    [pinned.ceilings, -1],
  ] as const) {
    for (const [name, limit] of Object.entries(limits)) {
      const [part = '', figure = ''] = name.split(' ');
      if (!figures[part]) continue;
      const value = figures[part][figure];
      checks.push({
        held: typeof value === 'number' && (value - limit) * side >= -EPSILON,
        sentence: `${name}: ${value ?? 'no figure'}, wanted ${side > 0 ? 'at least' : 'at most'} ${limit}`,
      });
    }
  }
  return checks;
}

/** The pinned floors with each one that today's figure passes raised to it; lowered only where that is said. */
export function raised(pinned: Floors, figures: Record<string, Figures>, allowLower: boolean): Floors {
  const next = (limits: Record<string, number>, side: 1 | -1) =>
    Object.fromEntries(
      Object.entries(limits).map(([name, limit]) => {
        const [part = '', figure = ''] = name.split(' ');
        const value = figures[part]?.[figure];
        if (typeof value !== 'number') return [name, limit];
        const rounded = side > 0 ? Math.floor(value * 1e4) / 1e4 : Math.ceil(value * 1e4) / 1e4;
        return [name, (rounded - limit) * side > 0 || allowLower ? rounded : limit];
      }),
    );
  return { ...pinned, floors: next(pinned.floors, 1), ceilings: next(pinned.ceilings, -1) };
}

/** Writes the raised floors and says what changed. */
export async function pinFloors(measured: { figures: Record<string, Figures> }, allowLower: boolean): Promise<void> {
  const pinned = readFloors();
  const next = { ...raised(pinned, measured.figures, allowLower), corpora: checksums() };
  const before = { ...pinned.floors, ...pinned.ceilings };
  for (const [name, limit] of Object.entries({ ...next.floors, ...next.ceilings })) {
    if (limit !== before[name]) process.stdout.write(`${name}: ${before[name]} → ${limit}\n`);
  }
  writeFileSync(`${FILE}.tmp`, `${JSON.stringify(next, null, 2)}\n`);
  renameSync(`${FILE}.tmp`, FILE);
}
