import { findNode, kindAt } from '../analysis/compact-graph.js';
import type { ChangeRecord } from '../claims/log/change-record.js';
import { readLastChanges } from '../claims/log/read-changes.js';
import { inBatches } from '../shared/batches.js';
import { KnownError } from '../shared/errors.js';
import type { NamedIds, NamedThing } from '../shared/named-ids.js';
import type { GraphReader, RunOptions } from '../store/graph-reader.js';
import { readText, readTextOrNull } from '../store/read-row.js';
import { cypher, name, toStatement, type Fragment } from '../store/statement.js';
import type { GraphCache } from './graph-cache.js';
import { nearestId } from './nearest-id.js';

export type AskingOptions = RunOptions & { readonly store: GraphReader };

/** Maximum wait of a refusal for the graph from which it suggests an id. */
const suggestionTimeoutMs = 2_000;

/** Characters of an id to show: it may be as long as the request. */
const shownLength = 100;

/** Number of changes to search; a later change may name a retired id too. */
const changesLookedAt = 100;

/** Tells which ids exist: from the compact graph if loaded, else by one statement for each kind of thing. */
export class KnownIds {
  readonly #graphs: GraphCache;

  constructor(graphs: GraphCache) {
    this.#graphs = graphs;
  }

  /** @throws KnownError `BAD_INPUT` for the first id that names nothing of its kind, with the one that may be meant */
  async refuseUnknown(named: readonly NamedIds[], options: AskingOptions): Promise<void> {
    for (const of of things) {
      const asked = named.filter((each) => each.of === of);
      const ids = new Set(asked.flatMap((each) => each.ids));
      if (ids.size === 0) continue;
      const kinds = await this.#kindsOf(of, [...ids], options);
      const unknown = [...ids].find((id) => !kinds.has(id));
      if (unknown !== undefined) throw await this.#refusal(of, unknown, options);
      for (const each of asked) refuseOtherKinds(each, kinds);
    }
  }

  /** The kinds of entities by id, null for other things; unknown ids are left out. */
  async #kindsOf(
    of: NamedThing,
    ids: readonly string[],
    { store, signal, timeoutMs }: AskingOptions,
  ): Promise<ReadonlyMap<string, string | null>> {
    const kinds = new Map<string, string | null>();
    const graph = of === 'entity' ? await this.#graphs.atHand() : undefined;
    if (graph) {
      for (const id of ids) {
        const node = findNode(graph, id);
        if (node !== null) kinds.set(id, kindAt(graph, node));
      }
      return kinds;
    }
    for (const batch of inBatches(ids))
      for (const [id, kind] of await store.read(toStatement(lookUps[of](batch)), {
        signal,
        timeoutMs,
      }))
        kinds.set(readText(id, 'id'), readTextOrNull(kind, 'kind'));
    return kinds;
  }

  async #refusal(of: NamedThing, id: string, options: AskingOptions): Promise<KnownError> {
    const gone = await findRetiring(of, id, options);
    if (gone)
      return new KnownError(
        'BAD_INPUT',
        `The ${of} ${id} no longer exists: change ${gone.number} (${gone.kind}) ${of === 'document' ? 'withdrew it' : 'retracted its last claim'}.`,
      );
    const { signal } = options;
    const nearest = of === 'entity' ? await this.#nearestTo(id, signal) : null;
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

function refuseOtherKinds(
  { ids, kind }: NamedIds,
  kinds: ReadonlyMap<string, string | null>,
): void {
  const other = kind === undefined ? undefined : ids.find((id) => kinds.get(id) !== kind);
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

/**
 * The change after which no claim of an entity counts, or that withdrew a document; undefined for an id of another thing, or if
 * the log does not reach back that far.
 */
async function findRetiring(
  of: NamedThing,
  id: string,
  { store, signal, timeoutMs }: AskingOptions,
): Promise<ChangeRecord | undefined> {
  const options = { signal, timeoutMs };
  const label = labelAside[of];
  if (label === undefined) return undefined;
  const retired = await store.read(
    toStatement(cypher`MATCH (n:${name(label)}) WHERE n.id IN ${[id]} RETURN n.id`),
    options,
  );
  if (retired.length === 0) return undefined;
  const changes = (await readLastChanges(store, [id], changesLookedAt, options)).get(id) ?? [];
  return changes.find(({ removed }) => removed.includes(id));
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
