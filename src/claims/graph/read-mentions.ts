import { inBatches } from '../../shared/batches.js';
import type { GraphReader, RunOptions } from '../../store/graph-reader.js';
import { readText } from '../../store/read-row.js';
import { readerOf } from '../../store/read.js';
import { cypher } from '../../store/statement.js';
import type { AboutEntity } from '../projection/layers.js';

/** Which datasets mention which of these entities, in other documents than those that are left out. */
export async function readMentions(
  store: GraphReader,
  entities: readonly string[],
  options?: RunOptions,
  except: readonly string[] = [],
): Promise<AboutEntity[]> {
  const read = readerOf(store, options);
  const found: AboutEntity[] = [];
  const isElsewhere =
    except.length === 0
      ? cypher`WHERE`
      : cypher`-[:IN_DOCUMENT]->(d:Document) WHERE NOT d.id IN ${except} AND`;
  for (const ids of inBatches(entities)) {
    const rows = await read(
      cypher`MATCH (n:Entity)<-[:REFERS_TO]-(m:Mention)${isElsewhere} n.id IN ${ids} RETURN DISTINCT n.id AS entity, m.dataset AS dataset`,
    );
    for (const [entity, dataset] of rows)
      found.push({
        entity: readText(entity, 'entity'),
        dataset: readText(dataset, 'dataset'),
      });
  }
  return found;
}
