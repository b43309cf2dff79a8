import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import type { Conflict as Found } from '../../claims/conflicts/conflict.js';
import { questionOf, type ConflictQuestion } from '../../claims/conflicts/asks.js';
import { allConflictsIn } from '../../claims/conflicts/find-conflicts.js';
import { inScope } from '../../claims/answers/scope.js';
import { readDisputableClaims } from '../../claims/graph/read-claims.js';
import { readContestedOf, readMissingDocuments } from '../../claims/graph/read-documents.js';
import type { StatedClaim } from '../../claims/records.js';
import { Optional } from '../../model/declare.js';
import { checkConfidence, checkCount, checkRange } from '../../shared/check-range.js';
import { byId } from '#text/compare-texts.js';
import { decodeCursor, encodeCursor } from '../../shared/cursor.js';
import { KnownError } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
import { ChecksArguments, entitiesNamed, NamesIds } from '../arguments/checks-arguments.js';
import { DatasetField, MinConfidenceOfClaimsField } from '../arguments/part.js';
import type { Context } from '../context.js';
import {
  ConflictConnection,
  ConflictQuestion as ConflictQuestionEnum,
  toConflict,
  type ConflictEdge,
} from '../results/conflicts.js';
import { pageInfoOf } from '../page-info.js';

const maxEntities = 2_000;
const maxDocuments = 100;
const maxIds = 100;
const maxConflicts = 1_000;

@ArgsType()
class ConflictArgs {
  @Optional(
    () => [ID],
    `Ids of the entities of which they are, ${maxEntities} at most; of all where none are given.`,
  )
  entities?: string[];

  @Optional(
    () => [ID],
    `Only those in which a claim takes part that one of these documents says, ${maxDocuments} at most.`,
  )
  documents?: string[];

  @Optional(() => [ConflictQuestionEnum], 'Only those that are about these questions.')
  questions?: ConflictQuestion[] | null;

  @Optional(() => Boolean, 'Only those that a curator has decided, or only those that none has.')
  decided?: boolean | null;

  @Optional(() => [ID], `Only those with these ids of their own, ${maxIds} at most.`)
  ids?: string[] | null;

  @DatasetField()
  dataset?: string | null;

  @MinConfidenceOfClaimsField()
  minConfidence?: number | null;

  @Field(() => Int, { defaultValue: 100, description: `How many at most, 1 to ${maxConflicts}.` })
  first!: number;

  @Optional(
    () => Int,
    `How many claims of each at most, 2 to ${maxConflicts}: one for each answer first. All where it is not given.`,
  )
  claimsEach?: number | null;

  @Optional(() => String, 'Only what comes after this cursor.')
  after?: string;
}

@Resolver()
export class ConflictQueries {
  @ChecksArguments(
    ({ entities, documents, ids, first, after, minConfidence, claimsEach }: ConflictArgs) => {
      checkConfidence(minConfidence);
      checkRange('first', first, { from: 1, to: maxConflicts });
      checkCount('conflicts', 'entities', entities?.length ?? 0, maxEntities);
      checkCount('conflicts', 'documents', documents?.length ?? 0, maxDocuments);
      checkCount('conflicts', 'ids', ids?.length ?? 0, maxIds);
      if (claimsEach != null) checkRange('claimsEach', claimsEach, { from: 2, to: maxConflicts });
      if (after) idOf(after);
    },
  )
  @NamesIds(({ entities }: ConflictArgs) => [entitiesNamed(entities)])
  @Query(() => ConflictConnection, {
    description:
      'Claims that cannot all be true, of some entities or of all, by id. Those of all are found once for each graph version.',
  })
  async conflicts(
    @Args(() => ConflictArgs) args: ConflictArgs,
    @Ctx() context: Context,
  ): Promise<ConflictConnection> {
    const { entities, documents, first, after } = args;
    const all = await (entities
      ? conflictsOf(entities, args, context)
      : allConflicts(args, context));
    const chosen = all.filter((conflict) => isChosen(conflict, args));
    const asked = documents ? await saidBy(documents, chosen, context) : chosen;
    const behind = after ? idOf(after) : '';
    const rest = asked.filter(({ id }) => id > behind);
    const edges = rest.slice(0, first).map((conflict) => edgeOf(conflict, args));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: pageInfoOf(edges, {
        hasNextPage: rest.length > edges.length,
        hasPreviousPage: rest.length < asked.length,
      }),
      totalCount: asked.length,
    };
  }
}

/** Whether a conflict has an id that is asked for, is about a question that is, and decided as asked. */
function isChosen(conflict: Found, { ids, questions, decided }: ConflictArgs): boolean {
  return (
    (ids?.includes(conflict.id) ?? true) &&
    (questions?.includes(questionOf(conflict)) ?? true) &&
    (conflict.because === 'RANK') === (decided ?? conflict.because === 'RANK')
  );
}

type Asked = Pick<ConflictArgs, 'dataset' | 'minConfidence'>;

const isOfAll = ({ dataset, minConfidence }: Asked): boolean =>
  typeof dataset !== 'string' && typeof minConfidence !== 'number';

/** The conflicts among the asked claims of the graph: each contradicts another in the graph as a whole, too. */
async function allConflicts(asked: Asked, context: Context): Promise<readonly Found[]> {
  const all = await context.knowledge.conflicts(context);
  if (isOfAll(asked)) return all;
  const claims = new Map(all.flatMap((each) => each.claims.map((claim) => [claim.id, claim])));
  const kept = inScope([...claims.values()], asked);
  return allConflictsIn(kept).sort(byId);
}

/** Conflicts of entities by request: a question counts them by several filters. */
const ofEntities = new WeakMap<Context, Map<string, Promise<readonly Found[]>>>();

async function conflictsOf(
  entities: readonly string[],
  args: Asked,
  context: Context,
): Promise<readonly Found[]> {
  const asked = new Set(entities);
  const isAsked = ({ subject, object }: StatedClaim) =>
    asked.has(subject) || (object !== null && asked.has(object));
  const ofRequest = getOrMake(
    ofEntities,
    context,
    () => new Map<string, Promise<readonly Found[]>>(),
  );
  const found = await getOrMake(
    ofRequest,
    JSON.stringify([entities, args.dataset, args.minConfidence]),
    () => conflictsAround(entities, args, context),
  );
  return found.filter((conflict) => conflict.claims.some(isAsked));
}

/** All conflicts if they are kept, else those of what these entities and their rivals are said to be. */
async function conflictsAround(
  entities: readonly string[],
  args: Asked,
  context: Context,
): Promise<readonly Found[]> {
  if (isOfAll(args)) {
    const kept = await context.knowledge.conflictsIfKept(context);
    if (kept) return kept;
  }
  // A conflicting claim may belong to an entity outside the question: another place of an edition, another holder.
  const { store, signal } = context;
  const claims = inScope(await readDisputableClaims(store, entities, { signal }), args);
  return allConflictsIn(claims).sort(byId);
}

/** The conflicts that involve a claim of the documents. */
async function saidBy(
  documents: readonly string[],
  conflicts: readonly Found[],
  { store, signal }: Context,
): Promise<readonly Found[]> {
  const [missing] = await readMissingDocuments(store, documents, { signal });
  if (missing !== undefined)
    throw new KnownError('BAD_INPUT', `There is no document "${missing}".`);
  const said = new Set(await readContestedOf(store, documents, { signal }));
  return conflicts.filter(({ claims }) => claims.some(({ id }) => said.has(id)));
}

function edgeOf(conflict: Found, { claimsEach }: ConflictArgs): ConflictEdge {
  return { cursor: encodeCursor([conflict.id]), node: toConflict(conflict, claimsEach) };
}

function idOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 'conflicts', isPlace);
  return id;
}

function isPlace(values: readonly unknown[]): values is readonly [string] {
  return values.length === 1 && typeof values[0] === 'string';
}
