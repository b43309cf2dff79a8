import { judgementKinds } from '../../model/values/lists.js';
import { inBatches } from '../../shared/batches.js';
import { byId, compareTexts } from '#text/compare-texts.js';
import { groupBy } from '#text/group-by.js';
import { Columns, readText, type Read } from '../../store/read-row.js';
import {
  cypher,
  forEachRow,
  propertiesOf,
  toStatement,
  type Statement,
} from '../../store/statement.js';
import { slugOf } from '../ids.js';
import type { CanonicalOf } from '../judgements.js';
import type { JudgementRecord } from '../records.js';

const columns = new Columns([
  ...(['id', 'kind', 'left', 'right', 'canonical', 'by', 'at', 'reason', 'change'] as const),
  'retractedBy',
]);
const judgementColumns = propertiesOf(cypher`j`, columns.names);

/** All judgements, including retracted ones, sorted by id. */
export async function readJudgements(read: Read): Promise<JudgementRecord[]> {
  const rows = await read(cypher`MATCH (j:Judgement) RETURN ${judgementColumns}`);
  return rows
    .map((row): JudgementRecord => {
      const of = columns.of(row);
      return {
        id: of.text('id'),
        kind: of.oneOf('kind', judgementKinds),
        left: of.text('left'),
        right: of.text('right'),
        canonical: of.textOrNull('canonical'),
        by: of.textOrNull('by'),
        at: of.textOrNull('at'),
        reason: of.textOrNull('reason'),
        change: of.text('change'),
        retractedBy: of.textOrNull('retractedBy'),
      };
    })
    .sort(byId);
}

/** The redirects of these ids, or all redirects; ids without one are left out. */
export async function readAliases(
  read: Read,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = ids
    ? await readAliasesOf(read, ids)
    : await read(cypher`MATCH (a:Alias) RETURN a.id, a.canonical`);
  return new Map(
    rows.map(([id, canonical]) => [readText(id, 'id'), readText(canonical, 'canonical')]),
  );
}

async function readAliasesOf(read: Read, ids: readonly string[]) {
  const rows = [];
  for (const some of inBatches(ids))
    rows.push(
      ...(await read(cypher`MATCH (a:Alias) WHERE a.id IN ${some} RETURN a.id, a.canonical`)),
    );
  return rows;
}

/** The sorted former ids of each of these entities, by the id under which it is shown. */
export async function readFormerIds(
  read: Read,
  shown: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = [];
  for (const some of inBatches(shown))
    rows.push(
      ...(await read(
        cypher`MATCH (a:Alias) WHERE a.canonical IN ${some} RETURN a.canonical, a.id`,
      )),
    );
  const pairs = rows.map(([canonical, id]) => ({
    canonical: readText(canonical, 'canonical'),
    id: readText(id, 'id'),
  }));
  const lists = groupBy(pairs, ({ canonical }) => canonical);
  return new Map(
    Array.from(lists, ([canonical, its]) => [
      canonical,
      its.map(({ id }) => id).sort(compareTexts),
    ]),
  );
}

/** Statements that set the redirects of these ids and remove those of independent entities. */
export function replaceAliases(ids: readonly string[], canonicalOf: CanonicalOf): Statement[] {
  const rows = ids
    .filter((id) => canonicalOf(id) !== id)
    .map((id) => ({ id, properties: { id, slug: slugOf(id), canonical: canonicalOf(id) } }));
  const standing = ids.filter((id) => canonicalOf(id) === id);
  return [
    ...forEachRow(rows, cypher`MERGE (a:Alias {id: row.id}) SET a = row.properties`),
    ...Array.from(inBatches(standing), (batch) =>
      toStatement(cypher`MATCH (a:Alias) WHERE a.id IN ${batch} DELETE a`),
    ),
  ];
}
