import { findNode, kindAt, nodeIdAt, relationAt } from '../analysis/compact-graph.js';
import type { CompactGraph } from '../analysis/compact-graph.js';
import { GraphFilter } from '../analysis/graph-filter.js';
import { uint32At, uint8At } from '../analysis/graph/typed-read.js';
import type { AsOf } from '../shared/as-of.js';
import type { EntityKind } from '../model/kinds.js';
import type { RelationType } from '../model/relations/index.js';
import type { EditionFacts } from './facts.js';

/** A step of a way through the graph, by indices of the compact graph. */
export interface Tie {
  readonly relation: number;
  /** The node that the relation leads to. */
  readonly node: number;
  /** The step before; null at the start of the way. */
  readonly before: Tie | null;
}

/** The way `from` extended by another way, which started where `from` ends. */
export function continueWay(from: Tie, { relation, node, before }: Tie): Tie {
  return { relation, node, before: before === null ? from : continueWay(from, before) };
}

/** One type of relation, or a constant list of several. */
type Types = RelationType | readonly RelationType[];

/** Relations that define the editions and their order, at whatever time. */
const ordering: readonly RelationType[] = ['EDITION_OF', 'PRECEDES'];

/** The claims' view of a graph at one version: of all claims or one dataset, of any time or one. */
export class StatedGraph {
  readonly #filter: GraphFilter;
  readonly #held: GraphFilter;
  /** True if only relations that held at one time count. */
  readonly isOfOneTime: boolean;
  /** For each list of types, a flag by type number. */
  readonly #flags = new Map<Types, Uint8Array>();

  constructor(
    readonly graph: CompactGraph,
    readonly facts: EditionFacts,
    readonly dataset: string | undefined,
    asOf?: AsOf,
  ) {
    this.isOfOneTime = asOf !== undefined;
    this.#filter = new GraphFilter(graph, { dataset });
    this.#held = asOf ? new GraphFilter(graph, { dataset, asOf }) : this.#filter;
  }

  /** The same graph with only the relations that held at a time, and those that define the editions. */
  asOf(asOf: AsOf): StatedGraph {
    return new StatedGraph(this.graph, this.facts, this.dataset, asOf);
  }

  /** The same graph at any time. */
  ofAnyTime(): StatedGraph {
    return new StatedGraph(this.graph, this.facts, this.dataset);
  }

  /** The node with this id, of any kind; null if nothing is stated of it. */
  find(id: string): number | null {
    const node = findNode(this.graph, id);
    return node !== null && this.#filter.knowsNode(node) ? node : null;
  }

  /** All nodes of a kind with stated facts, by id. */
  *nodesOf(kind: EntityKind): Generator<number> {
    for (let node = 0; node < this.graph.order; node++)
      if (this.isOfKind(node, kind) && this.#filter.knowsNode(node)) yield node;
  }

  idOf(node: number): string {
    return nodeIdAt(this.graph, node);
  }

  kindOf(node: number): string {
    return kindAt(this.graph, node);
  }

  isOfKind(node: number, kind: EntityKind): boolean {
    return this.kindOf(node) === kind;
  }

  relationIdOf(relation: number): string {
    return relationAt(this.graph, relation).id;
  }

  /** The stated relations of these types that leave the node, by the id of the other end. */
  from(node: number, types: Types, before: Tie | null = null): Tie[] {
    const { outStarts, targets, relationTypes } = this.graph;
    const flags = this.#flagsOf(types);
    const filter = this.#filterFor(types);
    const ties: Tie[] = [];
    const end = uint32At(outStarts, node + 1);
    for (let relation = uint32At(outStarts, node); relation < end; relation++)
      if (uint8At(flags, uint8At(relationTypes, relation)) === 1 && this.#counts(filter, relation))
        ties.push({ relation, node: uint32At(targets, relation), before });
    return ties;
  }

  /** The stated relations of these types that lead to the node, by the id of the other end. */
  into(node: number, types: Types, before: Tie | null = null): Tie[] {
    const { incidence, targets, relationTypes } = this.graph;
    const flags = this.#flagsOf(types);
    const filter = this.#filterFor(types);
    const ties: Tie[] = [];
    const end = uint32At(incidence.starts, node + 1);
    for (let place = uint32At(incidence.starts, node); place < end; place++) {
      const relation = uint32At(incidence.relations, place);
      const isWanted = uint8At(flags, uint8At(relationTypes, relation)) === 1;
      if (!isWanted || uint32At(targets, relation) !== node) continue;
      if (this.#counts(filter, relation))
        ties.push({ relation, node: uint32At(incidence.neighbours, place), before });
    }
    return ties;
  }

  #counts(filter: GraphFilter, relation: number): boolean {
    return filter.allowsRelation(relation) && !this.facts.untold.has(relation);
  }

  #filterFor(types: Types): GraphFilter {
    return ordering.some((type) => type === types) ? this.#filter : this.#held;
  }

  #flagsOf(types: Types): Uint8Array {
    const known = this.#flags.get(types);
    if (known) return known;
    const wanted: readonly string[] = typeof types === 'string' ? [types] : types;
    const flags = Uint8Array.from(this.graph.typeNames, (type) => (wanted.includes(type) ? 1 : 0));
    this.#flags.set(types, flags);
    return flags;
  }
}
