import { randomBytes } from 'node:crypto';

export interface Echo {
  mimeType: string;
  text: string;
  /** Name to download it as; null to show it. */
  fileName: string | null;
}

const LIFETIME = 60_000;
const MOST_CHARACTERS = 50_000_000;

/** What a web app answered, until its second request comes for it. Oldest first out; a browser may ask twice. */
export interface EchoStore {
  keep(echo: Echo): string;
  find(key: string): Echo | undefined;
}

export function openEchoStore(now: () => number = Date.now): EchoStore {
  const kept = new Map<string, Echo & { until: number }>();
  let characters = 0;
  const drop = (key: string) => {
    characters -= kept.get(key)?.text.length ?? 0;
    kept.delete(key);
  };
  return {
    keep(echo) {
      const key = randomBytes(48).toString('base64url');
      kept.set(key, { ...echo, until: now() + LIFETIME });
      characters += echo.text.length;
      for (const [old, { until }] of kept) {
        if (old === key || (until > now() && characters <= MOST_CHARACTERS)) break;
        drop(old);
      }
      return key;
    },
    find(key) {
      const echo = kept.get(key);
      if (!echo || echo.until > now()) return echo;
      drop(key);
      return undefined;
    },
  };
}
