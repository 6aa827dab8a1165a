/**
 * What a script sees. This file is bundled to one text and evaluated inside the script's own context before the
 * user's code, so that arrays, Dates and errors are of the script's realm. Each import installs its own globals.
 */
import './door.ts';
import './runtime.ts';
import './clock.ts';
import './default-locale.ts';
import './unsupported.ts';
import './console.ts';
import './logger.ts';
import './properties.ts';
import './cache.ts';
import './lock.ts';
import './session.ts';
import './script-app.ts';
import './spreadsheet-event.ts';
import './run.ts';
import './utilities.ts';
import './url-fetch.ts';
import './mail.ts';
import './html.ts';
import './content.ts';
import './mime-type.ts';
import './sheets/app.ts';
