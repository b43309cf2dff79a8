import { describe, expect, it } from '@jest/globals';
import { expand } from '../../../src/analysis/neighbourhood/expand.js';
import type { ExpandQuestion } from '../../../src/analysis/neighbourhood/expand-question.js';
import { graphOf } from '../../fixtures/graphs/graph-of.js';
import type { RelationText } from '../../fixtures/graphs/graph-of.js';

async function ask(relations: readonly RelationText[], question: Partial<ExpandQuestion> = {}) {
  return expand(await graphOf(relations), { seeds: ['a'], hops: 2, ...question });
}

async function around(relations: readonly RelationText[], question: Partial<ExpandQuestion> = {}) {
  const { nodes } = await ask(relations, question);
  return nodes.map(({ id, distance }) => `${id} ${distance}`);
}

const chain = ['a -KNOWS-> b', 'b -KNOWS-> c', 'd -KNOWS-> a', 'c -KNOWS-> e'];

describe('a neighbourhood', () => {
  it('has the nodes within the hops by distance, then by id', async () => {
    expect(await around(chain)).toEqual(['a 0', 'b 1', 'd 1', 'c 2']);
  });

  it('grows from all seeds at once', async () => {
    expect(await around(chain, { seeds: ['e', 'a'], hops: 1 })).toEqual([
      'a 0',
      'e 0',
      'b 1',
      'c 1',
      'd 1',
    ]);
  });

  it('has all relations between its nodes, also those that it did not grow along', async () => {
    const { relations } = await ask(
      ['a -KNOWS-> b', 'a -KNOWS-> c', 'c -HOSTED-> b', 'b -KNOWS-> d'],
      {
        hops: 1,
      },
    );
    expect(relations.map(({ id }) => id)).toEqual(['knows:a~b', 'knows:a~c', 'hosted:c~b']);
  });

  it('is the seeds and what is between them when no hop is asked for', async () => {
    const answer = await ask(chain, { seeds: ['a', 'b', 'e'], hops: 0 });
    expect(answer.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'e']);
    expect(answer.relations.map(({ id }) => id)).toEqual(['knows:a~b']);
  });

  it('grows along relations, against them, or both', async () => {
    expect(await around(chain, { direction: 'OUT' })).toEqual(['a 0', 'b 1', 'c 2']);
    expect(await around(chain, { direction: 'IN' })).toEqual(['a 0', 'd 1']);
  });

  it('grows along the types and into the kinds that are asked for', async () => {
    const relations = ['a -KNOWS-> Person:b', 'a -KNOWS-> Country:c', 'a -HOSTED-> Person:d'];
    expect(await around(relations, { types: ['HOSTED'] })).toEqual(['a 0', 'Person:d 1']);
    expect(await around(relations, { kinds: ['Country'] })).toEqual(['a 0', 'Country:c 1']);
  });

  it('is empty around nothing', async () => {
    const answer = await ask(chain, { seeds: [], hops: 2 });
    expect(answer).toMatchObject({ nodes: [], relations: [], partial: false });
  });

  it('tells which seeds are not in the graph, or not in the dataset', async () => {
    expect(await ask(chain, { seeds: ['nobody', 'a'], hops: 0 })).toMatchObject({
      unknownSeeds: ['nobody'],
    });
    expect(await ask(chain, { dataset: 'other' })).toMatchObject({
      nodes: [],
      unknownSeeds: ['a'],
    });
  });
});

describe('a neighbourhood that is too large', () => {
  const spokes = [
    'a -MEMBER_OF-> hub',
    'a -HOSTED-> e1',
    'e1 -FOLLOWS-> far',
    ...Array.from({ length: 5 }, (_, i) => `m${i} -MEMBER_OF-> hub`),
  ];

  it('keeps the nearest nodes', async () => {
    expect(await around(spokes, { maxNodes: 4 })).toEqual(['a 0', 'e1 1', 'hub 1', 'far 2']);
  });

  it('keeps of one distance those that tell the most', async () => {
    expect(await around(spokes, { maxNodes: 2 })).toEqual(['a 0', 'e1 1']);
  });

  it('says so, and counts all that it did not take', async () => {
    expect(await ask(spokes, { maxNodes: 4, countsLeft: true })).toMatchObject({
      partial: true,
      truncatedBy: 'MAX_NODES',
      left: { kinds: [{ name: 'Thing', count: 5 }], types: [{ name: 'MEMBER_OF', count: 5 }] },
    });
  });

  it('is not partial when it fits to the last node', async () => {
    expect(await ask(spokes, { maxNodes: 9 })).toMatchObject({ partial: false, truncatedBy: null });
  });

  it('ends at its budget and at its deadline, its relations complete', async () => {
    expect(await ask(spokes, { budget: 2 })).toMatchObject({
      partial: true,
      truncatedBy: 'BUDGET',
      relations: [{ id: 'hosted:a~e1' }, { id: 'member_of:a~hub' }],
    });
    expect(await ask(spokes, { timeoutMs: 0 })).toMatchObject({
      nodes: [{ id: 'a' }],
      truncatedBy: 'DEADLINE',
    });
  });

  it('takes the most telling of the 50,000 members of a hub', async () => {
    const members = Array.from({ length: 50_000 }, (_, i) => `m${i} -MEMBER_OF-> a`);
    const answer = await ask([...members, 'm77 -HOSTED-> a'], { hops: 3, countsLeft: true });
    expect(answer.nodes).toHaveLength(2_000);
    expect(answer.nodes.map(({ id }) => id)).toContain('m77');
    expect(answer.left.kinds).toEqual([{ name: 'Thing', count: 48_001 }]);
    expect(answer.exploredCount).toBeLessThan(400_000);
  });
});

describe('a question about a neighbourhood that makes no sense', () => {
  it.each<[string, Partial<ExpandQuestion>, RegExp]>([
    ['too many hops', { hops: 4 }, /hops must be a whole number from 0 to 3; 4/],
    ['too many nodes', { maxNodes: 2_001 }, /maxNodes must be a whole number from 1 to 2000; 2001/],
    [
      'more seeds than nodes',
      { seeds: ['a', 'b'], maxNodes: 1 },
      /^2 nodes were given to start from, but maxNodes is 1/,
    ],
  ])('is refused: %s', async (_, question, message) => {
    await expect(ask(['a -KNOWS-> z'], question)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(message),
    });
  });
});
