import { inBatches } from '../shared/batches.js';
import { readAtOneVersion, retryTorn } from '../store/snapshot.js';
import { cypher, toStatement } from '../store/statement.js';
import type { GraphReader, GraphVersion } from '../store/graph-reader.js';
import type { CompactGraph } from './compact-graph.js';
import type { NodeRecord, RelationRecord } from './graph/build-graph.js';
import type { GraphDelta } from './graph/graph-delta.js';
import { readNode, readRelation } from './graph/read-row.js';
import { matchRelations, returnNodes, returnRelations } from './load-graph.js';

/** The graph is loaded anew if more than a tenth of it is touched: reading it by id would take as long. */
const nodesPerTouchedOne = 10;

/**
 * Maximum nodes for a query of the relations between them; for more, all their outgoing relations are read, as an engine
 * compares both ends with each.
 */
const maxPairs = 64;

/** Nodes whose relations are read at once: rows that arrive together block for a few milliseconds. */
const sourcesAtOnce = 256;

/** The ids of the nodes that may have changed between two versions; undefined if unknown. */
export type ReadTouched = (
  from: GraphVersion,
  to: GraphVersion,
) => Promise<ReadonlySet<string> | undefined>;

/**
 * The changes from the version of a graph to the store's current one. Undefined if they are unknown, or so many that loading
 * the graph anew is faster.
 *
 * Fails with `OVERLOADED` if the store was written to during every attempt to read it.
 */
export async function readDelta(
  store: GraphReader,
  graph: CompactGraph,
  readTouched: ReadTouched,
): Promise<GraphDelta | undefined> {
  const { delta } = await retryTorn(() =>
    readAtOneVersion(store, async (version) => {
      const touched = await readTouched(graph.version, version);
      const isSmall = touched && touched.size * nodesPerTouchedOne <= graph.order;
      return { delta: isSmall ? await readRecords(store, graph, version, touched) : undefined };
    }),
  );
  return delta;
}

async function readRecords(
  store: GraphReader,
  { typeNames }: CompactGraph,
  version: GraphVersion,
  touched: ReadonlySet<string>,
): Promise<GraphDelta> {
  const nodes: NodeRecord[] = [];
  for (const ids of inBatches([...touched]))
    for (const row of await store.read(
      toStatement(cypher`MATCH (n:Entity) WHERE n.id IN ${ids} ${returnNodes}`),
    ))
      nodes.push(readNode(row));
  const relations: RelationRecord[] = [];
  const ids = nodes.map(({ id }) => id);
  const among = ids.length <= maxPairs ? cypher`AND t.id IN ${ids} ` : cypher``;
  for (let start = 0; start < ids.length && typeNames.length > 0; start += sourcesAtOnce) {
    const sources = ids.slice(start, start + sourcesAtOnce);
    const statement = cypher`${matchRelations(typeNames)} WHERE s.id IN ${sources} ${among}${returnRelations}`;
    for await (const row of store.stream(toStatement(statement))) {
      const relation = readRelation(row);
      if (touched.has(relation.target)) relations.push(relation);
    }
  }
  return { version, touched, nodes, relations };
}
