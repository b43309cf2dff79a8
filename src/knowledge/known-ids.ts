import { findNode, kindAt } from '../analysis/compact-graph.js';
import { readLastChanges } from '../claims/log/read-changes.js';
import { inBatches } from '../shared/batches.js';
import { KnownError } from '../shared/errors.js';
import type { NamedIds, NamedThing, RetiredId } from '../shared/named-ids.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import { readIds, readText, readTextOrNull } from '../store/read-row.js';
import { cypher, name, toStatement, type Fragment } from '../store/statement.js';
import type { GraphCache } from './graph-cache.js';
import { nearestId } from './nearest-id.js';
import type { SearchCache } from './search-cache.js';

export type AskingOptions = RunOptions & { readonly store: GraphReader };

/** Maximum wait of a refusal for the graph from which it suggests an id. */
const suggestionTimeoutMs = 2_000;

/** Characters of an id to show: it may be as long as the request. */
const shownLength = 100;

/** Number of changes to search; a later change may name a retired id too. */
const changesLookedAt = 100;

/** Maximum ids of documents to compare with an unknown one. */
const mostCompared = 10_000;

/** Maximum retired ids for which the change is looked up. */
const mostExplained = 20;

/**
 * Tells which ids exist: those of entities from the compact graph or the index of names, if either is at hand; what is not
 * found there, from the store, since another process may have made it.
 */
export class KnownIds {
  readonly #graphs: GraphCache;
  readonly #names: SearchCache;

  constructor(graphs: GraphCache, names: SearchCache) {
    this.#graphs = graphs;
    this.#names = names;
  }

  /** @throws KnownError `BAD_INPUT` for the first id that names nothing of its kind, with the one that may be meant */
  async refuseUnknown(named: readonly NamedIds[], options: AskingOptions): Promise<void> {
    const [gone] = await this.findRetired(named, options);
    if (gone) throw new KnownError('BAD_INPUT', gone.message);
  }

  /** The ids that name nothing any more. @throws KnownError as `refuseUnknown` does for one that never named anything */
  async findRetired(
    named: readonly NamedIds[],
    options: AskingOptions,
  ): Promise<readonly RetiredId[]> {
    const retired: RetiredId[] = [];
    for (const of of things) {
      const asked = named.filter((each) => each.of === of);
      const ids = new Set(asked.flatMap((each) => each.ids));
      if (ids.size === 0) continue;
      const kinds = await this.#kindsOf(of, [...ids], options);
      const missing = [...ids].filter((id) => !kinds.has(id));
      const gone = missing.length > 0 ? await findRetiredAmong(of, missing, options) : [];
      const unknown = missing.find((id) => !gone.some((each) => each.id === id));
      if (unknown !== undefined) throw await this.#refusal(of, unknown, options);
      for (const each of asked) refuseOtherKinds(each, kinds);
      retired.push(...gone);
    }
    return retired;
  }

  /** The kinds of entities by id, null for other things; unknown ids are left out. */
  async #kindsOf(
    of: NamedThing,
    ids: readonly string[],
    { store, signal, timeoutMs }: AskingOptions,
  ): Promise<ReadonlyMap<string, string | null>> {
    const kinds = new Map<string, string | null>();
    const kindOf = of === 'entity' ? await this.#kindsAtHand() : undefined;
    for (const id of ids) {
      const kind = kindOf?.(id);
      if (kind !== undefined) kinds.set(id, kind);
    }
    for (const batch of inBatches(ids.filter((id) => !kinds.has(id))))
      for (const [id, kind] of await store.read(toStatement(lookUps[of](batch)), {
        signal,
        timeoutMs,
      }))
        kinds.set(readText(id, 'id'), readTextOrNull(kind, 'kind'));
    return kinds;
  }

  /** Tells the kind of an entity from memory; undefined if nothing is there at the store's version. */
  async #kindsAtHand(): Promise<((id: string) => string | undefined) | undefined> {
    const graph = await this.#graphs.atHand();
    if (!graph) {
      const names = await this.#names.atHand();
      return names && ((id) => names.kindOf(id));
    }
    return (id) => {
      const node = findNode(graph, id);
      return node === null ? undefined : kindAt(graph, node);
    };
  }

  async #refusal(of: NamedThing, id: string, options: AskingOptions): Promise<KnownError> {
    const nearest =
      of === 'entity'
        ? await this.#nearestTo(id, options.signal)
        : await nearestDocument(of, id, options);
    const suggestion = nearest === null ? '' : ` Did you mean ${nearest}?`;
    const shown = id.length > shownLength ? `${id.slice(0, shownLength)}…` : id;
    return new KnownError('BAD_INPUT', `There is no ${of} ${shown}.${suggestion}`);
  }

  /** The nearest id; null if the graph is not there in time, since the refusal can do without. */
  async #nearestTo(id: string, signal: AbortSignal | undefined): Promise<string | null> {
    const waiting = { timeoutMs: suggestionTimeoutMs, signal };
    const graph = await this.#graphs.current(waiting).catch(() => undefined);
    return graph ? nearestId(id, graph.nodeIds) : null;
  }
}

/** The nearest id of a document; null for another thing, of which there are too many to compare. */
async function nearestDocument(
  of: NamedThing,
  id: string,
  { store, signal, timeoutMs }: AskingOptions,
): Promise<string | null> {
  if (of !== 'document') return null;
  const all = cypher`MATCH (n:Document) RETURN n.id AS id ORDER BY id LIMIT ${mostCompared}`;
  return nearestId(id, readIds(await store.read(toStatement(all), { signal, timeoutMs })));
}

function refuseOtherKinds(
  { ids, kind }: NamedIds,
  kinds: ReadonlyMap<string, string | null>,
): void {
  const other =
    kind === undefined ? undefined : ids.find((id) => kinds.has(id) && kinds.get(id) !== kind);
  if (other !== undefined)
    throw new KnownError(
      'BAD_INPUT',
      `${other} is of the kind ${String(kinds.get(other))}; the kind ${String(kind)} is needed.`,
    );
}

/** The label of things that are in no list any more but may come back. */
const labelAside: Readonly<Partial<Record<NamedThing, string>>> = {
  entity: 'Retired',
  document: 'Withdrawn',
};

/** Those of the ids that named a thing once, with the change that ended that, if the log reaches back that far. */
async function findRetiredAmong(
  of: NamedThing,
  ids: readonly string[],
  { store, signal, timeoutMs }: AskingOptions,
): Promise<readonly RetiredId[]> {
  const options = { signal, timeoutMs };
  const label = labelAside[of];
  if (label === undefined) return [];
  const retired: string[] = [];
  for (const batch of inBatches(ids))
    retired.push(
      ...readIds(
        await store.read(
          toStatement(cypher`MATCH (n:${name(label)}) WHERE n.id IN ${batch} RETURN n.id`),
          options,
        ),
      ),
    );
  if (retired.length === 0) return [];
  const explained = retired.slice(0, mostExplained);
  const changes = await readLastChanges(store, explained, changesLookedAt, options);
  return retired.map((id) => {
    const change = changes.get(id)?.find(({ removed }) => removed.includes(id));
    const did = of === 'document' ? 'withdrew it' : 'retracted its last claim';
    const why = change ? `: change ${change.number} (${change.kind}) ${did}` : '';
    return { id, message: `The ${of} ${id} no longer exists${why}.` };
  });
}

const lookUps: Readonly<Record<NamedThing, (ids: readonly string[]) => Fragment>> = {
  entity: (ids) => cypher`MATCH (n:Entity) WHERE n.id IN ${ids} RETURN n.id, n.kind`,
  claim: (ids) => cypher`MATCH (n:Claim) WHERE n.id IN ${ids} RETURN n.id, null`,
  document: (ids) => cypher`MATCH (n:Document) WHERE n.id IN ${ids} RETURN n.id, null`,
  // A relation is found by the claims that state it, as relationships have no index.
  relation: (ids) =>
    cypher`MATCH (n:Claim) WHERE n.relationId IN ${ids} RETURN DISTINCT n.relationId, null`,
};

const things = Object.keys(lookUps) as readonly NamedThing[];
