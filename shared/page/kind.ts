import type { Field } from '../evidence/evidence.ts';
import { parseAddress } from '../url/address.ts';
import { isArticle } from './main-node.ts';
import { firstMeta } from './meta.ts';
import { type Candidate, fieldOf, type PageContext } from './page-context.ts';
import type { ResourceKind } from './page-reading.ts';

const BY_TYPE: readonly [RegExp, ResourceKind][] = [
  [/^(?:VideoObject|Movie|TVEpisode|TVSeries|Clip)$/, 'video'],
  [/^(?:AudioObject|PodcastEpisode|PodcastSeries|RadioEpisode|MusicRecording|MusicAlbum|Audiobook)$/, 'audio'],
  [/^(?:Course|CourseInstance|LearningResource)$/, 'course'],
  [/^(?:Book|Chapter)$/, 'e-book'],
  [/^(?:Dataset|DataCatalog)$/, 'database'],
  [/Event$/, 'event'],
];
/** Addresses of records in the catalogues of French libraries (../shared/data, sigb-patterns). */
const RECORD =
  /\/doc\/[A-Z][A-Z0-9_]*\/[^/?#]+|\/recherche\/viewnotice|lvl=notice_display|\/opac-(?:detail|MARCdetail|ISBDdetail)\.pl|\/opacweb\w*\/index\.aspx\?|\/iguana\/www\.main\.cls|\/in\/(?:faces\/)?details\.xhtml|ipac\.jsp\?|\/search\/detailnonmodal/;

/** What kind of resource the page is, only where it says so; nothing is said otherwise. */
export function readKind(context: PageContext): Field<ResourceKind> | undefined {
  const winner = kindCandidate(context);
  return winner ? fieldOf(context, 'kind', winner) : undefined;
}

function kindCandidate(context: PageContext): Candidate<ResourceKind> | null {
  if (context.page.contentType === 'application/pdf') {
    return { value: 'document', signal: 'content-type', quote: context.page.contentType, where: 'content-type' };
  }
  if (RECORD.test(context.page.url))
    return { value: 'catalogue-record', signal: 'address.record', quote: context.url, where: 'address' };
  if (context.page.first('span.Z3988[title]'))
    return { value: 'catalogue-record', signal: 'coins', quote: 'COinS', where: 'span.Z3988' };
  const node = context.nodes[0];
  if (node && isArticle(node))
    return { value: 'article', signal: 'jsonld.type', quote: node.types.join(', '), where: `${node.where} @type` };
  for (const [pattern, value] of BY_TYPE) {
    const type = node?.types.find((each) => pattern.test(each));
    if (node && type) return { value, signal: 'jsonld.type', quote: type, where: `${node.where} @type` };
  }
  const og = firstMeta(context.metas, ['og:type']);
  const type = og?.content.trim().toLowerCase() ?? '';
  const value =
    type === 'article'
      ? 'article'
      : type.startsWith('video')
        ? 'video'
        : type.startsWith('music')
          ? 'audio'
          : type === 'book' || type === 'books.book'
            ? 'e-book'
            : null;
  if (og && value) return { value, signal: 'meta.og:type', quote: og.content, where: og.where };
  const path = parseAddress(context.url)?.path ?? '';
  if (path === '/') return { value: 'service-home', signal: 'address.home', quote: context.url, where: 'address' };
  return null;
}
