import { inBatches } from '../../shared/batches.js';
import { KnownError } from '../../shared/errors.js';
import type { GraphReader, Row, RunOptions } from '../../store/graph-reader.js';
import { readText, readTextOrNull } from '../../store/read-row.js';
import { cypher, name, toStatement } from '../../store/statement.js';

/** The dates of an accepted claim. */
export interface DatedClaim {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | null;
  /** The date that is its value. */
  readonly date: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Entities per statement, whose rows are in memory at once. */
const entitiesAtOnce = 200;

/**
 * The accepted claims with dates that have one of the entities as subject or object; each once.
 *
 * @throws KnownError `LIMIT_EXCEEDED` if there are more than `max`
 */
export async function readDatedClaims(
  store: GraphReader,
  entities: readonly string[],
  max: number,
  options?: RunOptions,
): Promise<readonly DatedClaim[]> {
  const claims = new Map<string, DatedClaim>();
  for (const ids of inBatches([...new Set(entities)], entitiesAtOnce))
    for (const direction of ['SUBJECT', 'OBJECT']) {
      const rows = await store.read(
        toStatement(
          cypher`MATCH (n:Entity)<-[:${name(direction)}]-(c:Claim) WHERE n.id IN ${ids} AND c.status = ${'ACCEPTED'} AND c.rank <> ${'DEPRECATED'} AND (c.valueDate IS NOT NULL OR c.validFrom IS NOT NULL OR c.validTo IS NOT NULL) RETURN c.id, c.subjectId, c.predicate, c.objectId, c.valueDate, c.validFrom, c.validTo LIMIT ${max + 1}`,
        ),
        options,
      );
      for (const claim of rows.map(toClaim)) claims.set(claim.id, claim);
      if (claims.size > max)
        throw new KnownError(
          'LIMIT_EXCEEDED',
          `More than ${max} claims date these entities: ask for fewer at a time.`,
        );
    }
  return [...claims.values()];
}

function toClaim([id, subject, predicate, object, date, validFrom, validTo]: Row): DatedClaim {
  return {
    id: readText(id, 'id'),
    subject: readText(subject, 'subjectId'),
    predicate: readText(predicate, 'predicate'),
    object: readTextOrNull(object, 'objectId'),
    date: readTextOrNull(date, 'valueDate'),
    validFrom: readTextOrNull(validFrom, 'validFrom'),
    validTo: readTextOrNull(validTo, 'validTo'),
  };
}
