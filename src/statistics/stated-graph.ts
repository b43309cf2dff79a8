import { findNode, kindAt, nodeIdAt, relationAt } from '../analysis/compact-graph.js';
import type { CompactGraph } from '../analysis/compact-graph.js';
import { GraphFilter } from '../analysis/graph-filter.js';
import { uint32At, uint8At } from '../analysis/graph/typed-read.js';
import type { AsOf } from '../shared/as-of.js';
import type { EntityKind } from '../model/kinds.js';
import type { RelationType } from '../model/relations/index.js';
import type { EditionFacts } from './facts.js';

/** A step of a way through the graph, by the numbers of the compact graph. */
export interface Tie {
  readonly relation: number;
  /** Where the relation leads. */
  readonly node: number;
  /** The step by which the way came here; null where it starts. */
  readonly before: Tie | null;
}

/** The way that goes on from a step along another way, which began where the step led. */
export function continueWay(from: Tie, { relation, node, before }: Tie): Tie {
  return { relation, node, before: before === null ? from : continueWay(from, before) };
}

/** One type of relation, or several in a list that is always the same. */
type Types = RelationType | readonly RelationType[];

/** Relations that say which editions there are and in what order, whatever time is asked for. */
const ordering: readonly RelationType[] = ['EDITION_OF', 'PRECEDES'];

/** What claims state of a graph at one version: all of them, or those of one dataset; of any time, or of one. */
export class StatedGraph {
  readonly #filter: GraphFilter;
  readonly #held: GraphFilter;
  /** Only what held at one time counts. */
  readonly isOfOneTime: boolean;
  /** Whether a type, by its number, is among those asked for. */
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

  /** The same with only those relations that held at a time, but for those that tell which editions there are. */
  asOf(asOf: AsOf): StatedGraph {
    return new StatedGraph(this.graph, this.facts, this.dataset, asOf);
  }

  /** The same of any time. */
  ofAnyTime(): StatedGraph {
    return new StatedGraph(this.graph, this.facts, this.dataset);
  }

  /** The node with this id, whatever its kind; null where nothing is stated of it. */
  find(id: string): number | null {
    const node = findNode(this.graph, id);
    return node !== null && this.#filter.knowsNode(node) ? node : null;
  }

  /** All nodes of a kind of which something is stated, by id. */
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
      if (uint8At(flags, uint8At(relationTypes, relation)) === 1 && filter.allowsRelation(relation))
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
      if (filter.allowsRelation(relation))
        ties.push({ relation, node: uint32At(incidence.neighbours, place), before });
    }
    return ties;
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
