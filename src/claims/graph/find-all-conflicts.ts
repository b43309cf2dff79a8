import { manyValuedPredicates } from '../../model/predicates.js';
import { byId } from '#text/compare-texts.js';
import { KnownError } from '../../shared/errors.js';
import { Turn } from '../../shared/turn.js';
import { readIds } from '../../store/read-row.js';
import { cypher, toStatement } from '../../store/statement.js';
import type { GraphReader } from '../../store/graph-reader.js';
import { symmetricRelations, singleRelations } from '../../model/relations/traits.js';
import { relationEnds } from '../../shared/relation-id.js';
import { takeoversIn } from '../successions.js';
import { isOfOffice } from '../single-valued.js';
import type { Conflict } from '../conflicts/conflict.js';
import { findConflicts, findRivals } from '../conflicts/find-conflicts.js';
import { inBatches } from '../../shared/batches.js';
import { readClaimsOf, readRivalClaims } from './read-claims.js';

/** Maximum subjects to search: a truncated list would look like a graph without conflicts. */
const maxSubjects = 100_000;

/**
 * All conflicts of the graph, sorted by id. Claims only conflict within a subject, except for holders of an office and hosts,
 * so only subjects with several disputable claims are searched, some at a time.
 *
 * @throws KnownError `LIMIT_EXCEEDED` for more than 100,000 of these
 */
export async function findAllConflicts(store: GraphReader): Promise<readonly Conflict[]> {
  const turn = new Turn();
  const rivals = await readRivalClaims(store);
  const takeovers = takeoversIn(rivals);
  const conflicts = findRivals(rivals, takeovers);
  for (const subjects of inBatches(await findContested(store))) {
    conflicts.push(...findConflicts(await readClaimsOf(store, subjects), takeovers));
    if (turn.isOver) await turn.rest();
  }
  return conflicts.sort(byId);
}

/**
 * Updates the result of {@link findAllConflicts} for a changed graph. Conflicts are among claims about one subject, or one
 * object, and a changed claim touches both: those of other entities stay. The dates of one holder of an office depend on the
 * others.
 */
export async function followConflicts(
  store: GraphReader,
  before: readonly Conflict[],
  touched: ReadonlySet<string>,
): Promise<readonly Conflict[]> {
  const turn = new Turn();
  const rivals = before.filter((one) => isAmongRivals(one) && !touched.has(commonEntity(one)));
  const subjects = new Set(touched);
  for (const entities of inBatches([...touched])) {
    const claims = await readRivalClaims(store, entities);
    for (const { subject } of claims.filter(isOfOffice)) subjects.add(subject);
    rivals.push(...findRivals(claims));
    if (turn.isOver) await turn.rest();
  }
  const others = before.filter((one) => !isAmongRivals(one) && !subjects.has(commonEntity(one)));
  for (const entities of inBatches([...subjects])) {
    const claims = await readClaimsOf(store, entities);
    const offices = new Set(claims.filter(isOfOffice).flatMap(({ object }) => object ?? []));
    const ofOffices = offices.size > 0 ? await readRivalClaims(store, [...offices]) : [];
    others.push(...findConflicts(claims, takeoversIn(ofOffices)));
    if (turn.isOver) await turn.rest();
  }
  return [...rivals, ...others].sort(byId);
}

/** Whether the claims are of several subjects about one object. */
function isAmongRivals({ about }: Conflict): boolean {
  return about === 'ROLE' || about === 'SUBJECT' || about === 'ORDER';
}

/** The entity that all claims of a conflict are about; for the order of editions, their series. */
function commonEntity(conflict: Conflict): string {
  const { subject, object } = conflict.preferred;
  if (conflict.about === 'ORDER') return conflict.id.slice(0, conflict.id.indexOf(' '));
  return isAmongRivals(conflict) ? String(object) : subject;
}

/** The subjects of claims that may conflict: several claims of the same thing, or two objects of a relation that allows one. */
async function findContested(store: GraphReader): Promise<string[]> {
  const isAccepted = cypher`c.status = ${'ACCEPTED'}`;
  const statements = [
    cypher`MATCH (c:Claim) WHERE ${isAccepted} AND NOT c.predicate IN ${manyValuedPredicates} WITH c.subjectId AS subject, c.predicate AS predicate, c.objectId AS object, count(*) AS claims WHERE claims > 1 WITH DISTINCT subject ORDER BY subject LIMIT ${maxSubjects + 1} RETURN subject`,
    cypher`MATCH (c:Claim) WHERE ${isAccepted} AND c.predicate IN ${singleRelations} WITH c.subjectId AS subject, c.predicate AS predicate, count(*) AS claims WHERE claims > 1 WITH DISTINCT subject ORDER BY subject LIMIT ${maxSubjects + 1} RETURN subject`,
  ];
  const subjects = new Set<string>();
  for (const statement of statements)
    for (const subject of readIds(await store.read(toStatement(statement)))) subjects.add(subject);
  const both = await store.read(
    toStatement(
      cypher`MATCH (c:Claim) WHERE ${isAccepted} AND c.predicate IN ${symmetricRelations} WITH c.relationId AS relation, count(*) AS claims WHERE claims > 1 RETURN relation LIMIT ${maxSubjects + 1}`,
    ),
  );
  for (const relation of readIds(both)) subjects.add(relationEnds(relation).source ?? relation);
  if (subjects.size > maxSubjects)
    throw new KnownError(
      'LIMIT_EXCEEDED',
      `Conflicts are searched among ${String(maxSubjects)} entities at most; name fewer.`,
    );
  return [...subjects].sort();
}
