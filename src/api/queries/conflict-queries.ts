import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { findConflicts } from '../../claims/conflicts.js';
import { readClaims } from '../../claims/graph/read-claims.js';
import { cypher, toStatement } from '../../store/statement.js';
import type { Context } from '../context.js';
import { Conflict } from '../results/conflicts.js';

/** Of so many entities at most the claims are weighed in one question. */
const mostSubjects = 2_000;

@Resolver()
export class ConflictQueries {
  @Query(() => [Conflict], {
    description: 'Claims that cannot all be true, of some entities or of all, by id.',
  })
  async conflicts(
    @Arg('entities', () => [ID], {
      nullable: true,
      description: 'Ids of the entities of which they are; of all where none are given.',
    })
    entities: string[] | undefined,
    @Ctx() context: Context,
  ): Promise<Conflict[]> {
    const subjects = await contested(context, entities);
    const claims = await readClaims(context.store, subjects);
    return findConflicts(claims).map(({ id, about, claims: disagreeing, preferred, because }) => ({
      id,
      about,
      claims: disagreeing.map((claim) => claim.id),
      preferred: preferred.id,
      because,
    }));
  }
}

/** The entities of which something is claimed more than once, the only ones about which claims can disagree. */
async function contested({ store, signal }: Context, entities?: string[]): Promise<string[]> {
  const among = entities ? cypher` AND c.subjectId IN ${entities}` : cypher``;
  const rows = await store.read(
    toStatement(
      cypher`MATCH (c:Claim) WHERE c.status = ${'ACCEPTED'}${among} WITH c.subjectId AS subject, c.predicate AS predicate, c.objectId AS object, count(*) AS claims WHERE claims > 1 WITH DISTINCT subject ORDER BY subject LIMIT ${mostSubjects} RETURN subject`,
    ),
    { signal },
  );
  return rows.map(([subject]) => subject as string);
}
