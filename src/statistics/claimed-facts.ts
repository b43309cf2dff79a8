import { claimColumns, readClaim } from '../claims/graph/read-claims.js';
import { groupBy } from '../shared/group-by.js';
import { isProjected } from '../claims/prefer-claims.js';
import { projectLiterals } from '../claims/projection/literal-properties.js';
import { projectRelations } from '../claims/projection/relations.js';
import type { Properties } from '../claims/properties.js';
import type { StatedClaim } from '../claims/records.js';
import type { Predicate } from '../model/predicates.js';
import { readNumberOrNull, readTextOrNull } from '../store/read-row.js';
import { cypher, toStatement } from '../store/statement.js';
import type { GraphReader } from '../store/graph-reader.js';
import { splitBuckets } from '../store/buckets.js';
import { datedTypes, type EntityFact, type Period, type StoredFacts } from './facts.js';

const predicates: readonly Predicate[] = ['ORDINAL', 'DATE', 'SESSION_KIND', ...datedTypes];

/** The facts that follow from the claims of one dataset alone, by the same rules as those of the whole graph. */
export async function readClaimedFacts(store: GraphReader, dataset: string): Promise<StoredFacts> {
  const claims: StatedClaim[] = [];
  for (const buckets of splitBuckets(8))
    for await (const row of store.stream(
      toStatement(
        cypher`MATCH (c:Claim) WHERE c.bucket IN ${buckets} AND c.dataset = ${dataset} AND c.predicate IN ${predicates} RETURN ${claimColumns}`,
      ),
    ))
      claims.push(readClaim(row));
  return factsOf(claims.filter(isProjected));
}

/** The facts that follow from accepted claims. */
export function factsOf(claims: readonly StatedClaim[]): StoredFacts {
  const bySubject = groupBy(
    claims.filter(({ object }) => object === null),
    ({ subject }) => subject,
  );
  return {
    entities: Array.from(bySubject, ([id, own]) => toFact(id, own)),
    periods: new Map(
      projectRelations(claims).map(({ id, properties }) => [id, toPeriod(properties)]),
    ),
  };
}

function toFact(id: string, claims: readonly StatedClaim[]): EntityFact {
  const { ordinal, date, sessionKind } = projectLiterals(claims);
  return {
    id,
    ordinal: readNumberOrNull(ordinal, 'ordinal'),
    date: readTextOrNull(date, 'date'),
    sessionKind: readTextOrNull(sessionKind, 'sessionKind'),
  };
}

function toPeriod({ validFromDay, validToDay }: Properties): Period {
  return {
    from: readTextOrNull(validFromDay, 'validFromDay'),
    to: readTextOrNull(validToDay, 'validToDay'),
  };
}
