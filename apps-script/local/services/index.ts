import type { Service } from '../execution/service.ts';
import { cacheService } from './cache.ts';
import { htmlService } from './html.ts';
import { lockService } from './lock.ts';
import { mailService } from './mail.ts';
import { propertiesService } from './properties.ts';
import { scriptAppService } from './script-app.ts';
import { sessionService } from './session.ts';
import { spreadsheetService } from './sheets/sheets-service.ts';
import { urlFetchService } from './url-fetch.ts';
import { utilitiesService } from './utilities.ts';

/** Every service of the host; one line each. */
export const services: readonly Service[] = [
  propertiesService,
  cacheService,
  lockService,
  sessionService,
  scriptAppService,
  utilitiesService,
  urlFetchService,
  mailService,
  htmlService,
  spreadsheetService,
];
