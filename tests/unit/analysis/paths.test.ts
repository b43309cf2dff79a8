import { describe, expect, it } from '@jest/globals';
import { countPaths } from '../../../src/analysis/paths/count-paths.js';
import { findPaths } from '../../../src/analysis/paths/find-paths.js';
import type { PathQuestion } from '../../../src/analysis/paths/path-question.js';
import { graphOf } from '../../fixtures/graphs/graph-of.js';
import type { RelationText } from '../../fixtures/graphs/graph-of.js';

async function ask(relations: readonly RelationText[], question: Partial<PathQuestion> = {}) {
  const graph = await graphOf(relations);
  return findPaths(graph, {
    from: 'a',
    to: 'z',
    maxHops: 4,
    rank: 'SHORTEST',
    limit: 10,
    ...question,
  });
}

async function routes(relations: readonly RelationText[], question: Partial<PathQuestion> = {}) {
  const { paths } = await ask(relations, question);
  return paths.map(({ nodes }) => nodes.join(' '));
}

/** A hub that many join, by the same type of relation. */
function hub(name: string, size: number): string[] {
  return Array.from({ length: size }, (_, i) => `${name}${i} -MEMBER_OF-> ${name}`);
}

describe('paths', () => {
  it('follow relations either way', async () => {
    expect(await routes(['a -MEMBER_OF-> b', 'z -MEMBER_OF-> b'])).toEqual(['a b z']);
  });

  it('tell each relation with its type and its own direction', async () => {
    const { paths } = await ask(['z -HOSTED-> a']);
    expect(paths[0]?.hops).toEqual([
      [{ id: 'hosted:z~a', type: 'HOSTED', source: 'z', target: 'a' }],
    ]);
  });

  it('come shortest first', async () => {
    const relations = ['a -KNOWS-> b', 'b -KNOWS-> c', 'c -KNOWS-> z', 'a -KNOWS-> z'];
    expect(await routes(relations)).toEqual(['a z', 'a b c z']);
  });

  it('come most telling first when asked to, a short one through a hub after a long one', async () => {
    const relations = [
      ...hub('h', 40),
      'a -MEMBER_OF-> h',
      'z -MEMBER_OF-> h',
      'a -MEETS-> b',
      'b -LEADS-> c',
      'c -JOINS-> z',
    ];
    expect(await routes(relations, { rank: 'SHORTEST' })).toEqual(['a h z', 'a b c z']);
    expect(await routes(relations, { rank: 'INFORMATIVE' })).toEqual(['a b c z', 'a h z']);
  });

  it('score as the path-degree product does', async () => {
    const { paths } = await ask([...hub('h', 3), 'a -MEMBER_OF-> h', 'z -MEMBER_OF-> h']);
    // Each of the two relations is one of one that leave its member and one of five that reach the hub.
    expect(paths[0]?.score).toBeCloseTo(5 ** -0.4 * 5 ** -0.4, 6);
  });

  it('are chains of nodes, each hop with all relations between its two', async () => {
    const { paths } = await ask(['a -HOSTED-> z', 'a -MEMBER_OF-> z', 'z -MEMBER_OF-> a']);
    expect(paths.map(({ hops }) => hops.map((hop) => hop.map(({ id }) => id)))).toEqual([
      [['hosted:a~z', 'member_of:a~z', 'member_of:z~a']],
    ]);
  });

  it('score by the most telling of several relations', async () => {
    const { paths } = await ask([...hub('z', 3), 'a -MEMBER_OF-> z', 'a -HOSTED-> z']);
    expect(paths.map(({ score }) => score)).toEqual([1]);
  });

  it('go on after a place, and say whether there are more', async () => {
    const relations = ['b', 'c', 'd'].flatMap((x) => [`a -KNOWS-> ${x}`, `${x} -KNOWS-> z`]);
    const first = await ask(relations, { limit: 2, looksForMore: true });
    expect(first.hasMore).toBe(true);
    const after = first.paths.at(-1)?.place;
    const second = await ask(relations, { limit: 2, looksForMore: true, after });
    expect(second).toMatchObject({ paths: [{ nodes: ['a', 'd', 'z'] }], hasMore: false });
  });

  it('never come to a node twice', async () => {
    const relations = [
      'a -KNOWS-> b',
      'b -KNOWS-> c',
      'c -KNOWS-> d',
      'd -KNOWS-> b',
      'b -KNOWS-> z',
    ];
    expect(await routes(relations, { maxHops: 6 })).toEqual(['a b z']);
  });

  it('are no longer than asked', async () => {
    const relations = ['a -KNOWS-> b', 'b -KNOWS-> c', 'c -KNOWS-> z'];
    expect(await routes(relations, { maxHops: 2 })).toEqual([]);
    expect(await routes(relations, { maxHops: 3 })).toEqual(['a b c z']);
  });

  it('are no more than asked', async () => {
    const relations = ['b', 'c', 'd'].flatMap((x) => [`a -KNOWS-> ${x}`, `${x} -KNOWS-> z`]);
    expect(await routes(relations, { limit: 2 })).toEqual(['a b z', 'a c z']);
  });

  it('go through the kinds that are asked for, whatever their ends are', async () => {
    const graph = await graphOf([
      'Person:a -KNOWS-> Person:b',
      'Person:b -KNOWS-> Person:z',
      'Person:a -KNOWS-> Country:c',
      'Country:c -KNOWS-> Person:z',
    ]);
    const question = {
      from: 'Person:a',
      to: 'Person:z',
      maxHops: 3,
      limit: 9,
      rank: 'SHORTEST',
    } as const;
    const { paths } = await findPaths(graph, { ...question, kinds: ['Country'] });
    expect(paths.map(({ nodes }) => nodes)).toEqual([['Person:a', 'Country:c', 'Person:z']]);
  });

  it('go along the types that are asked for, and around what is to be avoided', async () => {
    const relations = ['a -KNOWS-> b', 'b -KNOWS-> z', 'a -HOSTED-> c', 'c -HOSTED-> z'];
    expect(await routes(relations, { types: ['HOSTED'] })).toEqual(['a c z']);
    expect(await routes(relations, { avoid: ['c', 'nobody'] })).toEqual(['a b z']);
  });

  it('keep to a dataset and to a confidence', async () => {
    const relations = [
      { text: 'a -KNOWS-> z', datasets: ['references'], confidence: 0.9 },
      { text: 'a -HOSTED-> z', datasets: ['references', 'test'], confidence: 0.8 },
    ];
    const ids = async (question: Partial<PathQuestion>) =>
      (await ask(relations, question)).paths.map(({ hops: [first] }) =>
        first?.map(({ type }) => type),
      );
    expect(await ids({ dataset: 'test' })).toEqual([['HOSTED']]);
    expect(await ids({ minConfidence: 0.9 })).toEqual([['KNOWS']]);
    expect(await ids({ dataset: 'unheard of' })).toEqual([]);
  });
});

describe('no path', () => {
  it('within the hops is an answer, and not a partial one', async () => {
    const answer = await ask(['a -KNOWS-> b', 'c -KNOWS-> z']);
    expect(answer).toMatchObject({ paths: [], partial: false, truncatedBy: null });
  });

  it('leads from or to an id that is not in the graph', async () => {
    expect(await routes(['a -KNOWS-> b'], { to: 'nobody' })).toEqual([]);
    expect(await routes(['b -KNOWS-> z'])).toEqual([]);
  });
});

describe('a search for paths that has to end', () => {
  // Two hubs that share two thousand members: four million paths of three hops.
  const relations = Array.from({ length: 2_000 }, (_, i) => [
    `p${i} -MEMBER_OF-> a`,
    `p${i} -MEMBER_OF-> z`,
    `p${i} -KNOWS-> p${(i + 1) % 2_000}`,
  ]).flat();

  it('counts what it can of four million and more', async () => {
    const graph = await graphOf(relations);
    const question = { from: 'a', to: 'z' };
    expect(await countPaths(graph, { ...question, maxHops: 3 })).toEqual({
      value: 2_000 + 2 * 2_000,
      isExact: true,
    });
    const { value, isExact } = await countPaths(graph, { ...question, maxHops: 6, budget: 10_000 });
    expect(isExact).toBe(false);
    expect(value).toBeGreaterThan(6_000);
  });

  it('looks at no more than it needs between two hubs', async () => {
    const answer = await ask(relations, { maxHops: 6, limit: 50 });
    expect(answer.paths).toHaveLength(50);
    expect(answer.partial).toBe(false);
    expect(answer.exploredCount).toBeLessThan(50_000);
  });

  it('ends at its budget with what it found', async () => {
    const answer = await ask(relations, { budget: 16_200, limit: 50 });
    expect(answer).toMatchObject({ partial: true, truncatedBy: 'BUDGET' });
    expect(answer.paths.length).toBeGreaterThan(0);
    expect(answer.paths.length).toBeLessThan(50);
  });

  it('ends at its deadline', async () => {
    const answer = await ask(relations, { timeoutMs: 0 });
    expect(answer).toMatchObject({ partial: true, truncatedBy: 'DEADLINE' });
  });

  it('ends by throwing when the caller has gone away', async () => {
    const signal = AbortSignal.abort(new Error('gone'));
    await expect(ask(relations, { signal })).rejects.toThrow('gone');
  });
});

describe('a question about paths that makes no sense', () => {
  it.each<[string, Partial<PathQuestion>, string]>([
    ['equal ends', { to: 'a' }, 'A path needs two different ends; both are "a".'],
    ['too many hops', { maxHops: 99 }, 'maxHops must be a whole number from 1 to 6; 99 was given.'],
    ['no hops', { maxHops: 0 }, 'maxHops must be a whole number from 1 to 6; 0 was given.'],
    ['half a hop', { maxHops: 1.5 }, 'maxHops must be a whole number from 1 to 6; 1.5 was given.'],
    ['too many paths', { limit: 51 }, 'first must be a whole number from 1 to 50; 51 was given.'],
    ['an end to be avoided', { avoid: ['z'] }, 'A path cannot avoid its own end "z".'],
    ['no confidence', { minConfidence: NaN }, 'A confidence lies between 0 and 1; NaN was given.'],
  ])('is refused: %s', async (_, question, message) => {
    await expect(ask(['a -KNOWS-> z'], question)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message,
    });
  });
});
