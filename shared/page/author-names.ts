import { scanDates } from '../date/scan-dates.ts';
import { cleanText } from '../text/clean-text.ts';
import { foldText } from '../text/fold-text.ts';
import { nameCase } from '../text/name-case.ts';
import { isPlaceholder } from './meta.ts';

const MAX_NAME = 80;
const MAX_AUTHORS = 20;
/** « Publié par », « Von », « Artikel von: », « View all posts by »: what stands before a name. */
const PREFIX =
  /^(?:(?:publié|écrit|rédigé|posté|proposé|article|un article|propos recueillis|interview|posted|published|written|story|reported|view all posts|all posts|more|geschrieben|veröffentlicht|erstellt|eingestellt|gespeichert|publiziert|verfasst|(?:ein )?artikel|(?:ein )?beitrag|beiträge|text|publicado|escrito|scritto|pubblicato)\s*(?:am |le |on )?)?(?:(?:par|by|vom|por|per|door|av)(?=[\s:])|von(?=[\s:A-ZÄÖÜ])|auteure?s?(?:\s*\(s\))?\s*:|authors?\s*:|autor(?:e|in|en|innen)?\s*:|textes?\s*:|redaktion\s*:|(?:auteure?s|autor(?:en|innen)|authors)(?=\s)|©|\(c\))\s*:?\s*/i;
const SEPARATOR = /\s*(?:;|\||•|·|\n|»|\s\/\s|,\s*(?:et|and|und|y)\s+|,|、)\s*|\s+(?:et|and|und|&|y|avec|with)\s+/i;
const NOT_A_NAME =
  /https?:|www\.|@|[{}<>"]|\.(?:com|fr|org|net)(?:\/|$)|^[\d\s.:]+$|^\d+\s|\d{4}|^(?:admin|administrator|administrateur|webmaster|root|user|anonymous|anonyme|auteure?|author|autor|by|par|de|por|von|publiziert|published|posted|written|nachricht|staff writer|contributor|editor|jr\.?|sr\.?|ph\.?d\.?|m\.?d\.?|mph|rd|mba|bsc|msc)$/i;
/** Whether there is a letter of some script in it. */
const HAS_LETTER = /[A-Za-z\u00c0-\uffff]/;

/**
 * Names of people out of what a page writes in their place: « Par MARIE DUPONT et Jean Durand, le 3 mai » gives two.
 * Addresses, e-mails, placeholders, dates and accounts such as « admin » are dropped; order and first spelling are kept.
 */
export function authorNames(texts: readonly string[]): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (const text of texts.slice(0, 60)) {
    if (isPlaceholder(text)) continue;
    for (const part of withoutTail(cleanText(text, 400)).split(SEPARATOR)) {
      const name = nameCase(trimmed(part.replace(PREFIX, '')));
      const key = foldText(name);
      if (!isName(name) || seen.has(key) || names.length >= MAX_AUTHORS) continue;
      seen.add(key);
      names.push(name);
    }
  }
  return names;
}

function withoutTail(text: string): string {
  const date = scanDates(text, { limit: 1 })[0];
  const cutAt = date && date.index > 3 ? text.slice(0, date.index) : text;
  return cutAt
    .replace(/^\s*(?:par|by|von)\s*:?\s+/i, '')
    .replace(
      /\s+(?:(?:le|on|am|publié|posted|published|mis à jour|updated)\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche)?,?\s*:?\s*$/i,
      '',
    );
}

function trimmed(text: string): string {
  return text
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '')
    .replace(/\s*\([^)]{0,80}\)\s*$/, '')
    .trim();
}

function isName(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= MAX_NAME &&
    HAS_LETTER.test(name) &&
    !NOT_A_NAME.test(name) &&
    name.split(' ').length <= 7
  );
}
