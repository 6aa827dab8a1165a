import { createServer } from 'node:net';
import { openHost } from '../host.ts';
import { openQuestions } from '../http/questions.ts';
import { execAddress, type RunningServer, startServer, workbookAddress } from '../http/server.ts';
import { HOST_DEFAULTS, type HostPlace, makeDataFolder } from './host-place.ts';
import { askRunning, findRunning, forgetRunning, newSecret, noteRunning } from './running-host.ts';

export interface StartOrder extends HostPlace {
  /** Folder of the built workbook page. */
  pages: string;
  port: number;
  demo: boolean;
}

export interface Started {
  host: Awaited<ReturnType<typeof openHost>>;
  server: RunningServer;
  /** True when the wanted port was taken by something else. */
  moved: boolean;
  close(): Promise<void>;
}

/** How many ports are tried after the wanted one. */
const TRIES = 50;

/** The address that opens the workbook page of the host that already runs on this folder; null when none runs. */
export async function startAddressOfRunning(folder: string): Promise<string | null> {
  const running = await findRunning(folder);
  if (!running) return null;
  const { reply } = await askRunning<{ address?: string }>(running, '/control/start-address', {});
  return reply.address ?? null;
}

/** Opens the host on its folder, installs the workbook when it is not, and serves it on this machine only. */
export async function start(order: StartOrder): Promise<Started> {
  const { pages, demo, port: wanted, ...place } = order;
  const port = await freePort(wanted);
  makeDataFolder(place.folder);
  const questions = openQuestions();
  const host = await openHost({
    ...HOST_DEFAULTS,
    ...place,
    execUrl: execAddress(port),
    workbookUrl: workbookAddress(port),
    screen: questions.screen,
  });
  try {
    const operator = host.internals.owner;
    const installed = await host.run('install', { caller: { kind: 'menu', user: operator } });
    if (!installed.ok) throw new Error(installed.error?.message);
    const running = { port, secret: newSecret() };
    const server = await startServer({ host, pages, port, operator, demo, questions, secret: running.secret });
    noteRunning(place.folder, running);
    const stopTriggers = host.clock.keepRunning();
    return {
      host,
      server,
      moved: port !== wanted,
      async close() {
        stopTriggers();
        forgetRunning(place.folder, running);
        await server.close();
        await host.close();
      },
    };
  } catch (error) {
    await host.close();
    throw error;
  }
}

/** The first port that nothing listens on, from `wanted` on. */
async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`Aucun port libre entre ${wanted} et ${wanted + TRIES - 1}.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
