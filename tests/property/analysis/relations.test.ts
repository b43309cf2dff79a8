import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RelationRecord } from '../../../src/analysis/graph/build-graph.js';
import { countRelations, listRelations } from '../../../src/analysis/relations/list-relations.js';
import { relationTest } from '../../../src/analysis/relations/relation-filter.js';
import {
  RelationOrder,
  type RelationPlace,
  type RelationSort,
} from '../../../src/analysis/relations/relation-order.js';
import type { Values } from '../../../src/shared/mapping.js';
import { lastDay } from '#text/partial-dates.js';
import { relationId } from '../../../src/shared/relation-id.js';
import { graphOfRecords } from '../../fixtures/graphs/graph-of.js';
import { arbitraryGraph, type RandomGraph } from './random-graph.js';

/** Random graphs whose relations have ids that name their ends. */
const graphs = arbitraryGraph(8, 40).map((random) => ({
  ...random,
  relations: random.relations.map((relation, i) => {
    const { type, source, target } = relation;
    return { ...relation, id: relationId(type, source, target, `r${String((i * 7) % 40)}`) };
  }),
}));

const condition: fc.Arbitrary<Values> = fc.oneof(
  fc.record({ type: fc.subarray(['MEMBER_OF', 'REPRESENTS', 'HOSTED']) }),
  fc.record({ source: fc.subarray(['n0', 'n37', 'n74', 'nobody']) }),
  fc.record({ target: fc.subarray(['n0', 'n37', 'nobody']) }),
  fc.record({ sourceKind: fc.subarray(['Person', 'Organization', 'Country']) }),
  fc.record({ targetKind: fc.subarray(['Person', 'Organization', 'Country']) }),
  fc.record({ dataset: fc.constantFrom('article', 'references', 'none') }),
  fc.record({ confidence: fc.record({ gte: fc.constantFrom(0.7, 0.8, null) }) }),
  fc.record({ confidence: fc.record({ eq: fc.constantFrom(0.6, 1), lte: fc.constant(0.9) }) }),
  fc.record({ validFrom: fc.record({ from: fc.constantFrom('2022', '2022-03-01', '2021-05') }) }),
  fc.record({ validTo: fc.record({ to: fc.constantFrom('2022', '2022-12') }) }),
  fc.record({ validTo: fc.record({ isNull: fc.boolean() }) }),
);
const filters: fc.Arbitrary<Values> = fc.oneof(
  fc.constant({}),
  condition,
  fc.record({ and: fc.array(condition, { maxLength: 3 }) }),
  fc.record({ or: fc.array(condition, { maxLength: 3 }) }),
  fc.record({ not: condition }),
);

const orders: fc.Arbitrary<readonly RelationSort[]> = fc.array(
  fc.record({
    by: fc.constantFrom('TYPE' as const, 'CONFIDENCE', 'VALID_FROM', 'VALID_TO'),
    isDescending: fc.boolean(),
  }),
  { maxLength: 2 },
);

/** Whether a relation fits, by the meaning of each condition. */
function fits(random: RandomGraph, relation: RelationRecord, filter: Values): boolean {
  const kindOf = (id: string) => random.nodes.find((node) => node.id === id)?.kind ?? '';
  const isIn = (value: string, list: unknown) => (list as readonly string[]).includes(value);
  const inDates = (date: string | null | undefined, range: Values): boolean => {
    if (range['isNull'] !== undefined) return (range['isNull'] as boolean) === !date;
    if (!date) return false;
    const { from, to } = range as { from?: string; to?: string };
    // The lower bound of a date is its first day, and the shorter of two with the same comes first.
    const first = (text: string) => text.padEnd(10, '-01-01'.slice(text.length === 4 ? 0 : 3));
    return (!from || first(date) >= first(from)) && (!to || date <= lastDay(to));
  };
  const inNumbers = (value: number, { eq, gte, lte }: Values) =>
    (eq === undefined || value === eq) &&
    value >= ((gte as number | null | undefined) ?? 0) &&
    value <= ((lte as number | undefined) ?? 1);
  const tests: Readonly<Record<string, (wanted: unknown) => boolean>> = {
    type: (list) => isIn(relation.type, list),
    source: (list) => isIn(relation.source, list),
    target: (list) => isIn(relation.target, list),
    sourceKind: (list) => isIn(kindOf(relation.source), list),
    targetKind: (list) => isIn(kindOf(relation.target), list),
    dataset: (id) => relation.datasets.includes(id as string),
    confidence: (range) => inNumbers(relation.confidence, range as Values),
    validFrom: (range) => inDates(relation.validFrom, range as Values),
    validTo: (range) => inDates(relation.validTo, range as Values),
    and: (parts) => (parts as Values[]).every((part) => fits(random, relation, part)),
    or: (parts) => (parts as Values[]).some((part) => fits(random, relation, part)),
    not: (part) => !fits(random, relation, part as Values),
  };
  return Object.entries(filter).every(([key, wanted]) => tests[key]?.(wanted) ?? false);
}

/** The relations in an order, by comparing what they have as texts and numbers. */
function sortBy(relations: readonly RelationRecord[], sorts: readonly RelationSort[]) {
  const valueOf = (relation: RelationRecord, { by }: RelationSort) =>
    by === 'TYPE'
      ? relation.type
      : by === 'CONFIDENCE'
        ? relation.confidence
        : ((by === 'VALID_FROM' ? relation.validFrom : relation.validTo) ?? null);
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return relations.toSorted((a, b) => {
    for (const sort of sorts) {
      const [x, y] = [valueOf(a, sort), valueOf(b, sort)];
      if (x === null || y === null) {
        if (x !== y) return x === null ? 1 : -1;
        continue;
      }
      const compared = compare(x, y);
      if (compared !== 0) return sort.isDescending ? -compared : compared;
    }
    const ends = (['source', 'target', 'type', 'id'] as const).map((key) =>
      compare(a[key], b[key]),
    );
    return ends.find((each) => each !== 0) ?? 0;
  });
}

interface Asked {
  readonly filter: Values;
  readonly sorts: readonly RelationSort[];
}

async function pageOf(
  random: RandomGraph,
  { filter, sorts }: Asked,
  { limit, after }: { readonly limit: number; readonly after?: RelationPlace | undefined },
) {
  const graph = await graphOfRecords(random.nodes, random.relations);
  const order = new RelationOrder(graph, sorts);
  const test = relationTest(graph, filter, () => []);
  const { relations, hasMore } = await listRelations(graph, { fits: test, order, limit, after });
  const places = relations.map((relation) => order.placeOf(relation));
  return {
    ids: places.map(({ id }) => id),
    places,
    hasMore,
    total: await countRelations(graph, { fits: test }),
  };
}

describe('relations of a graph, held against their definition', () => {
  it('are those that fit, in the order, page by page, with their number', async () => {
    await fc.assert(
      fc.asyncProperty(
        graphs,
        filters,
        orders,
        fc.integer({ min: 1, max: 9 }),
        async (random, filter, sorts, limit) => {
          const fitting = random.relations.filter((relation) => fits(random, relation, filter));
          const expected = sortBy(fitting, sorts).map(({ id }) => id);
          const found: string[] = [];
          let after: RelationPlace | undefined;
          for (;;) {
            const page = await pageOf(random, { filter, sorts }, { limit, after });
            found.push(...page.ids);
            expect(page.total).toBe(expected.length);
            expect(page.hasMore).toBe(found.length < expected.length);
            if (!page.hasMore) break;
            after = page.places.at(-1);
          }
          expect(found).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('go on after a cursor whose relation is gone, with what came since', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, orders, fc.nat(), async (random, sorts, pick) => {
        fc.pre(random.relations.length > 1);
        const all = sortBy(random.relations, sorts);
        const last = all[pick % all.length];
        const first = await pageOf(
          random,
          { filter: {}, sorts },
          { limit: 1 + (pick % all.length) },
        );
        expect(first.ids.at(-1)).toBe(last?.id);
        const left = { ...random, relations: random.relations.filter(({ id }) => id !== last?.id) };
        const next = await pageOf(
          left,
          { filter: {}, sorts },
          { limit: 40, after: first.places.at(-1) },
        );
        expect(next.ids).toEqual(all.slice(1 + (pick % all.length)).map(({ id }) => id));
      }),
      { numRuns: 100 },
    );
  });

  it('are found by their ids too', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.nat(), async (random, pick) => {
        const ids = random.relations
          .filter((_, i) => (pick >> (i % 8)) % 2 === 0)
          .map(({ id }) => id);
        const page = await pageOf(
          random,
          { filter: { id: [...ids, 'member-of:n0~nobody'] }, sorts: [] },
          { limit: 40 },
        );
        expect(page.ids.toSorted()).toEqual(ids.toSorted());
      }),
      { numRuns: 50 },
    );
  });
});
