import type { Limits } from './service.ts';

const KILO = 1024;
const MINUTE = 60_000;

/** The published limits of a consumer account. */
export const GOOGLE_LIMITS: Limits = {
  executionTime: 6 * MINUTE,
  simultaneousExecutions: 30,
  propertyValue: 9 * KILO,
  propertyStore: 500 * KILO,
  propertyCallsPerDay: 50_000,
  cacheKey: 250,
  cacheValue: 100 * KILO,
  cacheItems: 1000,
  mailRecipientsPerDay: 100,
  mailRecipientsPerMessage: 50,
  mailBody: 200 * KILO,
  mailAttachments: 250,
  mailAttachmentsSize: 25 * KILO * KILO,
  fetchCallsPerDay: 20_000,
  fetchResponse: 50 * KILO * KILO,
  triggers: 20,
  triggerTimePerDay: 90 * MINUTE,
  cellCharacters: 50_000,
};

const LIFTED = Number.POSITIVE_INFINITY;

/**
 * A library's own server: Google's quotas are lifted; what protects the machine (sizes of one answer, of one cell, of
 * what is attached to one message, half an hour an execution) stays.
 */
export const SELF_HOSTED_LIMITS: Limits = {
  ...GOOGLE_LIMITS,
  executionTime: 30 * MINUTE,
  simultaneousExecutions: LIFTED,
  propertyValue: LIFTED,
  propertyStore: LIFTED,
  propertyCallsPerDay: LIFTED,
  cacheKey: LIFTED,
  cacheValue: LIFTED,
  cacheItems: LIFTED,
  mailRecipientsPerDay: LIFTED,
  mailRecipientsPerMessage: LIFTED,
  mailBody: LIFTED,
  fetchCallsPerDay: LIFTED,
  triggers: LIFTED,
  triggerTimePerDay: LIFTED,
};
