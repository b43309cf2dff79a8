import { getOrMake } from '#text/get-or-make.js';
import { readText, readTexts, type Read } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';

/** The methods of the claims that count, of one dataset or all, by the relation that they state. */
export async function readMethods(
  read: Read,
  dataset: string | null | undefined,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ofDataset = typeof dataset === 'string' ? cypher` AND c.dataset = ${dataset}` : cypher``;
  const rows = await read(
    cypher`MATCH (c:Claim) WHERE c.relationId IS NOT NULL AND c.status = ${'ACCEPTED'} AND c.rank <> ${'DEPRECATED'}${ofDataset} RETURN DISTINCT c.relationId, c.method`,
  );
  const methods = new Map<string, string[]>();
  for (const [relation, method] of rows)
    getOrMake(methods, readText(relation, 'relationId'), () => []).push(readText(method, 'method'));
  return methods;
}

/** The number of independent documents that a dataset's claims that count rest on, by the relation that they state. */
export async function readSourceCounts(
  read: Read,
  dataset: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await read(
    cypher`MATCH (c:Claim) WHERE c.dataset = ${dataset} AND c.relationId IS NOT NULL AND c.status = ${'ACCEPTED'} AND c.rank <> ${'DEPRECATED'} RETURN c.relationId, c.sourceIds`,
  );
  const sources = new Map<string, Set<string>>();
  for (const [relation, ids] of rows) {
    const known = getOrMake(sources, readText(relation, 'relationId'), () => new Set<string>());
    for (const id of readTexts(ids, 'sourceIds')) known.add(id);
  }
  return new Map(Array.from(sources, ([relation, { size }]) => [relation, size]));
}
