import { byId } from '../../shared/compare-texts.js';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { checkCount, checkRange } from '../../shared/check-range.js';
import {
  findConflicts,
  findRivals,
  type Conflict as Found,
} from '../../claims/conflicts/find-conflicts.js';
import { readClaims, readClaimsOf, readOfficeClaims } from '../../claims/graph/read-claims.js';
import type { StatedClaim } from '../../claims/records.js';
import { isOfOffice, isOfSingle } from '../../claims/single-valued.js';
import { ChecksArguments, entitiesNamed, NamesIds } from '../arguments/checks-arguments.js';
import type { Context } from '../context.js';
import { Conflict } from '../results/conflicts.js';

const maxEntities = 2_000;
const maxConflicts = 1_000;

@Resolver()
export class ConflictQueries {
  @ChecksArguments(
    ({ entities, first }: { entities?: readonly string[] | null; first: number }) => {
      checkRange('first', first, { from: 1, to: maxConflicts });
      checkCount('conflicts', 'entities', entities?.length ?? 0, maxEntities);
    },
  )
  @NamesIds(({ entities }: { entities?: readonly string[] | null }) => [entitiesNamed(entities)])
  @Query(() => [Conflict], {
    description:
      'Claims that cannot all be true, of some entities or of all, by id. Those of all are found once for each graph version.',
  })
  async conflicts(
    @Arg('entities', () => [ID], {
      nullable: true,
      description:
        'Ids of the entities of which they are, 2000 at most; of all where none are given.',
    })
    entities: string[] | undefined,
    @Arg('first', () => Int, {
      defaultValue: 100,
      description: 'How many at most, 1 to 1000. Fewer than asked for are the last.',
    })
    first: number,
    @Arg('after', () => ID, {
      nullable: true,
      description: 'Only those whose id comes after this one.',
    })
    after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Conflict[]> {
    const all = await (entities
      ? conflictsOf(entities, context)
      : context.knowledge.conflicts(context));
    return all
      .filter(({ id }) => after == null || id > after)
      .slice(0, first)
      .map(({ id, about, claims, preferred, because }) => ({
        ...{ id, about, because },
        claims: claims.map((claim) => claim.id),
        preferred: preferred.id,
      }));
  }
}

async function conflictsOf(
  entities: readonly string[],
  { store, signal }: Context,
): Promise<readonly Found[]> {
  const asked = new Set(entities);
  const isAsked = ({ subject, object }: StatedClaim) =>
    asked.has(subject) || (object !== null && asked.has(object));
  const claims = await readClaims(store, entities, { signal });
  // What disagrees with these may be of entities that were not asked: the other place of an edition, the other holder.
  const subjects = claims.filter(isOfSingle).map(({ subject }) => subject);
  const notRead = new Set(subjects.filter((subject) => !asked.has(subject)));
  const others = await readClaimsOf(store, [...notRead], { signal });
  const organizations = claims.filter(isOfOffice).flatMap(({ object }) => object ?? []);
  const ofOffices = await readOfficeClaims(store, [...new Set(organizations)], { signal });
  const all = new Map([...claims, ...others].map((claim) => [claim.id, claim]));
  return [...findConflicts([...all.values()]), ...findRivals(ofOffices)]
    .filter((conflict) => conflict.claims.some(isAsked))
    .sort(byId);
}
