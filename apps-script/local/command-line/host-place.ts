import fs from 'node:fs';

/** Where a host lives and what it may do, as the commands decide it. */
export interface HostPlace {
  /** Data folder. */
  folder: string;
  /** Built bundle. */
  bundle: string;
  owner?: string;
  allowPrivate?: boolean;
  proxy?: string;
  smtp?: unknown;
}

/** Makes the data folder, for its owner only: it holds what members sent and the hashes of their tokens. */
export function makeDataFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Where the workbook is served when the port is free. */
export const DEFAULT_PORT = 8477;

/** What the self-hosted edition is: a French workbook, in Paris time, without Google's daily limits. */
export const HOST_DEFAULTS = { locale: 'fr_FR', timeZone: 'Europe/Paris', limits: 'self-hosted' } as const;
