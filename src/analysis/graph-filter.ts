import { boundsOf, isHeld as isHeldWithin, type AsOf, type Spans } from '../shared/as-of.js';
import { checkConfidence } from '../shared/check-range.js';
import { numberOf } from '#text/partial-dates.js';
import { findNode } from './compact-graph.js';
import type { CompactGraph } from './compact-graph.js';
import type { SaidByEach } from './graph/interner.js';
import { float64At, uint16At, uint32At, uint8At } from './graph/typed-read.js';

/** The part of the graph that a question covers; a missing option does not restrict. */
export interface GraphFilterOptions {
  readonly types?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  /** Only nodes and relations that this dataset makes a claim on. */
  readonly dataset?: string | undefined;
  /** Minimum confidence of relations, 0 to 1; with a dataset, that of its own claims. */
  readonly minConfidence?: number | undefined;
  /** Only relations that held at this time. */
  readonly asOf?: AsOf | undefined;
  /** Ids of nodes to leave out. */
  readonly avoid?: readonly string[] | undefined;
}

/** Tests whether each node and relation is in the covered part. Names that the graph does not have match nothing. */
export class GraphFilter {
  readonly #graph: CompactGraph;
  readonly #kinds: Uint8Array;
  readonly #types: Uint8Array;
  readonly #datasets: Uint8Array;
  /**
   * By list of datasets, whether the requested dataset states its relations with enough confidence and for the requested time.
   */
  readonly #stated: Uint8Array;
  readonly #minConfidence: number;
  readonly #held: HeldNumbers | undefined;
  readonly #avoid: ReadonlySet<number>;

  constructor(graph: CompactGraph, options: GraphFilterOptions) {
    checkConfidence(options.minConfidence);
    const { kinds, types, dataset, asOf } = options;
    this.#graph = graph;
    this.#kinds = flags(graph.kindNames, (kind) => kinds?.includes(kind) ?? true);
    this.#types = flags(graph.typeNames, (type) => types?.includes(type) ?? true);
    this.#datasets = flags(
      graph.datasetLists,
      (list) => dataset === undefined || list.includes(dataset),
    );
    this.#minConfidence = options.minConfidence ?? 0;
    this.#held = asOf && heldNumbers(asOf);
    this.#stated = statedBy(graph, options, this.#held);
    const avoided = options.avoid?.map((id) => findNode(graph, id)) ?? [];
    this.#avoid = new Set(avoided.filter((node) => node !== null));
  }

  /** Whether a node may be visited. */
  allowsNode(node: number): boolean {
    return (
      uint8At(this.#kinds, uint8At(this.#graph.nodeKinds, node)) === 1 &&
      this.knowsNode(node) &&
      !this.#avoid.has(node)
    );
  }

  /** Whether the dataset has a node that the question names; its kind does not matter. */
  knowsNode(node: number): boolean {
    return uint8At(this.#datasets, uint16At(this.#graph.nodeDatasets, node)) === 1;
  }

  /** Whether a relation may be followed. */
  allowsRelation(relation: number): boolean {
    return (
      uint8At(this.#types, uint8At(this.#graph.relationTypes, relation)) === 1 &&
      this.#isStated(relation) &&
      float64At(this.#graph.confidences, relation) >= this.#minConfidence
    );
  }

  #isStated(relation: number): boolean {
    const stated = uint8At(this.#stated, uint32At(this.#graph.relationDatasets, relation));
    if (stated !== byRelation) return stated === yes;
    const begun = uint32At(this.#graph.validFromDates, relation);
    return isHeld(begun, uint32At(this.#graph.validToDates, relation), this.#held);
  }
}

/** The bounds of a time, encoded as numbers of partial dates. */
interface HeldNumbers {
  readonly takesUndated: boolean;
  readonly takesNoBeginning: boolean;
  readonly begunBy: number;
  readonly notBegun: readonly number[];
  readonly endsFrom: number;
  readonly goingOn: readonly number[];
}

function heldNumbers(asOf: AsOf): HeldNumbers {
  const { begunBy, notBegun, endsFrom, goingOn } = boundsOf(asOf);
  return {
    takesUndated: asOf.certainty === 'ANY',
    takesNoBeginning: asOf.certainty !== 'CERTAIN',
    begunBy: numberOf(begunBy),
    notBegun: notBegun.map(numberOf),
    endsFrom: numberOf(endsFrom),
    goingOn: goingOn.map(numberOf),
  };
}

const [no, yes, byRelation] = [0, 1, 2];
const undated = { validFrom: null, validTo: null };

/** By list of datasets: whether its relations pass, or their own dates decide. */
function statedBy(
  { datasetLists, saidByEach, spans }: CompactGraph,
  { dataset, minConfidence, asOf }: GraphFilterOptions,
  held: HeldNumbers | undefined,
): Uint8Array {
  const within = (own: Spans): number =>
    asOf === undefined || isHeldWithin({ ...undated, spans: own }, asOf) ? yes : no;
  /** Whether the dataset at this place of a list says it with enough confidence and for the requested time. */
  const isSaid = (said: SaidByEach, place: number): number => {
    if ((said.confidences[place] ?? 0) < (minConfidence ?? 0)) return no;
    const own = said.spans[place];
    if (own) return within(own);
    const [begun, ended] = [said.validFromDates[place] ?? 0, said.validToDates[place] ?? 0];
    return isHeld(begun, ended, held) ? yes : no;
  };
  return Uint8Array.from(datasetLists, (list, i) => {
    const place = dataset === undefined ? undefined : list.indexOf(dataset);
    if (place !== undefined && place < 0) return no;
    const [said, shown] = [saidByEach[i], spans[i]];
    if (said && place !== undefined) return isSaid(said, place);
    if (shown) return within(shown);
    return held ? byRelation : yes;
  });
}

function isHeld(begun: number, ended: number, held: HeldNumbers | undefined): boolean {
  if (held === undefined) return true;
  if (begun === 0 && ended === 0) return held.takesUndated;
  if (begun === 0 && !held.takesNoBeginning) return false;
  if (begun > held.begunBy || held.notBegun.includes(begun)) return false;
  return ended === 0 || ended >= held.endsFrom || held.goingOn.includes(ended);
}

function flags<Item>(items: readonly Item[], isAsked: (item: Item) => boolean): Uint8Array {
  return Uint8Array.from(items, (item) => (isAsked(item) ? 1 : 0));
}
