import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run --silent host -- run FILE.gs FUNCTION | --all
  --locale en_US        locale of the spreadsheet
  --timezone Europe/Paris
  --allow-private       scripts may reach private addresses`;

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

const { values, positionals } = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        all: { type: 'boolean', default: false },
        locale: { type: 'string', default: 'en_US' },
        timezone: { type: 'string', default: 'Europe/Paris' },
        'allow-private': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(`${(error as Error).message}\n${USAGE}`);
  }
})();

const [command, file, functionName] = positionals;
if (command !== 'run' || !file || (functionName === undefined) === !values.all) stop(USAGE);

try {
  new Intl.DateTimeFormat('en', { timeZone: values.timezone });
} catch {
  stop(`Unknown time zone: ${values.timezone}.`);
}
// npm runs this from the project's folder; the file is named from where the person stands.
const given = path.resolve(process.env.INIT_CWD ?? '', file);
const found = existsSync(given) ? given : path.resolve(file);
if (!existsSync(found)) stop(`No such file: ${file}`);

// Whoever reads the lines may stop early.
process.stdout.on('error', () => process.exit(0));
process.env.TZ = values.timezone;
const { runScript } = await import('../apps-script/local/command-line/run-script.ts');
try {
  const sound = await runScript(
    {
      file: found,
      functionName: functionName ?? null,
      locale: values.locale,
      timeZone: values.timezone,
      allowPrivate: values['allow-private'],
    },
    {
      line: (text) => process.stdout.write(`${text}\n`),
      note: (text) => process.stderr.write(`${text}\n`),
    },
  );
  process.exitCode = sound ? 0 : 1;
} catch (error) {
  stop((error as Error).message);
}
