import { scanDates } from '../date/scan-dates.ts';
import { cleanText } from '../text/clean-text.ts';
import { foldText } from '../text/fold-text.ts';
import { nameCase } from '../text/name-case.ts';
import { isPlaceholder } from './meta.ts';

const MAX_NAME = 80;
const MAX_AUTHORS = 20;
const PREFIX =
  /^(?:(?:publié|écrit|rédigé|posté|proposé|propos recueillis|posted|written|story|geschrieben)\s+)?(?:par|by|von|por|per|auteurs?|auteur\s*\(s\)|authors?|autore?|autor|text|texte|redaktion)\s*:?\s+/i;
const SEPARATOR = /\s*(?:;|\||•|·|\n|\s\/\s|,\s*(?:et|and|und|y)\s+|,)\s*|\s+(?:et|and|und|&|avec|with)\s+/i;
const NOT_A_NAME =
  /https?:|www\.|@|\.(?:com|fr|org|net|de)(?:\/|$)|^\d+$|^(?:admin|administrator|administrateur|webmaster|root|user|anonymous|anonyme|auteur|author|by|par|de|staff writer|contributor|editor|jr\.?|sr\.?)$/i;

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
    .replace(/\s+(?:le|on|am|publié|posted|published|mis à jour|updated)\s*:?\s*$/i, '');
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
    /[A-Za-zÀ-ɏЀ-ӿ\u3040-\u9fff]/.test(name) &&
    !NOT_A_NAME.test(name) &&
    name.split(' ').length <= 7
  );
}
