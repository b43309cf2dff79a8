import fc from 'fast-check';
import { certainties, type AsOf } from '../../../src/shared/as-of.js';
import { isTakenByDays } from '../../fixtures/day-by-day.js';
import type { NodeRecord, RelationRecord } from '../../../src/analysis/graph/build-graph.js';

export interface RandomGraph {
  readonly nodes: readonly NodeRecord[];
  readonly relations: readonly RelationRecord[];
}

const kinds = ['Person', 'Organization', 'Country'];
const types = ['MEMBER_OF', 'REPRESENTS', 'HOSTED'];
const datasets = ['article', 'references'];

/** Small graphs with hubs, loops, parallel relations and nodes that stand alone. */
export function arbitraryGraph(maxNodes: number, maxRelations: number): fc.Arbitrary<RandomGraph> {
  return fc
    .integer({ min: 2, max: maxNodes })
    .chain((order) =>
      fc.record({
        nodes: fc.tuple(...Array.from({ length: order }, (_, i) => arbitraryNode(i))),
        relations: fc.array(arbitraryRelation(order), { maxLength: maxRelations, size: 'max' }),
      }),
    )
    .map(({ nodes, relations }) => ({
      nodes,
      relations: relations.map((relation, i) => ({
        ...relation,
        id: `r${(i * 7919) % 1000}-${i}`,
      })),
    }));
}

function arbitraryNode(index: number): fc.Arbitrary<NodeRecord> {
  return fc.record({
    // Ids whose order is not that of the numbers.
    id: fc.constant(`n${(index * 37) % 100}`),
    kind: fc.constantFrom(...kinds),
    datasets: fc.subarray(datasets, { minLength: 1 }),
  });
}

function arbitraryRelation(order: number): fc.Arbitrary<RelationRecord> {
  // Half of all ends lie on the first three nodes, which are hubs.
  const end = fc
    .oneof(fc.nat(order - 1), fc.nat(Math.min(order, 3) - 1))
    .map((index) => `n${(index * 37) % 100}`);
  return fc.record({
    id: fc.constant(''),
    type: fc.constantFrom(...types),
    source: end,
    target: end,
    confidence: fc.constantFrom(0.6, 0.8, 0.9, 1),
    datasets: fc.subarray(datasets, { minLength: 1 }),
    validFrom: fc.constantFrom(null, '2021', '2022', '2022-03'),
    validTo: fc.constantFrom(null, '2022', '2022-12-31', '2023'),
  });
}

/** A part of the graph: all of it more often than not. */
export const arbitraryFilter = fc.record({
  types: sometimes(fc.subarray(types, { minLength: 1 })),
  kinds: sometimes(fc.subarray(kinds, { minLength: 1 })),
  dataset: sometimes(fc.constantFrom(...datasets)),
  minConfidence: sometimes(fc.constantFrom(0.7, 0.9)),
  asOf: sometimes(
    fc.record({
      on: fc.constantFrom('2022', '2022-03-01', '2022-12'),
      certainty: fc.constantFrom(...certainties),
    }),
  ),
});

function sometimes<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );
}

/** Whether a relation is of the time that a question asks for, if any. */
export function isOfTime(
  { validFrom = null, validTo = null }: RelationRecord,
  { asOf }: { readonly asOf?: AsOf | undefined },
): boolean {
  return asOf === undefined || isTakenByDays({ validFrom, validTo }, asOf);
}
