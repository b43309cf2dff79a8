import { anyRelation } from '../claims/graph/any-relation.js';
import { Newest } from '../store/newest.js';
import type { GraphReader } from '../store/graph-reader.js';
import { readNumber, readText } from '../store/read-row.js';
import { readCount, readerOf, type Read } from '../store/read.js';
import { cypher, type Fragment } from '../store/statement.js';

/** How much there is in a graph, by which questions are priced. */
export interface GraphCounts {
  /** Different for counts that were taken at different times. */
  readonly serial: number;
  /** Nodes by label; an entity counts under its kind and under `Entity`. */
  readonly nodes: ReadonlyMap<string, number>;
  /** Relations between entities by type. */
  readonly relations: ReadonlyMap<string, number>;
  /** Characters of the longest text of a document. */
  readonly longestText: number;
}

/** Counts are asked for again so long after the last time, however often the graph changes. */
const minAgeMs = 10_000;

/** Keeps the counts of a graph at hand: they are renewed beside the questions, which never wait for them. */
export class CountsAtHand {
  readonly #newest: Newest<GraphCounts>;
  readonly #now: () => number;
  #counts: GraphCounts | undefined;
  #askedAt = -Infinity;

  constructor(store: GraphReader, now: () => number = () => performance.now()) {
    let serial = 0;
    this.#newest = new Newest(store, async () => ({
      serial: ++serial,
      ...(await countGraph(store)),
    }));
    this.#now = now;
  }

  /** The counts that were taken last; undefined until they were taken once. */
  atHand(): GraphCounts | undefined {
    if (this.#now() - this.#askedAt >= minAgeMs) this.renew().catch(ignore);
    return this.#counts;
  }

  /** Takes the counts of the version that the store has now. */
  async renew(): Promise<void> {
    this.#askedAt = this.#now();
    this.#counts = await this.#newest.current();
  }
}

function ignore(): void {
  // the counts at hand go on to be used, and they are asked for again
}

async function countGraph(store: GraphReader): Promise<Omit<GraphCounts, 'serial'>> {
  const read = readerOf(store);
  const nodes = await readCounts(read, cypher`MATCH (n:Entity) RETURN n.kind, count(n)`);
  nodes.set('Entity', sum(nodes.values()));
  nodes.set('Claim', await readCount(read, cypher`MATCH (n:Claim) RETURN count(n)`));
  nodes.set('Document', await readCount(read, cypher`MATCH (n:Document) RETURN count(n)`));
  nodes.set('Mention', await readCount(read, cypher`MATCH (n:Mention) RETURN count(n)`));
  const relations = await readCounts(
    read,
    cypher`MATCH (:Entity)-[r:${anyRelation}]->(:Entity) RETURN type(r), count(r)`,
  );
  const longestText = await readCount(
    read,
    cypher`MATCH (d:Document) RETURN coalesce(max(size(d.text)), 0)`,
  );
  return { nodes, relations, longestText };
}

async function readCounts(read: Read, counting: Fragment): Promise<Map<string, number>> {
  const rows = await read(counting);
  return new Map(rows.map(([name, count]) => [readText(name, 'name'), readNumber(count, 'count')]));
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
