import { describe, expect, it } from '@jest/globals';
import { createApi } from '../../../src/api/api.js';
import type { GraphSizes } from '../../../src/knowledge/graph-sizes.js';
import { createPriceOf, refuseCostAbove } from '../../../src/server/limits/cost/price.js';
import { MemoryBudget } from '../../../src/shared/memory-budget.js';
import { onlyOperation } from '../../fixtures/only-operation.js';

const { schema } = await createApi();
const priceOf = createPriceOf(schema, new MemoryBudget(1_000_000));
const nodes: Readonly<Record<string, number>> = {
  Entity: 20_000,
  Organization: 1000,
  Claim: 300_000,
};
const members = { count: 10_000, most: 10_000, met: 10_000 };
const sizes: GraphSizes = {
  nodes: (label) => nodes[label] ?? 0,
  fanOut: ([type]) => (type === 'MEMBER_OF' ? members : undefined),
  elements: 320_000,
  longestText: 0,
};

function price(query: string, variables: Record<string, unknown> = {}) {
  const found = priceOf(onlyOperation(query, variables), sizes);
  if (found === undefined) throw new Error('It has no price.');
  return found;
}

const groups = 'groupBy(by: [{ field: PREDICATE }]) { buckets { count } }';
const ofMembers = (key: string) =>
  `{ organizations { groupBy(by: [${key}]) { buckets { count } } } }`;

describe('counts and groups are priced by what they go through', () => {
  it.each([
    ['groups of all nodes of a label', `{ claims { ${groups} } }`, 300_000 / 25],
    [
      'each key of them',
      '{ claims { groupBy(by: [{ field: PREDICATE }, { field: STATUS }]) { buckets { count } } } }',
      (2 * 300_000) / 25,
    ],
    [
      'how many groups there are, once more',
      '{ claims { groupBy(by: [{ field: STATUS }]) { totalCount a: totalCount buckets { count } } } }',
      (3 * 300_000) / 25,
    ],
    [
      'groups of relations, which are made in memory',
      `{ relations { groupBy(by: [{ field: TYPE }, { field: VALID_FROM, precision: YEAR }]) { buckets { count } } } }`,
      (2 * 320_000) / 25,
    ],
    ['a page of nothing as well', `{ claims(first: 0) { ${groups} } }`, 300_000 / 25],
    [
      'a relation as a key, which is looked up for each node',
      ofMembers('{ relation: MEMBER_OF }'),
      (1000 * 12) / 40,
    ],
    ['a count of all nodes of a label is known', '{ claims { totalCount } }', 0],
    ['of some it is not', '{ claims(filter: { status: [ACCEPTED] }) { totalCount } }', 2775],
    [
      'groups at one node: it may have all relations',
      '{ organization(id: "a") { members { groupBy(by: [{ field: KIND }]) { buckets { count } } } } }',
      (10_000 * 2.6) / 40,
    ],
    [
      'groups at each node of a page: together they have each relation once',
      '{ organizations(first: 100) { nodes { members { groupBy(by: [{ field: KIND }]) { buckets { count } } } } } }',
      (10_000 * 2.6) / 40,
    ],
  ])('%s', (_, query, expected) => {
    expect(price(query).work.cost).toBe(expected);
  });

  it('count keys in variables', () => {
    const query =
      'query ($by: [GroupBy!]!) { organizations { groupBy(by: $by) { buckets { count } } } }';
    const field = price(query, { by: [{ field: 'KIND' }] }).work.cost;
    expect(price(query, { by: [{ relation: 'MEMBER_OF' }] }).work.cost).toBeGreaterThan(5 * field);
  });

  it('allow groups of 300,000 claims, not fifty of them', () => {
    expect(() => {
      refuseCostAbove(50_000, price(`{ claims { ${groups} } }`));
    }).not.toThrow();
    const aliases = Array.from({ length: 50 }, (_, i) => `g${i}: ${groups}`).join(' ');
    expect(() => {
      refuseCostAbove(50_000, price(`{ claims { ${aliases} } }`));
    }).toThrow(/could make the work of 599999, most of it for "claims"/);
  });
});

describe('walks over the graph in memory are priced by how far they may go', () => {
  const ends = 'from: "a", to: "b"';
  it.each([
    [
      'ways of a few hops',
      `{ paths(${ends}, maxHops: 4, first: 1) { totalCount { value } } }`,
      0.4,
    ],
    ['ways of many', `{ paths(${ends}, maxHops: 6, first: 1) { totalCount { value } } }`, 1.3],
    [
      'a neighbourhood',
      '{ subgraph(input: { seeds: ["a"], hops: 3, maxNodes: 1 }) { version } }',
      0.5,
    ],
    [
      'what all organisations share',
      '{ interlocks(kind: PEOPLE, first: 1) { effort { partial } } }',
      0.7,
    ],
  ])('%s', (_, query, steps) => {
    expect(price(query).work.cost).toBe(Math.floor((320_000 * steps) / 40));
  });

  it('also where the number of hops is a variable', () => {
    const query = `query ($n: Int!) { paths(${ends}, maxHops: $n, first: 1) { totalCount { value } } }`;
    expect([4, 6, 4].map((n) => price(query, { n }).work.cost)).toEqual([3200, 10_400, 3200]);
  });

  it('so that twenty of them at 20,000 entities and 90,000 relations are refused', () => {
    const twenty = Array.from(
      { length: 20 },
      (_, i) =>
        `p${i}: paths(from: "a", to: "b${i}", maxHops: 6, first: 1) { totalCount { value } }`,
    );
    const found = priceOf(onlyOperation(`{ ${twenty.join(' ')} }`), {
      ...sizes,
      elements: 110_000,
    });
    expect(() => {
      refuseCostAbove(50_000, found ?? { objects: 0, work: { cost: 0, field: '' } });
    }).toThrow('An operation may make the work of 50000 objects at most');
  });
});
