import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPaths } from '../../../src/analysis/paths/find-paths.js';
import type { PathQuestion } from '../../../src/analysis/paths/path-question.js';
import type { RelationRecord } from '../../../src/analysis/graph/build-graph.js';
import { graphOfRecords } from '../../fixtures/graphs/graph-of.js';
import { arbitraryFilter, arbitraryGraph, isOfTime } from './random-graph.js';
import type { RandomGraph } from './random-graph.js';

interface Walk {
  readonly nodes: readonly string[];
  readonly relations: readonly RelationRecord[];
}

/** All simple paths that the question allows, by trying every one. */
function enumerate({ nodes, relations }: RandomGraph, question: PathQuestion): Walk[] {
  const { from, to, maxHops, types, kinds, dataset, minConfidence, avoid } = question;
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const isKnown = (id: string) =>
    dataset === undefined || nodeOf.get(id)?.datasets.includes(dataset);
  const isOpen = (id: string) =>
    isKnown(id) &&
    (id === to || ((kinds?.includes(nodeOf.get(id)?.kind ?? '') ?? true) && !avoid?.includes(id)));
  const usable = relations.filter(
    (relation) =>
      (types?.includes(relation.type) ?? true) &&
      (dataset === undefined || relation.datasets.includes(dataset)) &&
      relation.confidence >= (minConfidence ?? 0) &&
      isOfTime(relation, question),
  );
  const found: Walk[] = [];
  const extend = (walk: Walk): void => {
    const last = walk.nodes.at(-1);
    if (last === to) found.push(walk);
    else if (walk.relations.length < maxHops)
      for (const relation of usable)
        for (const [here, there] of [
          [relation.source, relation.target],
          [relation.target, relation.source],
        ] as const)
          if (here === last && isOpen(there) && !walk.nodes.includes(there))
            extend({
              nodes: [...walk.nodes, there],
              relations: [...walk.relations, relation],
            });
  };
  if (isKnown(from) && isKnown(to)) extend({ nodes: [from], relations: [] });
  return found;
}

/** The path-degree product by its definition, in whole millionths of a logarithm as the order has it. */
function costOf({ relations }: RandomGraph, walk: Walk): number {
  const share = (degree: number) => Math.round(0.4 * Math.log(degree) * 2 ** 20);
  return walk.relations
    .map(({ type, source, target }) => {
      const alike = relations.filter((other) => other.type === type);
      return (
        share(alike.filter((other) => other.source === source).length) +
        share(alike.filter((other) => other.target === target).length)
      );
    })
    .reduce((sum, cost) => sum + cost, 0);
}

/** What orders two paths hop by hop: the node, then the relation by its source, target, type and id. */
function stepsOf(walk: Walk): string[] {
  return walk.relations.flatMap((relation, i) => [
    walk.nodes[i + 1] ?? '',
    relation.source,
    relation.target,
    relation.type,
    relation.id,
  ]);
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((text, i) => text !== b[i]);
  return place === -1 ? a.length - b.length : (a[place] ?? '') < (b[place] ?? '') ? -1 : 1;
}

function best(graph: RandomGraph, question: PathQuestion): Walk[] {
  const isShortest = question.rank === 'SHORTEST';
  return enumerate(graph, question)
    .map((walk) => {
      const [cost, length] = [costOf(graph, walk), walk.relations.length];
      return { walk, keys: isShortest ? [length, cost] : [cost, length], steps: stepsOf(walk) };
    })
    .sort(
      (a, b) =>
        (a.keys[0] ?? 0) - (b.keys[0] ?? 0) ||
        (a.keys[1] ?? 0) - (b.keys[1] ?? 0) ||
        compareLists(a.steps, b.steps),
    )
    .slice(0, question.limit)
    .map(({ walk }) => walk);
}

describe('paths, held against trying every one', () => {
  it.each(['SHORTEST', 'INFORMATIVE'] as const)('finds the best by %s in order', async (rank) => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph(9, 22),
        arbitraryFilter,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom(1, 3, 50),
        fc.array(fc.constantFrom('n74', 'n11'), { maxLength: 1 }),
        async (random, filter, maxHops, limit, avoid) => {
          const [from, to] = ['n0', 'n37'];
          const question = { from, to, maxHops, limit, rank, avoid, ...filter };
          const graph = await graphOfRecords(random.nodes, random.relations);
          const { paths, partial } = await findPaths(graph, question);
          expect(
            paths.map(({ nodes, relations }) => [nodes, relations.map(({ id }) => id)]),
          ).toEqual(
            best(random, question).map(({ nodes, relations }) => [
              nodes,
              relations.map(({ id }) => id),
            ]),
          );
          expect(partial).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds under a budget what it finds without one, up to where it ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph(9, 22),
        fc.integer({ min: 1, max: 400 }),
        async (random, budget) => {
          const question = {
            from: 'n0',
            to: 'n37',
            maxHops: 5,
            limit: 50,
            rank: 'SHORTEST',
          } as const;
          const graph = await graphOfRecords(random.nodes, random.relations);
          const whole = await findPaths(graph, question);
          const part = await findPaths(graph, { ...question, budget });
          expect(part.paths).toEqual(whole.paths.slice(0, part.paths.length));
          expect(part.partial || part.paths.length === whole.paths.length).toBe(true);
        },
      ),
    );
  });
});
