import { isProjected } from '../claims/apply-decisions.js';
import { claimColumns, readClaim } from '../claims/graph/read-claims.js';
import { groupBy } from '#text/group-by.js';
import { projectLiterals } from '../claims/projection/entity-properties.js';
import { projectRelations } from '../claims/projection/relations.js';
import { toldIn } from '../claims/conflicts/shares.js';
import { tiesOf, type Ties } from '../claims/ties.js';
import type { Properties } from '../claims/properties.js';
import type { StatedClaim } from '../claims/records.js';
import { sharedRelations } from '../model/relations/traits.js';
import type { Predicate } from '../model/predicates.js';
import { readNumberOrNull, readText, readTextOrNull, readTexts } from '../store/read-row.js';
import { cypher, toStatement } from '../store/statement.js';
import type { GraphReader } from '../store/graph-reader.js';
import { splitBuckets } from '../store/buckets.js';
import { datedTypes, type EntityFact, type StoredFacts, type Times } from './facts.js';
import { timesOf } from './shown-facts.js';

const predicates: readonly string[] = [
  ...(['ORDINAL', 'DATE', 'SESSION_KIND'] satisfies Predicate[]),
  ...datedTypes,
  ...sharedRelations,
];

/** The facts that follow from the claims of one dataset alone, by the same rules as those of the whole graph. */
export async function readClaimedFacts(store: GraphReader, dataset: string): Promise<StoredFacts> {
  const claims: StatedClaim[] = [];
  const ties = new Map<string, string>();
  for (const buckets of splitBuckets(8))
    for await (const [relation = null, ...row] of store.stream(
      toStatement(
        cypher`MATCH (c:Claim) WHERE c.bucket IN ${buckets} AND c.dataset = ${dataset} AND c.predicate IN ${predicates} RETURN c.relationId AS relation, ${claimColumns}`,
      ),
    )) {
      const claim = readClaim(row);
      claims.push(claim);
      if (relation !== null) ties.set(claim.id, readText(relation, 'relation'));
    }
  return factsOf(claims.filter(isProjected), ties);
}

/** The facts that follow from accepted claims. */
export function factsOf(claims: readonly StatedClaim[], ties: Ties = tiesOf(claims)): StoredFacts {
  const bySubject = groupBy(
    claims.filter(({ object }) => object === null),
    ({ subject }) => subject,
  );
  const told = toldIn(claims);
  const relations = projectRelations(claims, { ties, told });
  return {
    entities: Array.from(bySubject, ([id, own]) => toFact(id, own)),
    times: new Map(
      relations.flatMap(({ id, properties }) => {
        const times = toTimes(properties);
        return times ? [[id, times]] : [];
      }),
    ),
    told: new Set(relations.flatMap(({ id, properties }) => (properties['told'] ? [id] : []))),
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

/** Undefined for an undated relation. */
function toTimes({ validFrom, validTo, possible }: Properties): Times | undefined {
  if (possible !== undefined) return readTexts(possible, 'possible');
  if (validFrom === undefined && validTo === undefined) return undefined;
  return timesOf({
    validFrom: readTextOrNull(validFrom, 'validFrom'),
    validTo: readTextOrNull(validTo, 'validTo'),
  });
}
