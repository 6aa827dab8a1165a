import type { Service } from '../execution/service.ts';

/** Every service of the host; one line each. */
export const services: readonly Service[] = [];
