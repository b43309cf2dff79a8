import type { Direction } from '../shared/directions.js';
import { invariant } from '../shared/errors.js';
import { isSameVersion } from '../store/graph-version.js';
import type { GraphReader, GraphVersion, Value } from '../store/graph-reader.js';
import { readCount, readerOf, readNumber } from '../store/read-row.js';
import { cypher, join, name, toStatement, type Fragment } from '../store/statement.js';

/** How relations of some types fan out from the nodes on one side of them. */
export interface FanOut {
  /** Number of relations. */
  readonly count: number;
  /** Largest number at one node. */
  readonly most: number;
  /** Mean number at a node that was reached by a relation: more than the plain mean, since relations lead to hubs. */
  readonly met: number;
}

/** Sizes of a graph, used to estimate the work of a question before it runs. */
export interface GraphSizes {
  /** Number of nodes with the label; 0 for a label that is not counted. */
  nodes(label: string): number;
  /** Fan-out of relations of these types in a direction; undefined if a type is not counted. */
  fanOut(types: readonly string[], direction: Direction): FanOut | undefined;
  /** Number of entities, documents and relations together. */
  readonly elements: number;
  /** Length of the longest document text in characters. */
  readonly longestText: number;
}

/**
 * Minimum age of counts before they are renewed. Counts are for estimates: under constant writes they may be a minute old, and
 * older if counting would take more than a hundredth of all time.
 */
const leastAgeMs = 60_000;
const agePerMsOfCounting = 100;
/** Delay before a retry if nothing was counted yet. */
const retryMs = 5000;

/** Maximum names in one statement: the embedded engine cannot plan many more clauses. */
const maxNames = 20;

/** Keeps the sizes of a graph: counted before the first question, and again in the background after a change. */
export class GraphSizesCache {
  readonly #store: GraphReader;
  readonly #types: readonly string[];
  readonly #labels: readonly string[];
  #known: GraphSizes | undefined;
  #version: GraphVersion | undefined;
  #checkAgainAt = -Infinity;
  #counting: Promise<void> | undefined;

  /** @param labels the labels of all nodes that can be asked for. */
  constructor(
    store: GraphReader,
    { types, labels }: { readonly types: readonly string[]; readonly labels: readonly string[] },
  ) {
    this.#store = store;
    this.#types = types;
    this.#labels = labels;
  }

  /** The latest counts; undefined before the first count. Starts a new count if they are old. */
  latest(): GraphSizes | undefined {
    if (performance.now() > this.#checkAgainAt) this.count().catch(() => undefined); // The current counts stay in use.
    return this.#known;
  }

  /** The counts of a version, if they are known or under way. */
  async at(version: GraphVersion): Promise<GraphSizes | undefined> {
    await this.#counting?.catch(() => undefined);
    return this.#version && isSameVersion(this.#version, version) ? this.#known : undefined;
  }

  /** Counts, unless the graph is at the version of the last count. */
  count(): Promise<void> {
    const startedAt = performance.now();
    this.#checkAgainAt = startedAt + leastAgeMs;
    this.#counting ??= this.#count().finally(() => {
      this.#counting = undefined;
      const tookMs = performance.now() - startedAt;
      const ageMs = this.#known === undefined ? retryMs : leastAgeMs;
      this.#checkAgainAt = startedAt + Math.max(ageMs, agePerMsOfCounting * tookMs);
    });
    return this.#counting;
  }

  async #count(): Promise<void> {
    const version = await this.#store.version();
    if (this.#version && isSameVersion(this.#version, version)) return;
    const out = await this.#read(this.#types, (type) => degreesOf(cypher`-[:${name(type)}]->`));
    const into = await this.#read(this.#types, (type) => degreesOf(cypher`<-[:${name(type)}]-`));
    const nodes = await this.#read(
      this.#labels,
      (label) => cypher`MATCH (n:${name(label)}) WITH count(n) AS total`,
      cypher`total`,
    );
    const longestText = await readCount(
      readerOf(this.#store),
      cypher`MATCH (d:Document) RETURN coalesce(max(size(d.text)), 0)`,
    );
    this.#known = new CountedSizes({ nodes, out, into, longestText });
    this.#version = version;
  }

  /** The results by name of a statement that counts several names. */
  async #read(
    names: readonly string[],
    match: (name: string) => Fragment,
    columns = cypher`total, most, squares`,
  ): Promise<Counts> {
    const counts = new Map<string, readonly number[]>();
    for (let start = 0; start < names.length; start += maxNames) {
      const some = names.slice(start, start + maxNames);
      const parts = some.map((each, i) => cypher`${match(each)} RETURN [${i}, ${columns}] AS row`);
      const rows = await this.#store.read(toStatement(join(parts, ' UNION ALL ')));
      for (const [row = null] of rows) {
        invariant(Array.isArray(row), 'counts come as lists');
        const [place = 0, ...found] = (row as readonly Value[]).map((value) =>
          readNumber(value, 'counts'),
        );
        counts.set(some[place] ?? '', found);
      }
    }
    return counts;
  }
}

type Counts = ReadonlyMap<string, readonly number[]>;

function degreesOf(arrow: Fragment): Fragment {
  return cypher`MATCH (n:Entity)${arrow}() WITH n, count(*) AS degree WITH coalesce(sum(degree), 0) AS total, coalesce(max(degree), 0) AS most, coalesce(sum(degree * degree), 0) AS squares`;
}

interface CountedParts {
  readonly nodes: Counts;
  readonly out: Counts;
  readonly into: Counts;
  readonly longestText: number;
}

class CountedSizes implements GraphSizes {
  readonly #nodes: Counts;
  readonly #out: Counts;
  readonly #into: Counts;

  readonly elements: number;
  readonly longestText: number;

  constructor({ nodes, out, into, longestText }: CountedParts) {
    this.#nodes = nodes;
    this.#out = out;
    this.#into = into;
    this.longestText = longestText;
    this.elements = this.nodes('Entity') + this.nodes('Document');
    for (const [count = 0] of out.values()) this.elements += count;
  }

  nodes(label: string): number {
    return this.#nodes.get(label)?.[0] ?? 0;
  }

  fanOut(types: readonly string[], direction: Direction): FanOut | undefined {
    let [total, most, squares] = [0, 0, 0];
    for (const type of types)
      for (const counts of [
        ...(direction === 'IN' ? [] : [this.#out.get(type)]),
        ...(direction === 'OUT' ? [] : [this.#into.get(type)]),
      ]) {
        if (!counts) return undefined;
        total += counts[0] ?? 0;
        most += counts[1] ?? 0;
        squares += counts[2] ?? 0;
      }
    return { count: total, most, met: total === 0 ? 0 : squares / total };
  }
}
