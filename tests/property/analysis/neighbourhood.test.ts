import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expand } from '../../../src/analysis/neighbourhood/expand.js';
import type { ExpandQuestion } from '../../../src/analysis/neighbourhood/expand-question.js';
import type { RelationRecord } from '../../../src/analysis/graph/build-graph.js';
import { graphOfRecords } from '../../fixtures/graphs/graph-of.js';
import { arbitraryFilter, arbitraryGraph, isOfTime } from './random-graph.js';
import type { RandomGraph } from './random-graph.js';

/** The part of the graph that the question is about. */
function restrict({ nodes, relations }: RandomGraph, question: Partial<ExpandQuestion>) {
  const { types, kinds, dataset, minConfidence, seeds = [] } = question;
  const isKnown = ({ datasets }: { datasets: readonly string[] }) =>
    dataset === undefined || datasets.includes(dataset);
  return {
    ids: nodes
      .filter(
        (node) =>
          isKnown(node) && (seeds.includes(node.id) || (kinds?.includes(node.kind) ?? true)),
      )
      .map(({ id }) => id),
    relations: relations.filter(
      (relation) =>
        isKnown(relation) &&
        (types?.includes(relation.type) ?? true) &&
        relation.confidence >= (minConfidence ?? 0) &&
        isOfTime(relation, question),
    ),
  };
}

/** The steps that lead on from a node, by its relations and the direction. */
function stepsFrom(id: string, relations: readonly RelationRecord[], direction: string) {
  return relations.flatMap((relation) => [
    ...(direction !== 'IN' && relation.source === id ? [{ relation, to: relation.target }] : []),
    ...(direction !== 'OUT' && relation.target === id ? [{ relation, to: relation.source }] : []),
  ]);
}

/** Breadth first over sets: the distance of each node within the hops. */
function measure(graph: RandomGraph, question: ExpandQuestion): Map<string, number> {
  const { ids, relations } = restrict(graph, question);
  const distances = new Map(question.seeds.filter((id) => ids.includes(id)).map((id) => [id, 0]));
  for (let hop = 1; hop <= question.hops; hop++)
    for (const [id, distance] of [...distances])
      if (distance === hop - 1)
        for (const { to } of stepsFrom(id, relations, question.direction ?? 'BOTH'))
          if (ids.includes(to) && !distances.has(to)) distances.set(to, hop);
  return distances;
}

/** The degree-weighted count of all shortest paths from the seeds, by its definition. */
function score(
  id: string,
  graph: RandomGraph,
  question: ExpandQuestion,
  distances: Map<string, number>,
): number {
  const distance = distances.get(id);
  if (distance === undefined) return 0;
  if (distance === 0) return 1;
  const share = (relation: RelationRecord) => {
    const alike = graph.relations.filter(({ type }) => type === relation.type);
    const out = alike.filter(({ source }) => source === relation.source).length;
    const into = alike.filter(({ target }) => target === relation.target).length;
    return (out * into) ** -0.4;
  };
  const { relations } = restrict(graph, question);
  return [...distances]
    .filter(([, other]) => other === distance - 1)
    .flatMap(([before]) =>
      stepsFrom(before, relations, question.direction ?? 'BOTH')
        .filter(({ to }) => to === id)
        .map(({ relation }) => share(relation) * score(before, graph, question, distances)),
    )
    .reduce((sum, term) => sum + term, 0);
}

/** How often each name is there, by name. */
function countsOf(names: readonly string[]) {
  return [...new Set(names)]
    .sort()
    .map((name) => ({ name, count: names.filter((each) => each === name).length }));
}

const arbitraryQuestion = fc
  .record({
    seeds: fc.subarray(['n0', 'n37', 'n74', 'nowhere'], { minLength: 1 }),
    hops: fc.integer({ min: 0, max: 3 }),
    direction: fc.constantFrom('OUT', 'IN', 'BOTH'),
    filter: arbitraryFilter,
  })
  .map(({ filter, ...question }) => ({ ...filter, ...question }));

describe('neighbourhoods, held against their definition', () => {
  it('has each node within the hops at its distance, with its score, and all relations between them', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryGraph(14, 30), arbitraryQuestion, async (random, question) => {
        const graph = await graphOfRecords(random.nodes, random.relations);
        const distances = measure(random, question);
        const answer = await expand(graph, question);
        expect(new Map(answer.nodes.map(({ id, distance }) => [id, distance]))).toEqual(distances);
        for (const node of answer.nodes)
          // Costs are whole numbers, so scores are right to some millionths of themselves.
          expect(node.score / score(node.id, random, question, distances)).toBeCloseTo(1, 5);
        const inside = restrict(random, question).relations.filter(
          ({ source, target }) => distances.has(source) && distances.has(target),
        );
        expect(answer.relations.map(({ id }) => id).sort()).toEqual(
          inside.map(({ id }) => id).sort(),
        );
        expect(answer).toMatchObject({
          partial: false,
          truncatedBy: null,
          left: { kinds: [], types: [] },
        });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the nearest, then the highest scores, and counts what it leaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryGraph(14, 30),
        arbitraryQuestion,
        fc.integer({ min: 4, max: 9 }),
        async (random, question, maxNodes) => {
          const graph = await graphOfRecords(random.nodes, random.relations);
          const distances = measure(random, question);
          const answer = await expand(graph, { ...question, maxNodes, countsLeft: true });
          const kept = new Set(answer.nodes.map(({ id }) => id));
          expect(kept.size).toBe(Math.min(distances.size, maxNodes));
          expect(answer.partial).toBe(distances.size > maxNodes);
          const cut = Math.min(...[...distances].filter(([id]) => !kept.has(id)).map(([, d]) => d));
          const left = [...distances]
            .filter(([id, d]) => d === cut && !kept.has(id))
            .map(([id]) => id);
          const keptAtCut = answer.nodes.filter(({ distance }) => distance === cut);
          expect(answer.nodes.every(({ distance }) => distance <= cut)).toBe(true);
          for (const { score: kept } of keptAtCut)
            for (const id of left)
              expect(score(id, random, question, distances)).toBeLessThan(kept + 1e-5);
          const all = restrict(random, question).relations.filter(
            ({ source, target }) => distances.has(source) && distances.has(target),
          );
          const kindOf = new Map(random.nodes.map(({ id, kind }) => [id, kind]));
          const leftIds = [...distances.keys()].filter((id) => !kept.has(id));
          expect(answer.left.kinds).toEqual(countsOf(leftIds.map((id) => kindOf.get(id) ?? '')));
          const leftRelations = all.filter(
            ({ source, target }) => !(kept.has(source) && kept.has(target)),
          );
          expect(answer.left.types).toEqual(countsOf(leftRelations.map(({ type }) => type)));
        },
      ),
      { numRuns: 200 },
    );
  });
});
