import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { GraphFilter } from '../../analysis/graph-filter.js';
import { groupAtEntity } from '../../analysis/relations/group-at-entity.js';
import { listRelations } from '../../analysis/relations/list-relations.js';
import { findNode, relationIdAt, type CompactGraph } from '../../analysis/compact-graph.js';
import {
  conditionsOnMethods,
  inRange,
  type NumberRange,
  type MethodsOf,
  type RelationTest,
} from '../../analysis/relations/relation-conditions.js';
import {
  checkRelationFilter,
  conditionsIn,
  isEmpty,
  relationTest,
} from '../../analysis/relations/relation-filter.js';
import {
  RelationOrder,
  type KeyValue,
  type RelationPlace,
} from '../../analysis/relations/relation-order.js';
import { readMethods, readSourceCounts } from '../../claims/graph/read-relation-claims.js';
import { Optional } from '../../model/declare.js';
import { NumberFilter } from '../../model/inputs/conditions.js';
import { RelationFilter } from '../../model/inputs/filters.js';
import { RelationOrder as OrderEntry } from '../../model/inputs/orders.js';
import { InGraph } from '../../model/mapping.js';
import { checkCount, checkRange } from '../../shared/check-range.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { KnownError } from '../../shared/errors.js';
import type { Values } from '../../shared/mapping.js';
import { maxOrderEntries, pageSize } from '../../shared/page-size.js';
import type { AsOf } from '../../model/inputs/as-of.js';
import { readerOf } from '../../store/read-row.js';
import { ChecksArguments, entitiesNamed, NamesIds } from '../arguments/checks-arguments.js';
import {
  AsOfArg,
  AsOfField,
  DatasetArg,
  checkPart,
  DatasetField,
  MinConfidenceField,
  partOf,
} from '../arguments/part.js';
import type { Context } from '../context.js';
import { maxOfEach, RelationConnection, RelationGroup } from '../results/relations.js';
import { pageInfoOf } from '../page-info.js';

@ArgsType()
class RelationsArgs {
  @Optional(() => RelationFilter, 'Only what fits.')
  filter?: Values | null;

  @DatasetField()
  dataset?: string | null;

  @MinConfidenceField()
  minConfidence?: number | null;

  @Optional(
    () => NumberFilter,
    'Only relations that so many independent documents say; beside a dataset, documents of its claims.',
  )
  sources?: NumberRange | null;

  @AsOfField()
  asOf?: AsOf | null;

  @Optional(
    () => [OrderEntry],
    `The order: the first entry, then the next where it leaves two equal; at most ${maxOrderEntries}. Without it, by the ids of source and target, then by type and id.`,
  )
  orderBy?: OrderEntry[] | null;

  @Field(() => Int, {
    defaultValue: pageSize.usual,
    description: `How many at most, 1 to ${pageSize.largest}.`,
  })
  first!: number;

  @Optional(() => String, 'Only what comes after this cursor.')
  after?: string | null;
}

/** Groups for which a question is charged. */
const usualGroups = 12;

@Resolver()
export class RelationQueries {
  @ChecksArguments((args: RelationsArgs) => {
    checkRange('first', args.first, { from: 1, to: pageSize.largest });
    checkPart(args);
    checkCount('orderBy', 'entries', args.orderBy?.length ?? 0, maxOrderEntries);
    if (args.filter) checkRelationFilter(args.filter);
    if (args.dataset) refuseShown(args);
    if (args.after) placeOf(args.after, args.orderBy);
  })
  @Query(() => RelationConnection, {
    description:
      'Relations of any type that fit, whatever their ends. They are found in memory, where the graph is kept by version.',
  })
  @InGraph({ kind: 'property', property: 'relations', scansRelations: true })
  async relations(
    @Args(() => RelationsArgs) args: RelationsArgs,
    @Ctx() context: Context,
  ): Promise<RelationConnection> {
    const graph = await context.knowledge.graph(context);
    const fits = both(
      testOf(graph, args, await methodsOf(args, context)),
      await sourcesTest(graph, args, context),
    );
    const order = new RelationOrder(graph, sortsOf(args.orderBy));
    const after = args.after ? placeOf(args.after, args.orderBy) : undefined;
    const { signal } = context;
    const page = await listRelations(graph, { fits, order, limit: args.first, after, signal });
    const edges = page.relations.map((relation) => {
      const { values, id } = order.placeOf(relation);
      return { node: id, cursor: encodeCursor([nameOf(args.orderBy), ...values, id]) };
    });
    return new RelationConnection(
      { graph, fits, isOfDataset: typeof args.dataset === 'string' },
      edges,
      pageInfoOf(edges, { hasNextPage: page.hasMore, hasPreviousPage: after !== undefined }),
    );
  }

  @ChecksArguments(({ each }: { each: number }) => {
    checkRange('each', each, { from: 0, to: maxOfEach });
  })
  @NamesIds(({ entity }: { entity: string }) => [entitiesNamed([entity])])
  @Query(() => [RelationGroup], {
    description:
      'All relations of an entity by type and direction, each group with its size and its first relations.',
  })
  @InGraph({ kind: 'property', property: 'relationGroups', maxEntries: usualGroups })
  async relationGroups(
    @Arg('entity', () => ID, { description: 'Id of the entity.' }) entity: string,
    @Arg('each', () => Int, {
      defaultValue: 5,
      description: `How many relations of each group at most, 0 to ${maxOfEach}.`,
    })
    each: number,
    @DatasetArg() dataset: string | null | undefined,
    @AsOfArg() asOf: AsOf | null | undefined,
    @Ctx() context: Context,
  ): Promise<RelationGroup[]> {
    const graph = await context.knowledge.graph(context);
    const node = findNode(graph, entity);
    const filter = new GraphFilter(graph, {
      dataset: dataset ?? undefined,
      asOf: asOf ?? undefined,
    });
    const groups = node === null ? [] : groupAtEntity(graph, node, filter);
    return groups.map(({ type, direction, count, pick }) => ({
      type,
      direction,
      count,
      relations: pick(each).map((relation) => relationIdAt(graph, relation)),
    }));
  }
}

/** Conditions and orders on values that differ between datasets. */
const shown = ['dataset', 'datasets', 'contested', 'sources', 'confidence', 'validFrom', 'validTo'];
const shownKeys = ['CONFIDENCE', 'SOURCES', 'VALID_FROM', 'VALID_TO'];

/**
 * Values in memory are those of all datasets together, not of one.
 * @throws KnownError `BAD_INPUT` for a condition or an order on them
 */
function refuseShown({ filter, orderBy }: RelationsArgs): void {
  const condition = filter ? conditionsIn(filter).find((name) => shown.includes(name)) : undefined;
  if (condition !== undefined)
    throw new KnownError(
      'BAD_INPUT',
      `The relations of one dataset cannot be filtered by "${condition}": use "minConfidence" and "asOf", which work on the dataset's own claims, or leave "dataset" out.`,
    );
  const key = orderBy?.find(({ by }) => shownKeys.includes(by))?.by;
  if (key !== undefined)
    throw new KnownError(
      'BAD_INPUT',
      `The relations of one dataset cannot be ordered by ${key}: order them by TYPE, or leave "dataset" out.`,
    );
}

/** The filter; undefined if it passes all relations. */
function testOf(
  graph: CompactGraph,
  args: RelationsArgs,
  methods: MethodsOf,
): RelationTest | undefined {
  const filter = args.filter ?? {};
  const part = partOf(args);
  const isWhole = Object.values(part).every((each) => each === undefined);
  if (isWhole) return isEmpty(filter) ? undefined : relationTest(graph, filter, methods);
  const ofPart = new GraphFilter(graph, part);
  const chosen = relationTest(graph, filter, methods);
  return (relation) => ofPart.allowsRelation(relation) && chosen(relation);
}

/** The methods of each relation, read where the filter asks for them. */
async function methodsOf(
  { filter, dataset }: RelationsArgs,
  { store, signal }: Context,
): Promise<MethodsOf> {
  const isAsked = conditionsIn(filter ?? {}).some((name) => conditionsOnMethods.includes(name));
  if (!isAsked) return () => [];
  const methods = await readMethods(readerOf(store, { signal }), dataset);
  return (relation) => methods.get(relation) ?? [];
}

/** The test of the argument `sources`; undefined without it. */
async function sourcesTest(
  graph: CompactGraph,
  { sources, dataset }: RelationsArgs,
  { store, signal }: Context,
): Promise<RelationTest | undefined> {
  if (!sources) return undefined;
  if (typeof dataset !== 'string') return relationTest(graph, { sources }, () => []);
  const counts = await readSourceCounts(readerOf(store, { signal }), dataset);
  const fits = inRange(sources);
  return (relation) => fits(counts.get(relationIdAt(graph, relation)) ?? 0);
}

function both(a: RelationTest | undefined, b: RelationTest | undefined): RelationTest | undefined {
  if (!a || !b) return a ?? b;
  return (relation) => a(relation) && b(relation);
}

type OrderBy = RelationsArgs['orderBy'];

function sortsOf(orderBy: OrderBy) {
  return (orderBy ?? []).map(({ by, direction }) => ({ by, isDescending: direction === 'DESC' }));
}

/** Name of an order in its cursors. */
function nameOf(orderBy: OrderBy): string {
  return sortsOf(orderBy)
    .map(({ by, isDescending }) => by + (isDescending ? '-' : '+'))
    .join('');
}

/** @throws KnownError `BAD_INPUT` if the text is no cursor of relations in this order */
function placeOf(cursor: string, orderBy: OrderBy): RelationPlace {
  const [name, ...values] = decodeCursor(cursor, 'relations', isPlace);
  const id = values.pop();
  if (name !== nameOf(orderBy) || values.length !== sortsOf(orderBy).length)
    throw new KnownError(
      'BAD_INPUT',
      'The cursor belongs to another order than the requested one.',
    );
  return { values, id: String(id) };
}

function isPlace(values: readonly unknown[]): values is readonly [string, ...KeyValue[]] {
  const isValue = (value: unknown) => value === null || ['string', 'number'].includes(typeof value);
  return (
    typeof values[0] === 'string' &&
    typeof values.at(-1) === 'string' &&
    values.every(isValue) &&
    values.length > 1
  );
}
