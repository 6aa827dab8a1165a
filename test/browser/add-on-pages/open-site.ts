import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FREE_ARTICLE, PAGES_OF_OURS } from '../harness/pages-of-ours.ts';

/** A site on this machine that answers a free article of our own making under every address. */
export async function openSite(): Promise<{ article: string; close(): void }> {
  const body = new Map(PAGES_OF_OURS).get(FREE_ARTICLE)?.body ?? '';
  const site = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(body);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  return {
    article: `http://127.0.0.1:${port}/billets/lire-en-ligne`,
    close() {
      site.closeAllConnections();
      site.close();
    },
  };
}
