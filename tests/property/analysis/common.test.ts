import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findCommonConnections } from '../../../src/analysis/common/common-connections.js';
import { findInterlocks } from '../../../src/analysis/common/interlocks.js';
import { graphOfRecords } from '../../fixtures/graphs/graph-of.js';
import { arbitraryFilter, arbitraryGraph, isOfTime } from './random-graph.js';
import type { RandomGraph } from './random-graph.js';

/** The members of each organisation, by the relations alone. */
function membersOf(
  { nodes, relations }: RandomGraph,
  types: readonly string[],
  kinds?: readonly string[],
) {
  const kindOf = new Map(nodes.map(({ id, kind }) => [id, kind]));
  return nodes
    .filter(({ kind }) => kind === 'Organization')
    .map(({ id }) => ({
      id,
      members: new Set(
        relations
          .filter(
            ({ type, source, target }) => types.includes(type) && target === id && source !== id,
          )
          .map(({ source }) => source)
          .filter((member) => kinds?.includes(kindOf.get(member) ?? '') ?? true),
      ),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('common connections, held against their definition', () => {
  it('are the allowed neighbours of both, with all relations on either side', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(10, 30), arbitraryFilter, async (random, filter) => {
        const graph = await graphOfRecords(random.nodes, random.relations);
        const { connections } = await findCommonConnections(graph, {
          a: 'n0',
          b: 'n37',
          ...filter,
        });
        const isKnown = ({ datasets }: { datasets: readonly string[] }) =>
          filter.dataset === undefined || datasets.includes(filter.dataset);
        const between = (x: string, y: string) =>
          random.relations
            .filter(
              (relation) =>
                isKnown(relation) &&
                (filter.types?.includes(relation.type) ?? true) &&
                relation.confidence >= (filter.minConfidence ?? 0) &&
                isOfTime(relation, filter) &&
                [`${x} ${y}`, `${y} ${x}`].includes(`${relation.source} ${relation.target}`),
            )
            .map(({ id }) => id)
            .sort();
        const areKnown =
          random.nodes.filter(isKnown).filter(({ id }) => ['n0', 'n37'].includes(id)).length === 2;
        const expected = random.nodes
          .filter((node) => areKnown && isKnown(node) && !['n0', 'n37'].includes(node.id))
          .filter(({ kind }) => filter.kinds?.includes(kind) ?? true)
          .map(({ id }) => [id, between('n0', id), between('n37', id)] as const)
          .filter(([, ofA, ofB]) => ofA.length > 0 && ofB.length > 0);
        const found = connections.map(
          ({ id, ofA, ofB }) =>
            [id, ofA.map((r) => r.id).sort(), ofB.map((r) => r.id).sort()] as const,
        );
        const byId = (x: readonly [string, ...unknown[]], y: readonly [string, ...unknown[]]) =>
          x[0] < y[0] ? -1 : 1;
        expect(found.sort(byId)).toEqual(expected.sort(byId));
      }),
      { numRuns: 200 },
    );
  });
});

describe('interlocks, held against comparing every pair', () => {
  it.each([
    ['MEMBERS', ['MEMBER_OF'], undefined],
    ['PEOPLE', ['MEMBER_OF', 'REPRESENTS'], ['Person']],
  ] as const)('are the pairs that share the most %s', async (kind, types, kinds) => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph(16, 50),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 6 }),
        async (random, minShared, limit) => {
          const graph = await graphOfRecords(random.nodes, random.relations);
          const all = membersOf(random, types, kinds);
          const pairs = all
            .flatMap((a, i) => all.slice(i + 1).map((b) => ({ a, b })))
            .map(({ a, b }) => ({
              a: a.id,
              b: b.id,
              sharedIds: [...a.members].filter((id) => b.members.has(id)).sort(),
              membersOfA: a.members.size,
              membersOfB: b.members.size,
            }))
            .filter(({ sharedIds }) => sharedIds.length >= minShared)
            .sort(
              (x, y) =>
                y.sharedIds.length - x.sharedIds.length ||
                (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1),
            );
          const { interlocks, partial } = await findInterlocks(graph, { kind, minShared, limit });
          expect(interlocks).toEqual(pairs.slice(0, limit));
          expect(partial).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });
});
