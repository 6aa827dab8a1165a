import type { Service } from '../execution/service.ts';
import { htmlService } from './html.ts';
import { mailService } from './mail.ts';
import { urlFetchService } from './url-fetch.ts';
import { utilitiesService } from './utilities.ts';

/** Every service of the host; one line each. */
export const services: readonly Service[] = [utilitiesService, urlFetchService, mailService, htmlService];
