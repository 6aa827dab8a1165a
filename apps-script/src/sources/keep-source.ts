import { parisDayOf } from '../../../shared/date/paris-time.ts';
import type { SourceFacts } from '../../../shared/source/source-facts.ts';
import { type SourceRow, sourcesTable } from '../../../shared/workbook/tables/sources.ts';
import type { Workbook } from '../google/workbook.ts';
import { blockInWords } from './facts-in-words.ts';

/**
 * One row a host: adds those that Sources does not have yet, with the facts seen on the page. A host that is there is
 * left as it is, because people complete their records. Under the lock; one read, at most one block write.
 */
export function keepSources(workbook: Workbook, seen: readonly SourceFacts[], now: Date): void {
  const byHost = new Map(seen.filter(({ host }) => host !== '').map((facts) => [folded(facts.host), facts]));
  if (byHost.size === 0) return;
  const sources = workbook.table(sourcesTable);
  for (const { row } of sources.read(['host'])) byHost.delete(folded(row.host));
  sources.append([...byHost.values()].map((facts) => sourceRow(facts, now)));
}

function folded(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
}

function sourceRow({ host, facts }: SourceFacts, now: Date): SourceRow {
  return {
    name: facts.find((fact) => fact.key === 'publisher-name')?.value || host,
    host,
    publisher: blockInWords(facts, 'publisher'),
    authorship: blockInWords(facts, 'authorship'),
    editorialRules: blockInWords(facts, 'editorial-rules'),
    thirdParties: blockInWords(facts, 'third-parties'),
    technique: blockInWords(facts, 'technique'),
    opinion: '',
    firstSeen: parisDayOf(now.getTime()),
    facts: JSON.stringify(facts),
    id: `source:${host}`,
  };
}
