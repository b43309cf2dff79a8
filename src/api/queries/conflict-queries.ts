import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { findConflicts } from '../../claims/conflicts.js';
import { readClaims } from '../../claims/graph/read-claims.js';
import { KnownError } from '../../shared/errors.js';
import { cypher, toStatement } from '../../store/statement.js';
import type { Context } from '../context.js';
import { Conflict } from '../results/conflicts.js';

/** The claims of more are not weighed in one question: a cut list would look like a graph without conflicts. */
const mostEntities = 2_000;

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
    if (entities && entities.length > mostEntities) throw tooMany();
    const subjects = entities ?? (await contested(context));
    const claims = await readClaims(context.store, subjects, { signal: context.signal });
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
async function contested({ store, signal }: Context): Promise<string[]> {
  const rows = await store.read(
    toStatement(
      cypher`MATCH (c:Claim) WHERE c.status = ${'ACCEPTED'} WITH c.subjectId AS subject, c.predicate AS predicate, c.objectId AS object, count(*) AS claims WHERE claims > 1 WITH DISTINCT subject ORDER BY subject LIMIT ${mostEntities + 1} RETURN subject`,
    ),
    { signal },
  );
  if (rows.length > mostEntities) throw tooMany();
  return rows.map(([subject]) => subject as string);
}

function tooMany(): KnownError {
  return new KnownError(
    'LIMIT_EXCEEDED',
    `Conflicts are looked for among ${String(mostEntities)} entities at most; name fewer.`,
  );
}
