import { setImmediate as nextTurn } from 'node:timers/promises';
import { KnownError } from '../../shared/errors.js';
import { cypher, toStatement } from '../../store/statement.js';
import type { GraphStore } from '../../store/store.js';
import { findConflicts, manyValuedPredicates, type Conflict } from '../conflicts.js';
import { inBatches } from './batches.js';
import { readClaimsOf } from './read-claims.js';

/** The claims of more are not weighed: a cut list would look like a graph without conflicts. */
const mostSubjects = 100_000;

/**
 * All conflicts of the graph, sorted by id. Claims disagree with those of the same subject alone, so only subjects of
 * which something that can be disputed is claimed more than once are looked at, some at a time.
 *
 * @throws KnownError `LIMIT_EXCEEDED` where there are more than 100,000 of these
 */
export async function findAllConflicts(store: GraphStore): Promise<readonly Conflict[]> {
  const conflicts: Conflict[] = [];
  for (const subjects of inBatches(await findContested(store))) {
    conflicts.push(...findConflicts(await readClaimsOf(store, subjects)));
    await nextTurn();
  }
  return conflicts.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The subjects of claims that say the same of them more than once; two names, say, never disagree. */
async function findContested(store: GraphStore): Promise<string[]> {
  const rows = await store.read(
    toStatement(
      cypher`MATCH (c:Claim) WHERE c.status = ${'ACCEPTED'} AND NOT c.predicate IN ${manyValuedPredicates} WITH c.subjectId AS subject, c.predicate AS predicate, c.objectId AS object, count(*) AS claims WHERE claims > 1 WITH DISTINCT subject ORDER BY subject LIMIT ${mostSubjects + 1} RETURN subject`,
    ),
  );
  if (rows.length > mostSubjects)
    throw new KnownError(
      'LIMIT_EXCEEDED',
      `Conflicts are looked for among ${String(mostSubjects)} entities at most; name those that matter.`,
    );
  return rows.flatMap(([subject]) => (typeof subject === 'string' ? [subject] : []));
}
