import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostOptions, openHost } from '../../../../apps-script/local/host.ts';

/**
 * Opens a host on a script written in the test; `pages` are its HTML files by name. The returned `run` answers the
 * value of an expression, or the error as `Name: message`.
 */
export async function openScript(code: string, options: Partial<HostOptions> = {}, pages: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-script-'));
  writeFileSync(join(folder, 'Code.js'), `${code}\nfunction evaluate(text) { return (0, eval)('(' + text + ')'); }`);
  writeFileSync(join(folder, 'appsscript.json'), '{"timeZone":"Europe/Paris"}');
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), text);
  const host = await openHost({ bundle: folder, ...options });
  return {
    host,
    async run(expression: string): Promise<unknown> {
      const { error, value } = await host.run('evaluate', { args: [expression] });
      return error ? `${error.name}: ${error.message}` : value;
    },
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
