import { compareTexts } from '#text/compare-texts.js';
import { dateOf, numberOf } from '#text/partial-dates.js';
import { relationEnds, relationTypeOf } from '../../shared/relation-id.js';
import { relationAt, typeAt, type CompactGraph } from '../compact-graph.js';
import { float64At, uint32At, uint8At } from '../graph/typed-read.js';

/** Sort keys of relations besides their ends. */
export type RelationKey = 'TYPE' | 'CONFIDENCE' | 'SOURCES' | 'VALID_FROM' | 'VALID_TO';

/** One entry of an order. */
export interface RelationSort {
  readonly by: RelationKey;
  readonly isDescending: boolean;
}

/** The value of a key, as stored in a cursor. */
export type KeyValue = string | number | null;

/** The place of a relation in an order: the values of the keys, and its id. */
export interface RelationPlace {
  readonly values: readonly KeyValue[];
  readonly id: string;
}

/** A key of a graph’s relations, as numbers that compare like its values. */
export interface Key {
  readonly valueAt: (relation: number) => KeyValue;
  readonly numberAt: (relation: number) => number;
  /** For a value that no relation has, a number between those of the neighbouring values; null comes last. */
  readonly numberOf: (value: KeyValue) => number;
}

/** Keys by which relations are ordered. */
export const orderKeys: Readonly<Record<RelationKey, (graph: CompactGraph) => Key>> = {
  TYPE: (graph) => ({
    valueAt: (relation) => typeAt(graph, relation),
    numberAt: (relation) => uint8At(graph.relationTypes, relation),
    numberOf: (type) => placeAmong(graph.typeNames, type),
  }),
  CONFIDENCE: ({ confidences }) => ({
    valueAt: (relation) => float64At(confidences, relation),
    numberAt: (relation) => float64At(confidences, relation),
    numberOf: Number,
  }),
  SOURCES: ({ sourceCounts }) => ({
    valueAt: (relation) => uint32At(sourceCounts, relation),
    numberAt: (relation) => uint32At(sourceCounts, relation),
    numberOf: Number,
  }),
  VALID_FROM: ({ validFromDates }) => dateKey(validFromDates),
  VALID_TO: ({ validToDates }) => dateKey(validToDates),
};

function dateKey(dates: Uint32Array): Key {
  return {
    valueAt: (relation) => dateOf(uint32At(dates, relation)),
    numberAt: (relation) => uint32At(dates, relation) || Infinity,
    numberOf: (date) => (date === null ? Infinity : numberOf(String(date))),
  };
}

/** The place of a value among sorted ones, or half a place before the next; null comes last. */
function placeAmong(sorted: readonly string[], value: KeyValue): number {
  if (value === null) return Infinity;
  const next = lowerBound(sorted.length, (i) => compareTexts(sorted[i] ?? '', String(value)));
  return sorted[next] === value ? next : next - 0.5;
}

/** The first index below the count whose item does not compare as less. */
function lowerBound(count: number, compareAt: (place: number) => number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareAt(middle) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * An order of a graph’s relations: by the keys, missing values last in both directions, then by the ids of source and target,
 * type and id, which is index order.
 */
export class RelationOrder {
  readonly #graph: CompactGraph;
  readonly #keys: readonly (Key & { readonly isDescending: boolean })[];

  constructor(graph: CompactGraph, sorts: readonly RelationSort[]) {
    this.#graph = graph;
    this.#keys = sorts.map(({ by, isDescending }) => ({ ...orderKeys[by](graph), isDescending }));
  }

  /** Whether it equals the order of indices. */
  get isByNumber(): boolean {
    return this.#keys.length === 0;
  }

  /** Less than 0 if `a` comes before `b`. */
  compare(a: number, b: number): number {
    for (const key of this.#keys) {
      const compared = compareKeys(key.numberAt(a), key.numberAt(b), key.isDescending);
      if (compared !== 0) return compared;
    }
    return a - b;
  }

  /** The place of a relation, for a cursor. */
  placeOf(relation: number): RelationPlace {
    const { id } = relationAt(this.#graph, relation);
    return { values: this.#keys.map(({ valueAt }) => valueAt(relation)), id };
  }

  /** Tests whether a relation comes after a place; the place's relation need not be there any more. */
  after({ values, id }: RelationPlace): (relation: number) => boolean {
    const numbers = this.#keys.map(({ numberOf }, i) => numberOf(values[i] ?? null));
    const place = this.numberOf(id);
    return (relation) => {
      for (const [i, { numberAt, isDescending }] of this.#keys.entries()) {
        const compared = compareKeys(numberAt(relation), numbers[i] ?? 0, isDescending);
        if (compared !== 0) return compared > 0;
      }
      return relation > place;
    };
  }

  /** The index of the relation with this id, or half an index before the next if there is none. */
  numberOf(id: string): number {
    const { source, target } = relationEnds(id);
    const wanted = [source ?? '', target ?? '', relationTypeOf(id), id];
    const compareAt = (relation: number) => {
      const found = relationAt(this.#graph, relation);
      const parts = [found.source, found.target, found.type, found.id];
      return parts.map((part, i) => compareTexts(part, wanted[i] ?? '')).find(Boolean) ?? 0;
    };
    const next = lowerBound(this.#graph.size, compareAt);
    return next < this.#graph.size && compareAt(next) === 0 ? next : next - 0.5;
  }
}

/** Compares numbers of keys; Infinity, a missing value, comes last in both directions. */
export function compareKeys(a: number, b: number, isDescending: boolean): number {
  if (a === b) return 0;
  const isLess = a < b;
  const isTurned = isDescending && a !== Infinity && b !== Infinity;
  return isLess === isTurned ? 1 : -1;
}
