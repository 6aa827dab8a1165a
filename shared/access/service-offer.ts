import { mainBlock } from '../page/main-block.ts';
import type { PageContext } from '../page/page-context.ts';
import type { PageReading } from '../page/page-reading.ts';
import { foldSpaces } from '../text/clean-text.ts';
import { excerpt } from '../text/excerpt.ts';
import { parseAddress } from '../url/address.ts';
import type { AccessValue } from './access-verdict.ts';
import { FREEMIUM, OF_A_PLACE, OPEN, PRICE, QUOTE, REGISTRATION, SUBSCRIPTION_PRICE, TRIAL } from './offer-patterns.ts';

export interface ServiceOffer {
  says: Extract<AccessValue, 'paid' | 'mixed' | 'registration' | 'free'>;
  signs: { signal: string; quote: string }[];
}

const OFFERS_PATH =
  /\/(?:abonnements?|offres?|tarifs?|nos-tarifs|nos-offres|s-abonner|abonnez-vous|pricing|plans|prices|subscribe|subscription|bibliotheques|mediatheques|etablissements|collectivites|institutions)(?:[/.-]|$)/i;
const HOME_PATH = /^\/(?:[a-z]{2}\/?|index\.\w+)?$/i;

/**
 * What a service says of its own price, read only where a service presents itself: its home page and its pages of offers,
 * in the main block. A trial means paid; a free plan or a free account beside a price means mixed; a price, or a quote on
 * request, paid; then a free account, then « gratuit, sans inscription ». Null where nothing of it is said.
 */
export function readOffer(context: PageContext, reading: PageReading): ServiceOffer | null {
  const path = parseAddress(context.url)?.path ?? '';
  const offers = OFFERS_PATH.test(path);
  if ((!offers && !HOME_PATH.test(path)) || reading.kind?.value === 'article') return null;
  const text = foldSpaces((mainBlock(context.page)?.text() ?? '').slice(0, 200_000));
  // On a page of offers a price is the service's; on a home page it may be the card of the library.
  const ofPlaces = offers ? /open|registration/ : /open|registration|price/;
  const sign = (signal: string, pattern: RegExp) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const quote = excerpt(text, match.index, match[0].length, 80);
    return ofPlaces.test(signal) && OF_A_PLACE.test(quote) ? [] : [{ signal, quote }];
  };
  const trial = sign('offer.trial', TRIAL);
  const price = sign('offer.price', offers ? PRICE : SUBSCRIPTION_PRICE);
  const quote = sign('offer.quote', QUOTE);
  const freemium = sign('offer.freemium', FREEMIUM);
  const account = sign('offer.registration', REGISTRATION);
  const open = sign('offer.open', OPEN);
  const paid = [...trial, ...price, ...quote];
  if (trial.length > 0) return { says: 'paid', signs: paid };
  if (freemium.length > 0) return { says: 'mixed', signs: [...freemium, ...price] };
  if (price.length > 0 && account.length > 0) return { says: 'mixed', signs: [...account, ...price] };
  if (paid.length > 0) return { says: 'paid', signs: paid };
  if (account.length > 0) return { says: 'registration', signs: account };
  return open.length > 0 ? { says: 'free', signs: open } : null;
}
