import { cleanAddress } from './clean-address.ts';
import { BEARER, EMAIL, NAMED_SECRET } from './secret-parameters.ts';

export interface StruckText {
  text: string;
  /** How many secrets were struck out. */
  struck: number;
}

const LINK = /https?:\/\/[^\s<>"'«»]{1,2000}/gi;
const ALL_EMAILS = new RegExp(EMAIL.source, 'g');
const ALL_BEARERS = new RegExp(BEARER.source, 'g');
const ALL_NAMED = new RegExp(NAMED_SECRET.source, 'gi');
/** User and password of an address that is not of the web: `ftp://user:password@host`. */
const USERINFO = /\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@<>"']{1,300}@/gi;

/**
 * A text read on a page without what must not be shared: e-mail addresses, tickets, tokens and session ids, and the
 * secrets inside the addresses it quotes. What a person typed or selected must not go through here (DESIGN §5).
 */
export function strikeSecrets(text: string): StruckText {
  if (!/[@=]|%40|:\/\/|eyJ|-\d+-/.test(text)) return { text, struck: 0 };
  let struck = 0;
  const hide = (replacement: string) => {
    struck += 1;
    return replacement;
  };
  const result = text
    .replace(LINK, (link) => {
      const tail = /[.,;:!?)\]]+$/.exec(link)?.[0] ?? '';
      const clean = cleanAddress(link.slice(0, link.length - tail.length));
      // A fragment is no secret to count, yet it tells how far somebody had come: it goes with the rest.
      if (!clean || clean.struck.length === 0)
        return link.slice(0, link.length - tail.length).replace(/#.*$/, '') + tail;
      struck += clean.struck.length;
      return clean.url + tail;
    })
    .replace(USERINFO, (_all, scheme: string) => hide(scheme))
    .replace(ALL_NAMED, (_all, before: string, name: string) => hide(`${before}${name}=[masqué]`))
    .replace(ALL_BEARERS, (_all, before: string) => hide(`${before}[masqué]`))
    .replace(ALL_EMAILS, () => hide('[adresse masquée]'));
  return { text: result, struck };
}
