import { describe, expect, it } from '@jest/globals';
import { findCommonConnections } from '../../../src/analysis/common/common-connections.js';
import { findInterlocks } from '../../../src/analysis/common/interlocks.js';
import { graphOf } from '../../fixtures/graphs/graph-of.js';

describe('what two actors share', () => {
  it.each([
    ['CO_MEMBERSHIP', ['a -MEMBER_OF-> x', 'b -MEMBER_OF-> x']],
    ['SHARED_MEMBER', ['x -MEMBER_OF-> a', 'x -MEMBER_OF-> b']],
    ['CO_FOUNDING', ['a -CO_FOUNDED-> x', 'b -CO_FOUNDED-> x']],
    ['CO_HOSTING', ['a -HOSTED-> x', 'b -CO_HOSTED-> x']],
    ['CO_PARTICIPATION', ['a -PARTICIPATED_IN-> x', 'b -SPOKE_AT-> x']],
    ['CO_PARTICIPATION', ['a -ATTENDED-> x', 'x -BRINGS_TOGETHER-> b']],
    ['SHARED_PARTICIPANT', ['x -PARTICIPATED_IN-> a', 'x -ATTENDED-> b']],
    ['CO_REPRESENTATION', ['a -REPRESENTS-> x', 'b -HOLDS_POSITION-> x']],
    ['SHARED_PEOPLE', ['x -HOLDS_POSITION-> a', 'x -REPRESENTS-> b']],
    ['SHARED_PARTNER', ['a -PARTNER_OF-> x', 'x -PARTNER_OF-> b']],
    ['SHARED_TOPIC', ['a -ABOUT-> x', 'b -ABOUT-> x']],
    ['SHARED_GOAL', ['a -HAS_GOAL-> x', 'b -HAS_GOAL-> x']],
    ['SHARED_PLACE', ['a -LOCATED_IN-> x', 'b -HELD_IN-> x']],
    ['OTHER', ['a -MEMBER_OF-> x', 'x -MEMBER_OF-> b']],
    ['OTHER', ['a -MEMBER_OF-> x', 'b -HOSTED-> x']],
  ])('is named %s', async (way, relations) => {
    const { connections } = await findCommonConnections(await graphOf(relations), {
      a: 'a',
      b: 'b',
    });
    expect(connections.map(({ id, ways }) => [id, ways])).toEqual([['x', [way]]]);
  });

  it('may come about in several ways, each with its relations on both sides', async () => {
    const graph = await graphOf([
      'a -MEMBER_OF-> x',
      'a -HOSTED-> x',
      'b -MEMBER_OF-> x',
      'b -ORGANISED-> x',
    ]);
    const { connections } = await findCommonConnections(graph, { a: 'a', b: 'b' });
    expect(connections).toMatchObject([
      {
        ways: ['CO_MEMBERSHIP', 'CO_HOSTING'],
        ofA: [{ id: 'hosted:a~x' }, { id: 'member_of:a~x' }],
        ofB: [{ id: 'member_of:b~x' }, { id: 'organised:b~x' }],
      },
    ]);
  });

  it('comes the most telling first, all of it counted', async () => {
    const crowd = Array.from({ length: 30 }, (_, i) => `c${i} -ATTENDED-> crowd`);
    const graph = await graphOf([
      ...crowd,
      ...['crowd', 'small'].flatMap((x) => [`a -ATTENDED-> ${x}`, `b -ATTENDED-> ${x}`]),
    ]);
    const answer = await findCommonConnections(graph, { a: 'a', b: 'b', limit: 1 });
    expect(answer.connections.map(({ id }) => id)).toEqual(['small']);
    expect(answer.totalCount).toBe(2);
  });

  it('is counted by kind, beside the things of one alone', async () => {
    const graph = await graphOf([
      ...['a -MEMBER_OF-> Country:x', 'b -MEMBER_OF-> Country:x', 'a -MEMBER_OF-> Country:y'],
      ...['Person:z -MEMBER_OF-> b', 'a -PARTNER_OF-> b'],
    ]);
    const { kinds } = await findCommonConnections(graph, { a: 'a', b: 'b', limit: 1 });
    expect(kinds).toEqual([
      { kind: 'Country', both: 1, onlyA: 1, onlyB: 0 },
      { kind: 'Person', both: 0, onlyA: 0, onlyB: 1 },
    ]);
  });

  it('is nothing for an id that is not in the graph', async () => {
    const graph = await graphOf(['a -MEMBER_OF-> x']);
    expect(await findCommonConnections(graph, { a: 'a', b: 'nobody' })).toMatchObject({
      connections: [],
      totalCount: 0,
      partial: false,
    });
  });

  it('is not asked of one and the same', async () => {
    const graph = await graphOf(['a -MEMBER_OF-> x']);
    await expect(findCommonConnections(graph, { a: 'a', b: 'a' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: 'a and b must be two different nodes; both are "a".',
    });
  });
});

describe('interlocking organisations', () => {
  const relations = [
    ...['Country:c1', 'Country:c2', 'Person:p1'].flatMap((member) => [
      `${member} -MEMBER_OF-> Organization:a`,
      `${member} -MEMBER_OF-> Organization:b`,
    ]),
    'Country:c1 -MEMBER_OF-> Organization:c',
    'Person:p1 -HOLDS_POSITION-> Organization:c',
    'Country:c1 -MEMBER_OF-> Country:union',
  ];

  it('share members, those that share the most first', async () => {
    const { interlocks } = await findInterlocks(await graphOf(relations), {
      kind: 'MEMBERS',
      minShared: 1,
    });
    expect(interlocks.map(({ a, b, sharedIds }) => [a, b, sharedIds])).toEqual([
      ['Organization:a', 'Organization:b', ['Country:c1', 'Country:c2', 'Person:p1']],
      ['Organization:a', 'Organization:c', ['Country:c1']],
      ['Organization:b', 'Organization:c', ['Country:c1']],
    ]);
  });

  it('share people, also by position', async () => {
    const { interlocks } = await findInterlocks(await graphOf(relations), {
      kind: 'PEOPLE',
      minShared: 1,
    });
    expect(interlocks).toHaveLength(3);
    expect(interlocks[1]).toEqual({
      a: 'Organization:a',
      b: 'Organization:c',
      sharedIds: ['Person:p1'],
      membersOfA: 1,
      membersOfB: 1,
    });
  });

  it('share at least as many as asked', async () => {
    const graph = await graphOf(relations);
    expect(
      (await findInterlocks(graph, { kind: 'MEMBERS', minShared: 3 })).interlocks,
    ).toHaveLength(1);
    expect((await findInterlocks(graph, { kind: 'MEMBERS', minShared: 4 })).interlocks).toEqual([]);
  });

  it('are counted up to a budget, from the largest on', async () => {
    const graph = await graphOf(relations);
    const answer = await findInterlocks(graph, { kind: 'MEMBERS', minShared: 1, budget: 20 });
    expect(answer).toMatchObject({ partial: true, truncatedBy: 'BUDGET' });
  });

  it.each([0, 1.5])('are not asked to share %p', async (minShared) => {
    const graph = await graphOf(relations);
    await expect(findInterlocks(graph, { kind: 'MEMBERS', minShared })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
});
