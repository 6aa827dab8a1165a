import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '../../../apps-script/local/http/server.ts';
import { buildWorkbookPage } from '../../../apps-script/local/workbook-page/build.ts';
import { buildBundle, EXEC, OWNER, openVigie, type Vigie } from '../../add-on/opened-vigie.ts';
import { forwardTo } from './forward-to.ts';
import { openTlsFront, type SavedPage, selfSigned, type TlsFront } from './tls-front.ts';

export interface TeamSheet {
  vigie: Vigie;
  front: TlsFront;
  /** The address a browser calls: Google's own, answered here. */
  exec: string;
  /** The text that is pasted into the options page. */
  invite(name: string, role?: string): Promise<string>;
  /** The real answer, to put back after a fault was played through `front.google`. */
  answer: RequestListener;
  close(): Promise<void>;
}

/** The real add-on, built and installed in the embedded host, behind Google's own addresses over TLS. */
export async function openTeamSheet(pages: Iterable<[string, SavedPage]> = []): Promise<TeamSheet> {
  const bundle = await buildBundle();
  const folder = mkdtempSync(path.join(tmpdir(), 'vigie-sheet-'));
  await buildWorkbookPage(folder);
  const vigie = await openVigie(bundle.folder);
  const server = await startServer({
    host: vigie.host,
    pages: folder,
    port: 0,
    operator: OWNER,
    tls: await selfSigned(),
  });
  const answer = forwardTo(server.tlsPort ?? 0);
  const front = await openTlsFront(answer, pages);
  return {
    vigie,
    front,
    exec: EXEC,
    answer,
    invite: async (name, role = 'contributor') => {
      const email = `${name.toLowerCase()}@example.org`;
      const invited = await vigie.run<{ ok: boolean; text: string; message?: string }>('inviteMember', [
        { name, email, role },
      ]);
      if (!invited.ok) throw new Error(invited.message);
      return invited.text;
    },
    close: async () => {
      await front.close();
      await server.close();
      await vigie.close();
      bundle.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
