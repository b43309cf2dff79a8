import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { checkPropertyId, isRelation, readAgreements } from '../../knowledge/read-agreements.js';
import type { GivenProperty } from '../../knowledge/read-agreements.js';
import { Required } from '../../model/declare.js';
import { judgeCandidates, type Candidate } from '../../search/candidates.js';
import type { Hit, SearchOptions } from '../../search/hit.js';
import { checkQueryText } from '../../search/query/query-text.js';
import type { SearchIndex } from '../../search/search-index.js';
import { checkCount, checkRange } from '../../shared/check-range.js';
import { KnownError } from '../../shared/errors.js';
import { getOrMake } from '#text/get-or-make.js';
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
    const turns = new SearchTurns(index, context.signal);
    const found: (readonly Hit[])[] = [];
    const given: (readonly GivenProperty[])[] = [];
    for (const query of queries) {
      found.push(await turns.search(query, first));
      given.push(await turns.resolve(query.properties ?? []));
    }
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

/** Candidates to judge where properties may turn their order. */
const judgedByProperties = 25;

/** Searches with time for others in between: a list of a hundred names takes as long as a hundred searches. */
class SearchTurns {
  readonly #index: SearchIndex;
  readonly #signal: AbortSignal;
  readonly #turn = new Turn();
  readonly #ends = new Map<string, readonly string[]>();

  constructor(index: SearchIndex, signal: AbortSignal) {
    this.#index = index;
    this.#signal = signal;
  }

  /** Hits of a name: one more than asked, so that a rival of the best is seen. */
  search({ name, kind, properties }: MatchQuery, first: number): Promise<readonly Hit[]> {
    const isJudged = (properties?.length ?? 0) > 0;
    const limit = Math.max(first + 1, isJudged ? judgedByProperties : 0);
    return this.#find(name, limit, kind ? [kind] : undefined);
  }

  /** Properties by id; the name of an entity at the end of a relation becomes the id that it surely means. */
  async resolve(properties: readonly MatchProperty[]): Promise<readonly GivenProperty[]> {
    const values = new Map<string, string[]>();
    for (const { id, value } of properties) {
      const meant = isRelation(id) ? await this.#endNamed(value) : [value];
      getOrMake(values, id, () => []).push(...meant);
    }
    return Array.from(values, ([id, wanted]) => ({ id, values: wanted }));
  }

  async #endNamed(value: string): Promise<readonly string[]> {
    if (this.#index.kindOf(value) !== undefined) return [value];
    const known = this.#ends.get(value);
    if (known !== undefined) return known;
    const judged = judgeCandidates(await this.#find(value, 2));
    const ends = judged.filter(({ isMatch }) => isMatch).map(idOf);
    this.#ends.set(value, ends);
    return ends;
  }

  async #find(name: string, limit: number, kinds?: readonly string[]): Promise<readonly Hit[]> {
    if (this.#turn.isOver) await this.#turn.rest();
    if (this.#signal.aborted) throw abandoned(this.#signal.reason);
    return this.#index.search(name, { ...(kinds && ({ kinds } satisfies SearchOptions)), limit })
      .hits;
  }
}

function idOf({ entityId }: Hit): string {
  return entityId;
}

function toCandidate({ entityId, ...candidate }: Candidate): MatchCandidate {
  const { matchedName, score, isMatch, features, explanation } = candidate;
  return {
    entity: entityId,
    matchedName,
    score,
    isMatch,
    features: [...features],
    explanation: [...explanation],
  };
}
