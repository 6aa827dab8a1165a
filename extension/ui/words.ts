import { i18n } from '#i18n';
import type { Language } from '../../shared/ui/language.ts';

export const words = i18n.t;

/** Names of codes: `not-a-page` is looked up as `not_a_page`, for message names take no hyphen. */
export function codeWords<Group extends string, Code extends string>(group: Group, code: Code) {
  return words(`${group}.${code.replaceAll('-', '_')}` as 'language');
}

export const language = (): Language => (words('language') === 'en' ? 'en' : 'fr');

/** `2024-03-05` or an instant as « 5 mars 2024 ». */
export function dayInWords(day: string): string {
  const date = new Date(day.length === 10 ? `${day}T12:00:00Z` : day);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString(language() === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
