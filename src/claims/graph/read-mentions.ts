import { inBatches } from '../../shared/batches.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readerOf, readText } from '../../store/read-row.js';
import { cypher } from '../../store/statement.js';
import type { AboutEntity } from '../projection/layers.js';

/** Documents and mentions to leave out. */
interface Except {
  readonly documents?: readonly string[];
  readonly mentions?: readonly string[];
}

/** The datasets that mention these entities, apart from the excluded mentions and documents. */
export async function readMentions(
  store: GraphReader,
  entities: readonly string[],
  options?: RunOptions,
  { documents = [], mentions = [] }: Except = {},
): Promise<AboutEntity[]> {
  const read = readerOf(store, options);
  const found: AboutEntity[] = [];
  const isElsewhere =
    documents.length === 0
      ? cypher`WHERE`
      : cypher`-[:IN_DOCUMENT]->(d:Document) WHERE NOT d.id IN ${documents} AND`;
  const isOther = mentions.length === 0 ? cypher`` : cypher` NOT m.id IN ${mentions} AND`;
  for (const ids of inBatches(entities)) {
    const rows = await read(
      cypher`MATCH (n:Entity)<-[:REFERS_TO]-(m:Mention)${isElsewhere}${isOther} n.id IN ${ids} RETURN DISTINCT n.id AS entity, m.dataset AS dataset`,
    );
    for (const [entity, dataset] of rows)
      found.push({
        entity: readText(entity, 'entity'),
        dataset: readText(dataset, 'dataset'),
      });
  }
  return found;
}
