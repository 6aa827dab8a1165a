import type { Page } from '../dom/page.ts';
import { foldSpaces } from '../text/clean-text.ts';
import type { PageRefusal } from './page-reading.ts';

/** Whole titles of bot-challenge pages, and marks that count only in a small document. */
const CHALLENGE_TITLE =
  /^(?:just a moment\.{0,3}|un instant\s*(?:\.{3}|…)?|attention required! \| cloudflare|access denied|verifying you are human|checking your browser.*|ddos-guard|are you a robot\??|vérification de sécurité.*|robot check|security check|pardon our interruption|please wait\.{0,3})$/i;
const CHALLENGE_MARK =
  '#challenge-form,#challenge-running,#cf-challenge-running,#px-captcha,[id^="cf-chl"],[class*="cf-browser-verification"],script[src*="captcha-delivery.com"],iframe[src*="captcha-delivery.com"],iframe[src*="_Incapsula_Resource"]';
const CONSENT_TITLE =
  /^(?:avant d.accéder|before you continue|cookie consent|gestion des cookies|votre choix (?:concernant|sur) les cookies|consent\b.{0,30}|nous respectons votre vie privée)/i;
const SMALL = 3_000;
const READABLE = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/xml|text\/xml|application\/pdf)$/;

/** Why a page cannot be clipped, or null. `too-large` is the caller's: it knows the bytes. */
export function refusalOf(page: Page): PageRefusal | null {
  if (!READABLE.test(page.contentType)) return 'not-a-page';
  if (page.contentType === 'application/pdf') return null;
  const title = foldSpaces(page.first('title')?.text() ?? '').slice(0, 200);
  const body = page.first('body') ?? page.first('html');
  const text = foldSpaces((body?.text() ?? '').slice(0, 200_000));
  const small = text.length < SMALL;
  if (small && (CHALLENGE_TITLE.test(title) || (text.length < 600 && page.first(CHALLENGE_MARK) !== null)))
    return 'challenge';
  if (small && CONSENT_TITLE.test(title) && page.first('h1,article') === null) return 'consent';
  if (text === '' && title === '') return page.first('meta,iframe,img,video,h1') ? null : 'empty';
  return null;
}
