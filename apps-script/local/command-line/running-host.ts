import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What a running host leaves in its data folder for the other commands of the same person. */
export interface RunningHost {
  port: number;
  secret: string;
}

const FILE = 'running.json';

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Writes the note, readable by its owner only. */
export function noteRunning(folder: string, running: RunningHost): void {
  const file = path.join(folder, FILE);
  fs.mkdirSync(folder, { recursive: true });
  // Removed first: `mode` speaks for a new file only.
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, JSON.stringify(running), { mode: 0o600 });
}

/** Takes the note away, unless another host has left its own meanwhile. */
export function forgetRunning(folder: string, running: RunningHost): void {
  if (readNote(folder)?.secret === running.secret) fs.rmSync(path.join(folder, FILE), { force: true });
}

/** The host that runs on this folder now, or null; a note left by a host that was killed counts for nothing. */
export async function findRunning(folder: string): Promise<RunningHost | null> {
  const note = readNote(folder);
  if (!note) return null;
  const { status } = await askRunning(note, '/control/ping', {}).catch(() => ({ status: 0 }));
  return status === 200 ? note : null;
}

/** Asks a running host; answers the status and what it said. Rejects when nobody answers. */
export async function askRunning<T>(
  running: RunningHost,
  route: string,
  sent: unknown,
): Promise<{ status: number; reply: T }> {
  const response = await fetch(`http://127.0.0.1:${running.port}${route}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${running.secret}` },
    body: JSON.stringify(sent),
  });
  return { status: response.status, reply: (await response.json().catch(() => ({}))) as T };
}

function readNote(folder: string): RunningHost | null {
  try {
    const note = JSON.parse(fs.readFileSync(path.join(folder, FILE), 'utf8'));
    return Number.isInteger(note.port) && typeof note.secret === 'string' ? note : null;
  } catch {
    return null;
  }
}
