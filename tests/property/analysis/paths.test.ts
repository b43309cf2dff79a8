import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countPaths } from '../../../src/analysis/paths/count-paths.js';
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

/** A chain of nodes, with the cost of its cheapest relations and for each hop the ids of all. */
interface Chain {
  readonly nodes: readonly string[];
  readonly cost: number;
  readonly hops: readonly (readonly string[])[];
}

/** The chains of nodes of all walks. */
function chainsOf(graph: RandomGraph, walks: readonly Walk[]): Chain[] {
  const byNodes = new Map<string, Walk[]>();
  for (const walk of walks) {
    const key = walk.nodes.join(' ');
    byNodes.set(key, [...(byNodes.get(key) ?? []), walk]);
  }
  return [...byNodes.values()].map((alike) => {
    const nodes = alike[0]?.nodes ?? [];
    const hops = nodes.slice(1).map((_, i) => {
      const relations = new Set(
        alike.flatMap(({ relations: { [i]: relation } }) => relation ?? []),
      );
      return [...relations].sort((a, b) => compareLists(keysOf(a), keysOf(b))).map(({ id }) => id);
    });
    return { nodes, hops, cost: Math.min(...alike.map((walk) => costOf(graph, walk))) };
  });
}

function keysOf({ source, target, type, id }: RelationRecord): string[] {
  return [source, target, type, id];
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((text, i) => text !== b[i]);
  return place === -1 ? a.length - b.length : (a[place] ?? '') < (b[place] ?? '') ? -1 : 1;
}

/** All chains in the order of the question. */
function ranked(graph: RandomGraph, question: PathQuestion): Chain[] {
  const isShortest = question.rank === 'SHORTEST';
  const keyed = chainsOf(graph, enumerate(graph, question)).map((chain) => {
    const keys = [chain.nodes.length, chain.cost];
    return { chain, keys: isShortest ? keys : keys.reverse() };
  });
  return keyed
    .sort(
      (a, b) =>
        (a.keys[0] ?? 0) - (b.keys[0] ?? 0) ||
        (a.keys[1] ?? 0) - (b.keys[1] ?? 0) ||
        compareLists(a.chain.nodes, b.chain.nodes),
    )
    .map(({ chain }) => chain);
}

const shownOf = ({ nodes, hops }: Pick<Chain, 'nodes' | 'hops'>) => [nodes, hops];

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
          const looksForMore = true;
          const { paths, partial, hasMore } = await findPaths(graph, { ...question, looksForMore });
          const all = ranked(random, question);
          expect(
            paths.map(({ nodes, hops }) => [nodes, hops.map((hop) => hop.map(({ id }) => id))]),
          ).toEqual(all.slice(0, limit).map(shownOf));
          expect([partial, hasMore]).toEqual([false, all.length > limit]);
          expect(await countPaths(graph, question)).toEqual({ value: all.length, isExact: true });
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['SHORTEST', 'INFORMATIVE'] as const)('has pages by %s that are all', async (rank) => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph(9, 22),
        arbitraryFilter,
        fc.integer({ min: 1, max: 3 }),
        async (random, filter, limit) => {
          const question = {
            from: 'n0',
            to: 'n37',
            maxHops: 5,
            rank,
            looksForMore: true,
            ...filter,
          };
          const graph = await graphOfRecords(random.nodes, random.relations);
          const whole = await findPaths(graph, { ...question, limit: 50 });
          const found: unknown[] = [];
          let after: PathQuestion['after'];
          for (let hasMore = true; hasMore && found.length < 50;) {
            const page = await findPaths(graph, { ...question, limit, after });
            found.push(...page.paths);
            after = page.paths.at(-1)?.place;
            hasMore = page.hasMore;
          }
          expect(found.slice(0, 50)).toEqual(whole.paths);
        },
      ),
    );
  });

  it('counts under a budget no more than there are, and says so', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph(9, 30),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 6 }),
        async (random, budget, maxHops) => {
          const question = { from: 'n0', to: 'n37', maxHops };
          const graph = await graphOfRecords(random.nodes, random.relations);
          const whole = await countPaths(graph, question);
          const part = await countPaths(graph, { ...question, budget });
          expect(part.value).toBeLessThanOrEqual(whole.value);
          expect(!part.isExact || part.value === whole.value).toBe(true);
        },
      ),
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
