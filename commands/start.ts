// npm start: the embedded host and the workbook page. npm start -- clip ADDRESS_OR_FILE…: clips without a browser.
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ClipOrder } from '../apps-script/local/command-line/clip.ts';
import { DEFAULT_PORT, type HostPlace } from '../apps-script/local/command-line/host-place.ts';
import type { Started } from '../apps-script/local/command-line/start.ts';
import { findChromiumKin } from './browsers.mjs';
import { isStale, PART_NAMES, PARTS, type PartName } from './built-parts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const USAGE = `npm start -- [--demo] [--port 8477] [--no-browser]
npm start -- clip ADRESSE_OU_FICHIER… [--address ADRESSE] [--json] [--allow-private]
  --address        d’où vient un fichier enregistré
  --json           une ligne JSON par relevé, et rien d’autre
  --allow-private  permet les adresses de votre réseau interne
Variables : VIGIE_DATA (dossier des données), VIGIE_OWNER (adresse de la personne responsable), VIGIE_SMTP
(smtp://…, pour envoyer vraiment les messages), HTTPS_PROXY (le mandataire de votre réseau).`;

const { values, positionals } = readArguments();
const place: HostPlace = {
  folder: path.resolve(process.env.VIGIE_DATA || path.join(root, '.vigie')),
  bundle: path.join(root, 'dist/apps-script'),
  allowPrivate: values['allow-private'],
  ...(process.env.VIGIE_OWNER ? { owner: process.env.VIGIE_OWNER } : {}),
  ...(process.env.HTTPS_PROXY ? { proxy: process.env.HTTPS_PROXY } : {}),
  ...(process.env.VIGIE_SMTP ? { smtp: process.env.VIGIE_SMTP } : {}),
};

if (values.help) say(USAGE);
else if (positionals[0] === 'clip') await clipInputs(positionals.slice(1));
else if (positionals.length > 0) stop(`Commande inconnue : ${positionals[0]}.\n${USAGE}`);
else await startHost();

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        demo: { type: 'boolean', default: false },
        port: { type: 'string', default: String(DEFAULT_PORT) },
        'no-browser': { type: 'boolean', default: false },
        address: { type: 'string' },
        json: { type: 'boolean', default: false },
        'allow-private': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(`${optionInWords(error as Error)}\n${USAGE}`);
  }
}

async function clipInputs(inputs: string[]): Promise<void> {
  if (inputs.length === 0) stop(`Indiquez au moins une adresse ou un fichier.\n${USAGE}`);
  if (values.address !== undefined && inputs.length > 1) stop('« --address » ne vaut que pour un seul fichier.');
  await build(['add-on']);
  const { clip } = await import('../apps-script/local/command-line/clip.ts');
  const order: ClipOrder = { ...place, inputs, address: values.address, json: values.json };
  process.exitCode = await clip(order, (text) => process.stdout.write(`${text}\n`));
}

async function startHost(): Promise<void> {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) stop(`Ce port n’existe pas : ${values.port}.`);
  const { start, startAddressOfRunning } = await import('../apps-script/local/command-line/start.ts');
  const already = await startAddressOfRunning(place.folder);
  if (already) {
    say(`Vigie est déjà ouverte sur ce dossier. Cette adresse l’ouvre, une seule fois :\n\n  ${already}\n`);
    return;
  }
  await build(PART_NAMES);
  const pages = path.join(root, 'dist/workbook-page');
  const started = await start({ ...place, pages, port, demo: values.demo }).catch((error: Error) =>
    stop(`Vigie n’a pas pu s’ouvrir : ${error.message}\nVos données (${place.folder}) n’ont pas été changées.`),
  );
  const { server, host } = started;
  let browser: { close(): Promise<void> } | null = null;
  const stopAll = async () => {
    await browser?.close().catch(() => {});
    say('\nVigie se ferme. Vos données sont gardées.');
    await started.close();
    process.exit(0);
  };
  process.once('SIGINT', stopAll);
  process.once('SIGTERM', stopAll);
  if (values.demo)
    say('Démonstration : l’horloge s’avance à la main. N’utilisez pas ce dossier pour de vraies données.');
  if (started.moved) say(`Le port ${port} est pris : Vigie utilise le port ${server.port}.`);
  say(
    `Vigie est ouverte sur cet ordinateur. Cette adresse ouvre la feuille, une seule fois :\n\n  ${server.newStartAddress()}\n`,
  );
  say(`Données : ${place.folder}`);
  if (!values['no-browser']) browser = await showBrowser(server.newStartAddress(), host);
  say('Pour arrêter : Ctrl+C.');
}

async function showBrowser(address: string, host: Started['host']) {
  const { openBrowser } = await import('../apps-script/local/command-line/open-browser.ts');
  const extension = path.join(root, 'dist/extension/chrome-mv3');
  const { owner } = host.internals;
  const opened = await openBrowser({
    executable: findChromiumKin(),
    address,
    extension,
    profile: path.join(place.folder, 'navigateur'),
    async invite() {
      const order = { name: owner.split('@')[0], email: owner, role: 'manager' };
      const { value } = await host.run('inviteMember', { args: [order], caller: { kind: 'sidebar', user: owner } });
      return (value as { text?: string } | undefined)?.text ?? '';
    },
  });
  if (opened.kind === 'paired') {
    say('Un navigateur s’ouvre avec l’extension Vigie, déjà reliée à cette feuille.');
    return opened.browser;
  }
  say(
    'Pour essayer l’extension : ouvrez chrome://extensions, activez le mode développeur, choisissez « Charger ' +
      `l’extension non empaquetée », puis le dossier ${extension}. Le menu Vigie de la feuille donne l’invitation à y coller.`,
  );
  return null;
}

/** Builds the parts that changed since they were built; what it says goes to standard error. */
async function build(names: readonly PartName[]): Promise<void> {
  const stale = names.filter((name) => isStale(root, name, PARTS[name]));
  if (stale.length === 0) return;
  process.stderr.write('Préparation de Vigie…\n');
  const { buildAll } = await import('./build.ts');
  await buildAll(stale);
}

/** Node tells it in English, with advice for programmers. */
function optionInWords({ message }: Error): string {
  const option = /'(--?[^\s']+)/.exec(message)?.[1] ?? '';
  return /^Unknown/.test(message) ? `Option inconnue : ${option}.` : `L’option ${option} est incomplète.`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function stop(text: string): never {
  process.stderr.write(`${text}\n`);
  process.exit(2);
}
