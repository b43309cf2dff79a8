import { byId } from '../../shared/compare-texts.js';
import { KnownError } from '../../shared/errors.js';
import { Turn } from '../../shared/turn.js';
import { readIds } from '../../store/read-row.js';
import { cypher, toStatement } from '../../store/statement.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { manyValuedPredicates, singleRelations } from '../single-valued.js';
import { findConflicts, findRivals, type Conflict } from './find-conflicts.js';
import { inBatches } from '../../shared/batches.js';
import { readClaimsOf, readRivalClaims } from '../graph/read-claims.js';

/** The claims of more are not weighed: a cut list would look like a graph without conflicts. */
const maxSubjects = 100_000;

/**
 * All conflicts of the graph, sorted by id. Claims disagree with those of the same subject alone, but for who holds an
 * office or hosted, so only subjects of which something that can be disputed is claimed more than once are looked at, some at a time.
 *
 * @throws KnownError `LIMIT_EXCEEDED` where there are more than 100,000 of these
 */
export async function findAllConflicts(store: GraphReader): Promise<readonly Conflict[]> {
  const turn = new Turn();
  const conflicts = findRivals(await readRivalClaims(store));
  for (const subjects of inBatches(await findContested(store))) {
    conflicts.push(...findConflicts(await readClaimsOf(store, subjects)));
    if (turn.isOver) await turn.rest();
  }
  return conflicts.sort(byId);
}

/** The subjects of claims that may disagree: that say the same of them more than once, or two things where one holds. */
async function findContested(store: GraphReader): Promise<string[]> {
  const isAccepted = cypher`c.status = ${'ACCEPTED'}`;
  const statements = [
    cypher`MATCH (c:Claim) WHERE ${isAccepted} AND NOT c.predicate IN ${manyValuedPredicates} WITH c.subjectId AS subject, c.predicate AS predicate, c.objectId AS object, count(*) AS claims WHERE claims > 1 WITH DISTINCT subject ORDER BY subject LIMIT ${maxSubjects + 1} RETURN subject`,
    cypher`MATCH (c:Claim) WHERE ${isAccepted} AND c.predicate IN ${singleRelations} WITH c.subjectId AS subject, c.predicate AS predicate, count(*) AS claims WHERE claims > 1 WITH DISTINCT subject ORDER BY subject LIMIT ${maxSubjects + 1} RETURN subject`,
  ];
  const subjects = new Set<string>();
  for (const statement of statements)
    for (const subject of readIds(await store.read(toStatement(statement)))) subjects.add(subject);
  if (subjects.size > maxSubjects)
    throw new KnownError(
      'LIMIT_EXCEEDED',
      `Conflicts are looked for among ${String(maxSubjects)} entities at most; name those that matter.`,
    );
  return [...subjects].sort();
}
