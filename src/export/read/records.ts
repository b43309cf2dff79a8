import type { EntityRecord } from '../../claims/records.js';
import { cypher } from '../../store/statement.js';
import { Columns, textIn } from './facts.js';
import type { EntityPart, Read } from './part.js';

const columns = new Columns(['id', 'kind']);

/** The entities of a part of which a claim of the dataset is shown. */
export async function readEntityRecords(
  read: Read,
  part: EntityPart,
  dataset: string,
): Promise<EntityRecord[]> {
  const rows = await read(
    cypher`MATCH (n:Entity) WHERE ${part.hasEntity(cypher`n`)} AND ${dataset} IN n.datasets RETURN n.id, n.kind`,
  );
  return rows.map((row) => {
    const facts = columns.facts(row);
    return { id: textIn(facts, 'id'), kind: textIn(facts, 'kind') };
  });
}
