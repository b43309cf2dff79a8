import type { Spans } from '../../shared/as-of.js';
import { invariant } from '../../shared/errors.js';
import type { CompactGraph } from '../compact-graph.js';
import { numberOf } from '#text/partial-dates.js';
import { takeSteps } from '../../shared/turn.js';
import type { Turn } from '../../shared/turn.js';
import { countingSort } from './counting-sort.js';
import type { DatasetLists, SaidByEach } from './interner.js';
import { NumberList } from './number-list.js';
import { PackedStrings } from './packed-strings.js';
import { uint32At } from './typed-read.js';

/** A relation whose ends are indices of nodes. */
export interface IndexedRelation {
  readonly id: string;
  readonly type: string;
  readonly source: number;
  readonly target: number;
  readonly confidence: number;
  readonly sourceCount?: number;
  readonly isContested?: boolean;
  readonly datasets: readonly string[];
  /** Only if several datasets state it; one alone says what the relation shows. */
  readonly saidByEach?: SaidByEach | undefined;
  /** Only if they do not follow from the dates. */
  readonly spans?: Spans | undefined;
  /** Partial dates, if stated. */
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
}

export type SortedRelations = Pick<
  CompactGraph,
  | 'relationIds'
  | 'typeNames'
  | 'relationTypes'
  | 'sources'
  | 'targets'
  | 'confidences'
  | 'sourceCounts'
  | 'contested'
  | 'relationDatasets'
  | 'validFromDates'
  | 'validToDates'
>;

/** Collects relations in any order and indexes them by source, target, type and id. */
export class RelationTable {
  readonly #ids = new PackedStrings();
  readonly #sources = new NumberList();
  readonly #targets = new NumberList();
  readonly #types = new NumberList();
  readonly #datasets = new NumberList();
  readonly #confidences: number[] = [];
  readonly #sourceCounts = new NumberList();
  readonly #contested = new NumberList();
  readonly #validFromDates = new NumberList();
  readonly #validToDates = new NumberList();
  readonly #typeNames: readonly string[];
  readonly #typeIndices: ReadonlyMap<string, number>;

  constructor(
    types: readonly string[],
    readonly datasetLists: DatasetLists,
  ) {
    this.#typeNames = [...new Set(types)].sort();
    this.#typeIndices = new Map(this.#typeNames.map((name, i) => [name, i]));
  }

  add(relation: IndexedRelation): void {
    const type = this.#typeIndices.get(relation.type);
    invariant(type !== undefined, `${relation.type} is a relation of the domain`);
    this.#ids.push(relation.id);
    this.#types.push(type);
    this.#sources.push(relation.source);
    this.#targets.push(relation.target);
    this.#confidences.push(relation.confidence);
    this.#sourceCounts.push(relation.sourceCount ?? 0);
    this.#contested.push(relation.isContested === true ? 1 : 0);
    const { datasets, saidByEach, spans } = relation;
    this.#datasets.push(this.datasetLists.indexOf(datasets, saidByEach, spans));
    this.#validFromDates.push(numberOf(relation.validFrom ?? null));
    this.#validToDates.push(numberOf(relation.validTo ?? null));
  }

  /** @param order the number of nodes */
  async seal(order: number, turn: Turn): Promise<SortedRelations> {
    const arrivals = await this.#sort(order, turn);
    const pick = async (values: Uint32Array): Promise<Uint32Array> => {
      const picked = new Uint32Array(arrivals.length);
      await takeSteps(arrivals.length, turn, (relation) => {
        picked[relation] = uint32At(values, uint32At(arrivals, relation));
      });
      return picked;
    };
    const confidences = new Float64Array(arrivals.length);
    await takeSteps(arrivals.length, turn, (relation) => {
      confidences[relation] = this.#confidences[uint32At(arrivals, relation)] ?? 0;
    });
    return {
      relationIds: { strings: this.#ids, places: arrivals },
      typeNames: this.#typeNames,
      relationTypes: new Uint8Array(await pick(this.#types.toArray())),
      sources: await pick(this.#sources.toArray()),
      targets: await pick(this.#targets.toArray()),
      confidences,
      sourceCounts: await pick(this.#sourceCounts.toArray()),
      contested: new Uint8Array(await pick(this.#contested.toArray())),
      relationDatasets: await pick(this.#datasets.toArray()),
      validFromDates: await pick(this.#validFromDates.toArray()),
      validToDates: await pick(this.#validToDates.toArray()),
    };
  }

  /** Sorts by the least significant key first; each sort is stable. */
  async #sort(order: number, turn: Turn): Promise<Uint32Array> {
    let sorted: Uint32Array = new Uint32Array(this.#ids.length).map((_, arrival) => arrival);
    sorted = await countingSort(sorted, this.#types.toArray(), this.#typeNames.length, turn);
    sorted = await countingSort(sorted, this.#targets.toArray(), order, turn);
    sorted = await countingSort(sorted, this.#sources.toArray(), order, turn);
    let start = 0;
    await takeSteps(sorted.length, turn, (end) => {
      if (this.#areParallel(uint32At(sorted, start), uint32At(sorted, end))) return;
      this.#sortById(sorted.subarray(start, end));
      start = end;
    });
    this.#sortById(sorted.subarray(start));
    return sorted;
  }

  /** Sorts relations with equal source, target and type by id, in place. */
  #sortById(parallels: Uint32Array): void {
    if (parallels.length < 2) return;
    const arrivals = new Map(Array.from(parallels, (arrival) => [this.#ids.at(arrival), arrival]));
    invariant(arrivals.size === parallels.length, 'the id of a relation is in the graph once');
    parallels.set([...arrivals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, arrival]) => arrival));
  }

  #areParallel(a: number, b: number): boolean {
    return (
      this.#sources.at(a) === this.#sources.at(b) &&
      this.#targets.at(a) === this.#targets.at(b) &&
      this.#types.at(a) === this.#types.at(b)
    );
  }
}
