import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { relationIdAt, type CompactGraph } from '../../../src/analysis/compact-graph.js';
import type { NodeRecord, RelationRecord } from '../../../src/analysis/graph/build-graph.js';
import { mergeGraph } from '../../../src/analysis/graph/merge-graph.js';
import { graphOfRecords } from '../../fixtures/graphs/graph-of.js';
import { arbitraryGraph, type RandomGraph } from './random-graph.js';

const types = ['MEMBER_OF', 'REPRESENTS', 'HOSTED'];
const version = { storeId: 'test', number: 1 };

/** All of a graph, with its ids of relations in their order instead of where these are packed. */
function allOf({ relationIds, ...graph }: CompactGraph): unknown {
  const ids = Array.from({ length: graph.size }, (_, relation) =>
    relationIdAt({ ...graph, relationIds }, relation),
  );
  return structuredClone({ ...graph, typeNames: types, ids });
}

/** Differences of a graph from an earlier one: every changed node, and both ends of every changed relation. */
function touchedBetween(before: RandomGraph, after: RandomGraph): Set<string> {
  const touched = new Set<string>();
  const differing = <Record extends { readonly id: string }>(
    a: readonly Record[],
    b: readonly Record[],
  ) => {
    const known = new Set(a.map((record) => JSON.stringify(record)));
    return b.filter((record) => !known.has(JSON.stringify(record)));
  };
  for (const [a, b] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const { id } of differing<NodeRecord>(a.nodes, b.nodes)) touched.add(id);
    for (const { source, target } of differing<RelationRecord>(a.relations, b.relations))
      touched.add(source).add(target);
  }
  return touched;
}

async function follow(graph: CompactGraph, after: RandomGraph, touched: ReadonlySet<string>) {
  return mergeGraph(graph, {
    version,
    touched,
    nodes: after.nodes.filter(({ id }) => touched.has(id)),
    relations: after.relations.filter(
      ({ source, target }) => touched.has(source) && touched.has(target),
    ),
  });
}

/** A graph without some nodes and their relations. */
const graphs = fc
  .tuple(arbitraryGraph(12, 40), fc.array(fc.nat(11), { maxLength: 4 }), fc.nat(40))
  .map(([{ nodes, relations }, lost, kept]): RandomGraph => {
    const left = nodes.filter((_, at) => !lost.includes(at));
    const ids = new Set(left.map(({ id }) => id));
    return {
      nodes: left,
      relations: relations
        .filter(({ source, target }) => ids.has(source) && ids.has(target))
        .slice(0, kept),
    };
  });

/** Some of the relations of one graph, and all nodes of another. */
function mixed(a: RandomGraph, b: RandomGraph): RandomGraph {
  const ids = new Set(b.nodes.map(({ id }) => id));
  const known = new Set(b.relations.map(({ id }) => id));
  const kept = a.relations.filter(
    ({ id, source, target }) => !known.has(id) && ids.has(source) && ids.has(target),
  );
  return { nodes: b.nodes, relations: [...kept, ...b.relations.slice(0, 5)] };
}

async function fresh({ nodes, relations }: RandomGraph): Promise<CompactGraph> {
  return graphOfRecords(nodes, relations, types);
}

describe('a graph into which changes were merged', () => {
  it('equals one that is built anew, however many changes came one after another', async () => {
    await fc.assert(
      fc.asyncProperty(
        graphs,
        fc.array(graphs, { minLength: 1, maxLength: 6 }),
        async (first, rest) => {
          let [before, graph] = [first, await fresh(first)];
          for (const next of rest) {
            const after = mixed(before, next);
            graph = await follow(graph, after, touchedBetween(before, after));
            expect(allOf(graph)).toStrictEqual(allOf(await fresh(after)));
            before = after;
          }
        },
      ),
    );
  });

  it('equals it too where more is read again than has changed', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, graphs, async (before, next) => {
        const after = mixed(before, next);
        const all = new Set([...before.nodes, ...after.nodes].map(({ id }) => id));
        const graph = await follow(await fresh(before), after, all);
        expect(allOf(graph)).toStrictEqual(allOf(await fresh(after)));
      }),
    );
  });

  it('leaves the old one as it was', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, graphs, async (before, next) => {
        const graph = await fresh(before);
        const held = allOf(graph);
        const after = mixed(before, next);
        await follow(graph, after, touchedBetween(before, after));
        expect(allOf(graph)).toStrictEqual(held);
      }),
    );
  });
});
