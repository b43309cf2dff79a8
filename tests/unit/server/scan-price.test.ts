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
