import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { checkPropertyId, isRelation, readAgreements } from '../../knowledge/read-agreements.js';
import type { GivenProperty } from '../../knowledge/read-agreements.js';
import { Required } from '../../model/declare.js';
import { judgeCandidates, type Candidate } from '../../search/candidates.js';
import type { Hit } from '../../search/hit.js';
import { checkQueryText } from '../../search/query/query-text.js';
import type { SearchIndex } from '../../search/search-index.js';
import { checkCount, checkRange } from '../../shared/check-range.js';
import { KnownError } from '../../shared/errors.js';
import { getOrMake } from '../../shared/get-or-make.js';
import { Turn } from '../../shared/turn.js';
import { abandoned } from '../../store/deadline.js';
import { ChecksArguments } from '../arguments/checks-arguments.js';
import type { Context } from '../context.js';
import { MatchQuery, type MatchProperty } from '../inputs/match-input.js';
import { MatchResult, type MatchCandidate } from '../results/match.js';

/** Bounds of the names of a request and of the candidates of each. */
const maxNames = 100;
const candidates = { from: 1, to: 25 };
/** Maximum properties of a name. */
const maxProperties = 10;

@ArgsType()
class MatchArgs {
  @Required(
    () => [MatchQuery],
    `Names of a list, ${maxNames} at most, each with ${maxProperties} properties at most.`,
  )
  queries!: MatchQuery[];

  @Field(() => Int, {
    defaultValue: 5,
    description: `How many candidates of each at most, ${candidates.from} to ${candidates.to}.`,
  })
  first!: number;
}

@Resolver()
export class MatchQueries {
  @ChecksArguments(({ queries, first }: MatchArgs) => {
    checkCount('match', 'names', queries.length, maxNames);
    checkRange('first', first, candidates);
    queries.forEach(({ name, properties }, at) => {
      try {
        checkQueryText(name);
        checkCount('A name', 'properties', properties?.length ?? 0, maxProperties);
        for (const { id, value } of properties ?? []) {
          checkPropertyId(id);
          checkQueryText(value);
        }
      } catch (error) {
        if (!(error instanceof KnownError)) throw error;
        throw new KnownError(error.code, `queries[${at}]: ${error.message}`);
      }
    });
  })
  @Query(() => [MatchResult], {
    description:
      'Whom the names of somebody else’s list mean, in the order of the list: the candidates of each by `search`, and which of them is a match beyond doubt.',
  })
  async match(
    @Args(() => MatchArgs) { queries, first }: MatchArgs,
    @Ctx() context: Context,
  ): Promise<MatchResult[]> {
    const index = await context.knowledge.names(context);
    const found = await findAll(index, queries, first, context.signal);
    const given = queries.map(({ properties }) => givenOf(properties ?? [], index));
    const ids = found.flatMap((hits, at) => (given[at]?.length ? hits.map(idOf) : []));
    const agreementOf = await readAgreements(
      context.store,
      [...new Set(ids)],
      given.flat(),
      context,
    );
    return found.map((hits, at) => {
      const judged = judgeCandidates(hits, (id) => agreementOf(id, given[at] ?? []));
      return { candidates: judged.slice(0, first).map(toCandidate) };
    });
  }
}

/** The hits of each name, with time for others in between: a list of a hundred names takes as long as a hundred searches. */
async function findAll(
  index: SearchIndex,
  queries: readonly MatchQuery[],
  first: number,
  signal: AbortSignal,
): Promise<readonly (readonly Hit[])[]> {
  const turn = new Turn();
  const found: (readonly Hit[])[] = [];
  for (const { name, kind } of queries) {
    if (signal.aborted) throw abandoned(signal.reason);
    // One more than asked, so that a rival of the best is seen.
    const limit = Math.max(first, 2);
    found.push(index.search(name, { ...(kind ? { kinds: [kind] } : {}), limit }).hits);
    if (turn.isOver) await turn.rest();
  }
  return found;
}

/** Properties by id; the name of an entity at the end of a relation becomes the ids that it may mean. */
function givenOf(
  properties: readonly MatchProperty[],
  index: SearchIndex,
): readonly GivenProperty[] {
  const values = new Map<string, string[]>();
  for (const { id, value } of properties) {
    const meant = isRelation(id) ? endsNamed(value, index) : [value];
    getOrMake(values, id, () => []).push(...meant);
  }
  return Array.from(values, ([id, wanted]) => ({ id, values: wanted }));
}

function endsNamed(value: string, index: SearchIndex): readonly string[] {
  if (index.kindOf(value) !== undefined) return [value];
  const judged = judgeCandidates(index.search(value, { limit: 2 }).hits);
  return judged.filter(({ isMatch }) => isMatch).map(idOf);
}

function idOf({ entityId }: Hit): string {
  return entityId;
}

function toCandidate({ entityId, ...candidate }: Candidate): MatchCandidate {
  const { matchedName, score, isMatch, features, explanation } = candidate;
  return {
    entity: entityId,
    ...{ matchedName, score, isMatch },
    ...{ features: [...features], explanation: [...explanation] },
  };
}
