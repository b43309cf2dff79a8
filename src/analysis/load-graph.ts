import { invariant } from '../shared/errors.js';
import { bucketCount, shareBuckets } from '../store/buckets.js';
import { readCount, readerOf } from '../store/read-row.js';
import { readAtOneVersion, retryTorn } from '../store/snapshot.js';
import {
  cypher,
  join,
  name,
  toStatement,
  type Fragment,
  type Statement,
} from '../store/statement.js';
import type { GraphReader, GraphVersion, Row } from '../store/graph-reader.js';
import type { CompactGraph } from './compact-graph.js';
import { buildGraph, type Pieces } from './graph/build-graph.js';
import { readNode, readRelation } from './graph/read-row.js';

/** Approximate number of nodes per statement: a small graph takes two statements. */
const nodesPerStatement = 1_024;

/**
 * Nodes per statement for an engine that returns all rows in one piece: more would take much of a turn of the event loop
 * without being faster.
 */
const nodesInOnePiece = 256;

/** Rows processed without a break. */
const rowsPerPiece = 512;

export interface LoadGraphOptions {
  /** The types of relation in the graph; all other relationships of the store are left out. */
  readonly types: readonly string[];
}

/**
 * The compact graph of all entities and the relations between them at one version. Fails with `OVERLOADED` if the store was
 * written to during every attempt to read it.
 */
export function loadGraph(store: GraphReader, { types }: LoadGraphOptions): Promise<CompactGraph> {
  return retryTorn(() => readAtOneVersion(store, (version) => readGraph(store, version, types)));
}

async function readGraph(
  store: GraphReader,
  version: GraphVersion,
  types: readonly string[],
): Promise<CompactGraph> {
  const count = await readCount(readerOf(store), cypher`MATCH (n:Entity) RETURN count(n) AS nodes`);
  const shares = shareBuckets(
    count,
    store.capabilities.streamsRows ? nodesPerStatement : nodesInOnePiece,
  );
  const graph = await buildGraph({
    version,
    types,
    nodes: readPieces(store, shares.map(selectNodes), readNode),
    relations: readPieces(
      store,
      types.length === 0 ? [] : shares.map((buckets) => selectRelations(buckets, types)),
      readRelation,
    ),
  });
  invariant(graph.order === count, `every entity has a bucket from 0 to ${bucketCount - 1}`);
  return graph;
}

/** Columns of a node for `readNode`. */
export const returnNodes = cypher`RETURN n.id AS id, n.kind AS kind, n.datasets AS datasets`;

/** Columns of a relation for `readRelation`. */
export const returnRelations = cypher`RETURN r.id AS id, type(r) AS type, s.id AS source, t.id AS target, r.confidence AS confidence, r.datasets AS datasets, r.validFrom AS validFrom, r.validTo AS validTo, r.sources AS sources, r.contested AS contested, r.confidences AS confidences, r.validFromDates AS validFromDates, r.validToDates AS validToDates, r.spansByEach AS spansByEach, r.certain AS certain, r.possible AS possible`;

/** Matches all relations of some types, at least one. */
export function matchRelations(types: readonly string[]): Fragment {
  return cypher`MATCH (s:Entity)-[r:${join(types.map(name), '|')}]->(t:Entity)`;
}

function selectNodes(buckets: readonly number[]): Statement {
  return toStatement(cypher`MATCH (n:Entity) WHERE n.bucket IN ${buckets} ${returnNodes}`);
}

function selectRelations(buckets: readonly number[], types: readonly string[]): Statement {
  return toStatement(
    cypher`${matchRelations(types)} WHERE s.bucket IN ${buckets} ${returnRelations}`,
  );
}

async function* readPieces<Item>(
  store: GraphReader,
  statements: readonly Statement[],
  read: (row: Row) => Item,
): Pieces<Item> {
  for (const statement of statements) {
    let piece: Item[] = [];
    for await (const row of store.stream(statement)) {
      piece.push(read(row));
      if (piece.length < rowsPerPiece) continue;
      yield piece;
      piece = [];
    }
    yield piece;
  }
}
