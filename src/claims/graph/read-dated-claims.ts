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

/** The claims that are asked for: of one dataset, and dates that are at least so sure. */
export interface DatedAsked {
  readonly dataset?: string | null | undefined;
  readonly minConfidence?: number | null | undefined;
  /** Maximum number of claims. */
  readonly max: number;
}

/** Entities per statement, whose rows are in memory at once. */
const entitiesAtOnce = 200;

/**
 * The accepted claims with dates that have one of the entities as subject or object; each once. A date that is less sure than
 * asked is left out.
 *
 * @throws KnownError `LIMIT_EXCEEDED` if there are more than `max`
 */
export async function readDatedClaims(
  store: GraphReader,
  entities: readonly string[],
  { dataset, minConfidence, max }: DatedAsked,
  options?: RunOptions,
): Promise<readonly DatedClaim[]> {
  const claims = new Map<string, DatedClaim>();
  const ofDataset = typeof dataset === 'string' ? cypher` AND c.dataset = ${dataset}` : cypher``;
  for (const ids of inBatches([...new Set(entities)], entitiesAtOnce))
    for (const direction of ['SUBJECT', 'OBJECT']) {
      const rows = await store.read(
        toStatement(
          cypher`MATCH (n:Entity)<-[:${name(direction)}]-(c:Claim) WHERE n.id IN ${ids} AND c.status = ${'ACCEPTED'} AND c.rank <> ${'DEPRECATED'} AND (c.valueDate IS NOT NULL OR c.validFrom IS NOT NULL OR c.validTo IS NOT NULL)${ofDataset} RETURN c.id, c.subjectId, c.predicate, c.objectId, c.valueDate, c.validFrom, c.validTo, c.confidence, c.validFromConfidence, c.validToConfidence LIMIT ${max + 1}`,
        ),
        options,
      );
      for (const row of rows) {
        const claim = toClaim(row, minConfidence ?? 0);
        claims.set(claim.id, claim);
      }
      if (claims.size > max)
        throw new KnownError(
          'LIMIT_EXCEEDED',
          `More than ${max} claims date these entities: ask for fewer at a time.`,
        );
    }
  return [...claims.values()];
}

function toClaim(row: Row, least: number): DatedClaim {
  const [id, subject, predicate, object, date, validFrom, validTo, ...confidences] = row;
  const [ofValue, ofStart, ofEnd] = confidences.map(Number);
  const sure = (value: Row[number] | undefined, confidence = 0) =>
    confidence >= least ? (value ?? null) : null;
  return {
    id: readText(id, 'id'),
    subject: readText(subject, 'subjectId'),
    predicate: readText(predicate, 'predicate'),
    object: readTextOrNull(object, 'objectId'),
    date: readTextOrNull(sure(date, ofValue), 'valueDate'),
    validFrom: readTextOrNull(sure(validFrom, ofStart), 'validFrom'),
    validTo: readTextOrNull(sure(validTo, ofEnd), 'validTo'),
  };
}
