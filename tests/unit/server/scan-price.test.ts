import { describe, expect, it } from '@jest/globals';
import { createApi } from '../../../src/api/api.js';
import type { GraphCounts } from '../../../src/knowledge/graph-counts.js';
import { createPriceOf, refuseCostAbove } from '../../../src/server/limits/cost/cost-limit.js';
import { onlyOperation } from '../../fixtures/only-operation.js';

const { schema } = await createApi();
const priceOf = createPriceOf(schema);
const counts: GraphCounts = {
  serial: 1,
  nodes: new Map([
    ['Entity', 20_000],
    ['Organization', 1000],
    ['Claim', 300_000],
    ['Mention', 5000],
  ]),
  relations: new Map([
    ['MEMBER_OF', 10_000],
    ['HOSTED', 500],
  ]),
  longestText: 0,
};

function price(query: string, given: GraphCounts | null = counts) {
  const found = priceOf(onlyOperation(query), given ?? undefined);
  if (found === undefined) throw new Error('It has no price.');
  return found;
}

const groups = 'groupBy(by: [{ field: PREDICATE }]) { buckets { count } }';

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
    ['a page of nothing as well', `{ claims(first: 0) { ${groups} } }`, 300_000 / 25],
    ['a count of all nodes of a label is known', '{ claims { totalCount } }', 0],
    ['of some it is not', '{ claims(filter: { status: [ACCEPTED] }) { totalCount } }', 1200],
    [
      'a page is not gone through',
      '{ claims(filter: { status: [ACCEPTED] }) { nodes { id } } }',
      0,
    ],
    [
      'groups at one node: it may have all relations',
      '{ organization(id: "a") { members { groupBy(by: [{ field: KIND }]) { buckets { count } } } } }',
      10_000 / 25,
    ],
    [
      'groups at each node of a page: together they have each relation once',
      '{ organizations(first: 100) { nodes { members { groupBy(by: [{ field: KIND }]) { buckets { count } } } } } }',
      10_000 / 25,
    ],
    [
      'groups below two pages: each may lead to the same',
      '{ organizations(first: 10) { nodes { members(first: 5) { nodes { ... on Organization { members { groupBy(by: [{ field: KIND }]) { buckets { count } } } } } } } } }',
      (10 * 10_000) / 25,
    ],
    [
      'counts of claims, of which an entity is at both ends',
      '{ organization(id: "a") { claims { totalCount } } }',
      (2 * 300_000) / 250,
    ],
    ['counts of mentions', '{ organization(id: "a") { mentions { totalCount } } }', 5000 / 250],
    [
      'relations of all types, from both ends',
      '{ entities(first: 7) { edges { node { relations { totalCount } } } } }',
      (2 * 10_500) / 250,
    ],
  ])('%s', (_, query, expected) => {
    expect(price(query).scanPoints).toBe(expected);
    expect(price(query).cost).toBe(
      expected +
        price(query, { ...counts, serial: 2, nodes: new Map(), relations: new Map() }).cost,
    );
  });

  it('allows groups of 300,000 claims, not fifty of them', () => {
    const once = price(`{ claims { ${groups} } }`);
    expect(() => {
      refuseCostAbove(50_000, once);
    }).not.toThrow();
    const aliases = Array.from({ length: 50 }, (_, i) => `g${i}: ${groups}`).join(' ');
    expect(() => {
      refuseCostAbove(50_000, price(`{ claims { ${aliases} } }`));
    }).toThrow(/600000 of them are for what its groups and counts go through: ask for fewer/);
  });

  it('costs nothing more until the graph was counted', () => {
    expect(price(`{ claims { ${groups} } }`, null).scanPoints).toBe(0);
  });
});
