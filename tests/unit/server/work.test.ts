import { describe, expect, it } from '@jest/globals';
import { createSchema } from '../../../src/api/schema.js';
import type { GraphSizes } from '../../../src/knowledge/graph-sizes.js';
import { createPriceOf, refuseCostAbove } from '../../../src/server/limits/cost/price.js';
import { MemoryBudget } from '../../../src/shared/memory-budget.js';
import { onlyOperation } from '../../fixtures/only-operation.js';

const priceOf = createPriceOf(await createSchema(), new MemoryBudget(1_000_000));

/** A graph in which every kind has so many nodes and every relation joins so many pairs, ten for most nodes. */
function sizesOf(nodes: number, relations: number): GraphSizes {
  return {
    nodes: () => nodes,
    elements: 0,
    longestText: 0,
    fanOut: ([type]) =>
      type === 'SUBJECT' ? undefined : { count: relations, most: relations / 10, met: 10 },
  };
}

const seed = sizesOf(100, 300);
const large = sizesOf(20_000, 60_000);

/** A graph in which one relation, and so all together, join a hundred times as many pairs as the others. */
const uneven: GraphSizes = {
  ...large,
  fanOut: ([type, ...others]) => {
    const count = type === 'HOSTED' || others.length > 0 ? 100_000 : 1000;
    return { count, most: count / 10, met: count / 100 };
  },
};

function priceIn(sizes: GraphSizes | undefined, query: string, variables: Record<string, unknown>) {
  const price = priceOf(onlyOperation(query, variables), sizes);
  if (!price) throw new Error('It has no price.');
  return price;
}

function work(query: string, variables: Record<string, unknown> = {}, sizes = large) {
  return priceIn(sizes, query, variables).work;
}

const chain = (depth: number, inner = '{dataset: "x"}') =>
  Array.from({ length: depth }).reduce<string>(
    (below, _, i) => `{${(depth - i) % 2 === 1 ? 'members' : 'memberships'}: {some: ${below}}}`,
    inner,
  );
const organizations = (filter: string, alias = '') =>
  `${alias}organizations(filter: ${filter}) { totalCount nodes { id } }`;

describe('the work of an operation', () => {
  it('is assumed before the graph is counted, and next to nothing in a small one', () => {
    const uncounted = priceIn(undefined, `{ ${organizations(chain(3))} }`, {});
    expect(uncounted.work.cost).toBeGreaterThan(1000);
    expect(uncounted.work.cost).toBeLessThan(50_000);
    expect(work(`{ ${organizations(chain(4))} }`, {}, seed).cost).toBeLessThan(200);
  });

  it('of looking through all relations grows with them, the conditions and the keys of the order', () => {
    const all = { ...large, elements: 400_000 };
    const costOf = (args: string, sizes = all) =>
      work(`{ relations${args} { nodes { id } } }`, {}, sizes).cost;
    expect(costOf('(first: 10)')).toBe(0);
    const one = costOf('(minConfidence: 0.5)');
    expect(one).toBeGreaterThan(800);
    expect(costOf('(minConfidence: 0.5)', { ...all, elements: 4000 })).toBeLessThan(20);
    expect(costOf('(orderBy: [{by: CONFIDENCE}])')).toBe(one);
    expect(costOf('(filter: {type: [HOSTED, SAID, MEMBER_OF, ABOUT]})')).toBe(one);
    expect(costOf('(filter: {or: [{type: [HOSTED]}, {type: [SAID]}]})')).toBe(2 * one);
  });

  it('of a timeline grows with its entities, up to all claims there are', () => {
    const costOf = (entities: number) =>
      work('query ($ids: [ID!]!) { timeline(entities: $ids, first: 1) { totalCount } }', {
        ids: Array.from({ length: entities }, (_, i) => `person:${i}`),
      }).cost;
    expect(costOf(1)).toBeLessThan(5);
    expect(costOf(1000)).toBeGreaterThan(300);
    expect(costOf(2000)).toBeLessThanOrEqual(2 * costOf(1000) + 1);
  });

  it('grows with the levels of a nested filter, and not by what each of them multiplies', () => {
    const costs = [1, 2, 3, 4, 5].map((depth) => work(`{ ${organizations(chain(depth))} }`).cost);
    const steps = costs.slice(1).map((cost, i) => cost - (costs[i] ?? 0));
    for (const step of steps) {
      expect(step).toBeGreaterThan(4000);
      expect(step).toBeLessThan(8000);
    }
  });

  it('grows with the branches of an "or" and with the aliases', () => {
    const one = work(`{ ${organizations(chain(3))} }`).cost;
    const seven = work(`{ ${organizations(`{or: [${Array(7).fill(chain(3)).join()}]}`)} }`).cost;
    const aliases = [1, 2, 3].map((i) => organizations(chain(3), `a${i}: `)).join(' ');
    expect(seven).toBeGreaterThan(6 * one);
    expect(work(`{ ${aliases} }`).cost).toBeGreaterThanOrEqual(3 * one);
  });

  it('is smaller where the innermost filter names what it starts from', () => {
    const named = work(`{ ${organizations(chain(4, '{id: ["country:sa"]}'))} }`).cost;
    expect(named).toBeLessThan(work(`{ ${organizations(chain(4))} }`).cost);
  });

  it('counts filters in variables by their shape', () => {
    const query = 'query ($f: OrganizationFilter) { organizations(filter: $f) { totalCount } }';
    const inner = { members: { some: { memberships: { some: { dataset: 'x' } } } } };
    const flat = work(query, { f: { dataset: 'x' } }).cost;
    const nested = work(query, { f: inner }).cost;
    const several = work(query, { f: { or: [inner, inner, inner] } }).cost;
    expect(nested).toBeGreaterThan(10 * flat);
    expect(several).toBeGreaterThan(2.5 * nested);
    expect(work(query, { f: { ...inner, dataset: 'y' } }).cost).toBeGreaterThanOrEqual(nested);
  });

  it('counts the values of a list, through which engines look one by one', () => {
    const query = 'query ($ids: [ID!]) { organizations(filter: {not: {id: $ids}}) { totalCount } }';
    const some = work(query, { ids: Array(10).fill('x') }).cost;
    expect(work(query, { ids: Array(10_000).fill('x') }).cost).toBeGreaterThan(100 * some);
    const named = work(query.replace('{not: {id: $ids}}', '{id: $ids}'), { ids: ['x', 'y'] });
    expect(named.cost).toBe(0);
  });

  it('tries the filter again for the groups of a connection', () => {
    const filter = chain(1);
    const page = work(`{ organizations(filter: ${filter}) { nodes { id } } }`).cost;
    const grouped = work(
      `{ organizations(filter: ${filter}) { nodes { id } groupBy(by: [{field: KIND}]) { totalCount buckets { count } } } }`,
    ).cost;
    const unfiltered = work(
      '{ organizations { groupBy(by: [{field: KIND}]) { totalCount buckets { count } } } }',
    ).cost;
    expect(grouped).toBe(3 * page + unfiltered);
  });

  it('counts what connections below each other lead to, whatever their pages', () => {
    const two = work(
      '{ organizations(first: 100) { nodes { members(first: 1) { nodes { id } } } } }',
    );
    const hub = work(
      '{ organization(id: "organization:dco") { members(first: 1) { nodes { id } } } }',
    );
    expect(two.cost).toBe((100 * 10) / 40);
    expect(hub.cost).toBe(6000 / 40);
  });

  it('knows which relations a variable names', () => {
    const query =
      'query ($k: [RelationKind!]) { entities(first: 100) { edges { node { relations(kinds: $k) { totalCount } } } } }';
    const one = work(query, { k: ['MEMBER_OF'] }, uneven).cost;
    expect(work(query, { k: ['HOSTED'] }, uneven).cost).toBeGreaterThan(10 * one);
    const usual = query.replace('[RelationKind!]', '[RelationKind!] = [MEMBER_OF]');
    expect(work(usual, {}, uneven).cost).toBe(one);
    expect(work(usual, { k: null }, uneven).cost).toBeGreaterThan(one);
    expect(work(usual, {}, uneven).cost).toBe(one);
  });

  it('leaves out what @skip and @include leave out', () => {
    const query = `query ($no: Boolean!) { ${organizations(chain(3)).replace('{ totalCount', '@skip(if: $no) { totalCount')} }`;
    expect(work(query, { no: true }).cost).toBe(0);
    expect(work(query, { no: false }).cost).toBeGreaterThan(1000);
  });

  it('is refused with the field named', () => {
    const found = priceIn(
      large,
      `{ editions(first: 5) { nodes { id } } all: ${organizations(`{or: [${Array(7).fill(chain(5)).join()}]}`)} }`,
      {},
    );
    expect(() => {
      refuseCostAbove(50_000, found);
    }).toThrow(
      /^An operation may make the work of 50000 objects at most, this could make the work of \d+, most of it for "all": /,
    );
    expect(() => {
      refuseCostAbove(found.cost, found);
    }).not.toThrow();
  });
});
