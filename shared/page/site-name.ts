import { cleanText } from '../text/clean-text.ts';
import { squeezed } from '../text/fold-text.ts';
import { bareHost } from '../url/host.ts';
import { firstMeta } from './meta.ts';
import type { PageContext } from './page-context.ts';

const SEPARATOR = /\s+(?:[|•·–—»›«/]+|::?|[-~]+|<)\s+|\s*[|│»]\s*/g;

/** The parts of a document's title: « Titre – Rubrique | Site » has three. */
export function titleParts(title: string): string[] {
  return title.split(SEPARATOR).map((part) => part.trim());
}

/**
 * « Le Monde - Titre » and « Titre | Le Monde » without the name of the site, as the page's metadata or its host give it.
 * After a bar or a chevron the rest is navigation even when it is not the site's name.
 */
export function withoutSiteName(context: PageContext, title: string): string {
  const site = firstMeta(context.metas, ['og:site_name', 'application-name', 'twitter:site'])?.content ?? '';
  const host = bareHost(context.page.url);
  const names = [site, host, host.replace(/\.[a-z]{2,6}$/, ''), host.split('.')[0] ?? '']
    .map(squeezed)
    .filter((name) => name.length > 1);
  let text = cleanText(title, 500);
  for (let turn = 0; turn < 3; turn += 1) {
    const cuts = [...text.matchAll(SEPARATOR)].filter((match) => (match.index ?? 0) > 0);
    const [first, last] = [cuts[0], cuts[cuts.length - 1]];
    if (!first || !last) break;
    const tail = text.slice(last.index + last[0].length);
    const head = text.slice(0, first.index);
    if (isNamed(tail, names) && last.index > 3) text = text.slice(0, last.index);
    else if (isNamed(head, names)) text = text.slice(first.index + first[0].length);
    else if (/[|│]/.test(last[0]) && last.index >= 12) text = text.slice(0, last.index);
    else break;
  }
  return text.trim();
}

function isNamed(part: string, names: readonly string[]): boolean {
  const plain = squeezed(part);
  return (
    plain !== '' &&
    names.some(
      (name) =>
        plain === name ||
        (name.length >= 4 && plain.includes(name) && plain.length < name.length * 4) ||
        (plain.length >= 4 && name.includes(plain)),
    )
  );
}
