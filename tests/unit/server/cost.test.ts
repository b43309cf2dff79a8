import { describe, expect, it } from '@jest/globals';
import { buildSchema, Kind, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { MemoryBudget } from '../../../src/shared/memory-budget.js';
import { createPriceOf } from '../../../src/server/limits/cost/price.js';
import type { PricedOperation } from '../../../src/server/limits/cost/priced-operation.js';

const priceOf = createPriceOf(
  buildSchema(`
    type Query { city(id: ID): City cities(first: Int, last: Int): CityConnection nodes(ids: [ID!]!): [City] best(first: Int = 3): [City] around(input: AroundInput!): Around place: Place }
    input AroundInput { maxNodes: Int = 200 }
    type Around { nodes: [City] }
    interface Place { name: String near: City }
    type City implements Place { name: String near: City twins(first: Int): CityConnection }
    type Sea implements Place { name: String near: City far: City }
    type CityConnection { nodes: [City] edges: [CityEdge] totalCount: Int groupBy(first: Int = 100): Groups }
    type Groups { groups: [Group] }
    type Group { city: City }
    type CityEdge { node: City }
  `),
  new MemoryBudget(1_000_000),
);

const costOf = (asked: PricedOperation) => priceOf(asked, undefined)?.cost;

function operationOf(document: ReturnType<typeof parse>): OperationDefinitionNode {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
  return operation;
}

function cost(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  return costOf({ document, operation: operationOf(document), variables });
}

describe('cost', () => {
  it.each([
    ['an object is one', '{ city { name } }', 1],
    ['scalars come with their object', '{ city { name a: name b: name } }', 1],
    ['objects add up', '{ city { near { near { name } } } }', 3],
    ['a page has 25 entries unless it says so', '{ cities { nodes { name } } }', 1 + 25],
    ['a page has as many entries as asked first', '{ cities(first: 7) { nodes { name } } }', 1 + 7],
    ['or last', '{ cities(last: 7) { nodes { name } } }', 1 + 7],
    ['an edge is an object too', '{ cities(first: 7) { edges { node { name } } } }', 1 + 7 * 2],
    ['a count alone costs its page', '{ cities(first: 7) { totalCount } }', 1 + 7],
    [
      'pages multiply',
      '{ cities(first: 10) { nodes { twins(first: 5) { nodes { name } } } } }',
      1 + 10 * (1 + 1 + 5),
    ],
    [
      'groups count each',
      '{ cities(first: 0) { groupBy(first: 7) { groups { city { name } } } } }',
      1 + 1 + 7 * 2,
    ],
    [
      'groups alone do not multiply by the page',
      '{ cities { totalCount groupBy(first: 7) { groups { city { name } } } } }',
      1 + 1 + 7 * 2,
    ],
    [
      'nor go free with one of nothing',
      '{ cities(first: 0) { nodes { name } ...f } } fragment f on CityConnection { ... { groupBy(first: 7) { groups { city { name } } } } }',
      1 + 1 + 1 + 7 * 2,
    ],
    ['ids count each', '{ nodes(ids: ["a", "b", "c"]) { near { name } } }', 1 + 3],
    ['a list’s own default counts', '{ best { near { name } } }', 1 + 3],
    [
      'a neighbourhood has as many as its input allows',
      '{ around(input: { maxNodes: 7 }) { nodes { name } } }',
      1 + 7,
    ],
    ['or by default', '{ around(input: {}) { nodes { name } } }', 1 + 200],
    ['a page below nothing costs nothing', '{ cities(first: -5) { nodes { name } } }', 1],
    ['what is skipped costs nothing', '{ city { near @skip(if: true) { name } } }', 1],
    [
      'of fragments on different types the dearest counts',
      '{ place { ... on City { near { name } } ... on Sea { near { name } far { name } } } }',
      3,
    ],
    [
      'a fragment costs where it is spread',
      '{ city { ...f } } fragment f on City { near { name } }',
      2,
    ],
  ])('%s', (_, query, expected) => {
    expect(cost(query)).toBe(expected);
  });

  describe('of one document', () => {
    const document = parse(
      'query ($n: Int = 4, $ids: [ID!]!, $all: Boolean = false) { cities(first: $n) { nodes { name } } nodes(ids: $ids) { name } city @include(if: $all) { name } }',
    );
    const operation = operationOf(document);
    it.each([
      [{ ids: [] }, 1 + 4 + 1],
      [{ ids: ['a', 'b'] }, 1 + 4 + 1 + 2],
      [{ ids: ['c', 'd'] }, 1 + 4 + 1 + 2],
      [{ ids: 'a' }, 1 + 4 + 1 + 1],
      [{ ids: [], n: 100 }, 1 + 100 + 1],
      [{ ids: [], n: null }, 1 + 25 + 1],
      [{ ids: [], all: true }, 1 + 4 + 1 + 1],
    ])('differs by the variables %j', (variables, expected) => {
      expect(costOf({ document, operation, variables })).toBe(expected);
    });

    it('is not counted for variables that do not fit', () => {
      const variables = { ids: [], n: 'many' };
      expect(costOf({ document, operation, variables })).toBeUndefined();
    });
  });
});

describe('cost, remembered', () => {
  it('is told apart by what an input object holds', () => {
    const document = parse('query ($i: AroundInput!) { around(input: $i) { nodes { name } } }');
    const price = (maxNodes: number) =>
      costOf({ document, operation: operationOf(document), variables: { i: { maxNodes } } });
    expect([price(7), price(9), price(7)]).toEqual([8, 10, 8]);
  });
});
