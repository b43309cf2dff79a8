import { getOrMake } from '../../shared/get-or-make.js';
import { readText, type Read } from '../../store/read-row.js';
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
