import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  getNullableType,
  isInputObjectType,
  parse,
  type GraphQLInputField,
  type GraphQLInputObjectType,
} from 'graphql';
import { createApi } from '../../src/api/api.js';
import type { Values } from '../../src/shared/mapping.js';
import { filterMappingOf } from '../../src/shared/read-mapping.js';
import { checkDialect } from '../../src/store/dialect/index.js';
import type { GraphReader } from '../../src/store/graph-reader.js';
import { fillGraph } from '../bench/fill/fill-graph.js';
import { entitiesOf } from '../bench/graph/entities.js';
import { relationsOf } from '../bench/graph/relations.js';
import type { GraphSize } from '../bench/graph/size.js';
import { contextOf } from '../fixtures/context.js';
import { countedStore } from '../fixtures/stores/counted-store.js';
import { testStores, turnTimeoutMs } from '../fixtures/stores/test-stores.js';

const api = await createApi();
const size: GraphSize = {
  entities: { Country: 12, Organization: 40, Person: 40, Edition: 20, Session: 20, Topic: 12 },
  relations: 260,
};
const entities = new Map([...entitiesOf(size)].map((entity) => [entity.id, entity]));
const relations = [...relationsOf(size)];
const ids = [...entities.keys()];

/** Possible questions: the root field of each kind, and a connection below it with its target kind. */
const roots = [
  { kind: 'Organization', field: 'organizations', below: 'officeHolders', belowKind: 'Person' },
  { kind: 'Person', field: 'people', below: 'positions', belowKind: 'Organization' },
  { kind: 'Country', field: 'countries', below: 'memberships', belowKind: 'Organization' },
  { kind: 'Edition', field: 'editions', below: 'participants', belowKind: 'Person' },
  { kind: 'Topic', field: 'topics', below: 'sessions', belowKind: 'Session' },
] as const;

const maxDepth = 6;
const usedTypes = new Set(relations.map(({ type }) => type));

/**
 * A filter of a kind, of the conditions that the generated graph has, nested as deep as filters may be. One filter may
 * hold 50 conditions: where the room is used up, what still has to stand somewhere asks nothing.
 */
function filterOf(
  draw: fc.GeneratorValue,
  type: GraphQLInputObjectType,
  depth = 0,
  room = { left: 40 },
): Values {
  if (room.left <= 0) return {};
  const pick = <T>(items: readonly T[]) => items[draw(fc.nat, { max: items.length - 1 })] as T;
  const filter: Record<string, unknown> = {};
  const mayNest = depth < maxDepth;
  const fields = Object.values(type.getFields()).filter((field) => isUsed(field, mayNest));
  const again = () => filterOf(draw, type, depth + 1, room);
  for (let i = draw(fc.nat, { max: 1 }); i >= 0; i--) {
    const field = pick(fields);
    room.left -= 1;
    const { kind } = filterMappingOf(field);
    const inner = getNullableType(field.type);
    if (kind === 'and' || kind === 'or')
      filter[field.name] = Array.from({ length: draw(fc.nat, { max: 2 }) }, again);
    else if (kind === 'not') filter['not'] = again();
    else if (kind === 'quantifier' && isInputObjectType(inner)) {
      // Those that count, and what is not stated, have tests of their own.
      const { name, type: nested } = pick(
        Object.values(inner.getFields()).filter((each) =>
          isInputObjectType(getNullableType(each.type)),
        ),
      );
      const below = getNullableType(nested) as GraphQLInputObjectType;
      filter[field.name] = { [name]: filterOf(draw, below, depth + 1, room) };
    } else filter[field.name] = conditionOf(field.name, draw);
  }
  return filter;
}

function conditionOf(name: string, draw: fc.GeneratorValue): unknown {
  const pick = <T>(items: readonly T[]) => items[draw(fc.nat, { max: items.length - 1 })] as T;
  if (name !== 'id') return pick(conditions[name] ?? ofDates);
  return Array.from({ length: draw(fc.nat, { max: 3 }) }, () => pick(ids));
}

/** Whether the generated graph has what a field of a filter is about, and there is room for what it holds. */
function isUsed(field: GraphQLInputField, mayNest: boolean): boolean {
  const mapping = filterMappingOf(field);
  if (mapping.kind === 'quantifier')
    return mayNest && mapping.via.types.every((each) => usedTypes.has(each));
  if (mapping.kind === 'condition')
    return ['id', 'founded', 'born', 'ordinal'].includes(field.name);
  return ['contains', 'overlap'].includes(mapping.kind) || mayNest;
}

const ofDates: readonly unknown[] = [{ from: '1960' }, { to: '1980' }, { isNull: false }];
const conditions: Readonly<Record<string, readonly unknown[]>> = {
  dataset: ['bench-press', 'bench-register'],
  datasets: [{ some: ['bench-press'] }, { none: ['bench-press', 'bench-register'] }],
  ordinal: [{ gte: 3 }, { lte: 5 }, { isNull: true }],
};

/** Whether an entity fits, by walking the generated relations: what a filter means, said in another way. */
function fits(id: string, type: GraphQLInputObjectType, filter: Values): boolean {
  const properties: Values = entities.get(id)?.properties ?? {};
  return Object.entries(filter).every(([key, value]) => {
    const field = type.getFields()[key];
    if (!field) throw new Error(`There is no ${key}.`);
    const mapping = filterMappingOf(field);
    switch (mapping.kind) {
      case 'and':
        return (value as Values[]).every((each) => fits(id, type, each));
      case 'or':
        return (value as Values[]).some((each) => fits(id, type, each));
      case 'not':
        return !fits(id, type, value as Values);
      case 'contains':
        return (properties['datasets'] as string[]).includes(value as string);
      case 'overlap':
        return Object.entries(value as Record<string, string[]>).every(([which, wanted]) => {
          const given = properties[mapping.property] as string[];
          return wanted.some((each) => given.includes(each)) === (which === 'some');
        });
      case 'condition':
        return holds(properties[mapping.property], value);
      case 'quantifier': {
        const others = relations.flatMap((relation) => {
          if (!mapping.via.types.includes(relation.type)) return [];
          const out =
            mapping.via.direction !== 'IN' && relation.source === id ? [relation.target] : [];
          const back =
            mapping.via.direction !== 'OUT' && relation.target === id ? [relation.source] : [];
          return [...out, ...back].filter((other) => entities.get(other)?.kind === mapping.of);
        });
        const quantifier = getNullableType(field.type) as GraphQLInputObjectType;
        return Object.entries(value as Values).every(([which, inner]) => {
          const nested = getNullableType(
            quantifier.getFields()[which]?.type,
          ) as GraphQLInputObjectType;
          const fit = (other: string) => fits(other, nested, inner as Values);
          if (which === 'every') return others.every(fit);
          return others.some(fit) === (which === 'some');
        });
      }
      default:
        throw new Error(`No ${mapping.kind} is generated.`);
    }
  });
}

interface Condition {
  readonly from?: string;
  readonly to?: string;
  readonly gte?: number;
  readonly lte?: number;
  readonly isNull?: boolean;
}

function holds(property: unknown, condition: unknown): boolean {
  if (Array.isArray(condition)) return condition.includes(property);
  const { from, to, gte, lte, isNull } = condition as Condition;
  if (isNull !== undefined) return (property === undefined) === isNull;
  if (property === undefined) return false;
  if (gte !== undefined) return Number(property) >= gte;
  if (lte !== undefined) return Number(property) <= lte;
  const date = property as string;
  return from === undefined ? date <= `${String(to)}-12-31` : date >= from;
}

/** Statement that looks up the ids in a filter. */
const looksForIds = /^MATCH \(n:\w+\) WHERE n\.\w+ IN \$p0 RETURN /;

/** Maximum nesting of quantifiers. */
function quantifierDepth(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...value.map(quantifierDepth));
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(
    0,
    ...Object.entries(value).map(
      ([key, inner]) => quantifierDepth(inner) + (['some', 'none', 'every'].includes(key) ? 1 : 0),
    ),
  );
}

describe.each(testStores())('nested filters: $name', (engine) => {
  let opened: Awaited<ReturnType<typeof engine.open>>;
  let store: GraphReader;
  /** Neo4j plans every new text anew, which takes most of its time. */
  const runs = engine.name === 'neo4j' ? 30 : 150;
  beforeAll(async () => {
    opened = await engine.open('definitions');
    await fillGraph(opened.store, size);
    store = checkDialect(opened.store);
  }, turnTimeoutMs);
  afterAll(async () => opened.release());

  it(
    'find what a walk through the graph finds, by one more statement a level at most',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), fc.constantFrom(...roots), async (draw, root) => {
          const type = api.schema.getType(`${root.kind}Filter`) as GraphQLInputObjectType;
          const filter = filterOf(draw, type);
          const counted = countedStore(store);
          const { data, errors } = await api.execute({
            document: parse(
              `query ($f: ${root.kind}Filter) { found: ${root.field}(first: 100, filter: $f) { totalCount nodes { id } } }`,
            ),
            operationName: undefined,
            variables: { f: filter },
            context: contextOf(store, counted.store),
          });
          expect(errors).toBeUndefined();
          const expected = ids.filter(
            (id) => entities.get(id)?.kind === root.kind && fits(id, type, filter),
          );
          const found = data?.['found'] as { totalCount: number; nodes: readonly { id: string }[] };
          expect(found.nodes.map(({ id }) => id).sort()).toEqual([...expected].sort());
          expect(found.totalCount).toBe(expected.length);
          const lookUps = counted.statements.filter(({ statement }) =>
            looksForIds.test(statement.text),
          );
          expect(lookUps.length).toBeLessThanOrEqual(1);
          expect(counted.statements.length - lookUps.length).toBeLessThanOrEqual(
            Math.max(1, quantifierDepth(filter)),
          );
        }),
        { numRuns: runs, endOnFailure: true },
      );
    },
    turnTimeoutMs,
  );

  it(
    'find the same where they are asked of what lies below other nodes',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.gen(), fc.constantFrom(...roots), async (draw, root) => {
          const type = api.schema.getType(`${root.belowKind}Filter`) as GraphQLInputObjectType;
          const filter = filterOf(draw, type);
          const { data, errors } = await api.execute({
            document: parse(
              `query ($f: ${root.belowKind}Filter) { found: ${root.field}(first: 100) { nodes { id ${root.below}(first: 100, filter: $f) { totalCount nodes { id } } } } }`,
            ),
            operationName: undefined,
            variables: { f: filter },
            context: contextOf(store),
          });
          expect(errors).toBeUndefined();
          const nodes = (data?.['found'] as { nodes: readonly Values[] }).nodes;
          for (const node of nodes) {
            const below = node[root.below] as {
              totalCount: number;
              nodes: readonly { id: string }[];
            };
            const all = relations.flatMap(({ type: each, source, target }) => {
              const via = viaOf(root.kind, root.below);
              if (!via.types.includes(each)) return [];
              const [near, far] = via.direction === 'OUT' ? [source, target] : [target, source];
              return near === node['id'] && entities.get(far)?.kind === root.belowKind ? [far] : [];
            });
            const expected = all.filter((id) => fits(id, type, filter)).sort();
            expect(below.nodes.map(({ id }) => id).sort()).toEqual(expected);
            expect(below.totalCount).toBe(expected.length);
          }
        }),
        { numRuns: runs / 3, endOnFailure: true },
      );
    },
    turnTimeoutMs,
  );
});

function viaOf(kind: string, field: string) {
  const type = api.schema.getType(`${kind}Filter`) as GraphQLInputObjectType;
  const mapping = filterMappingOf(type.getFields()[field] as never);
  if (mapping.kind !== 'quantifier') throw new Error(`${field} is not a relation.`);
  return mapping.via;
}
