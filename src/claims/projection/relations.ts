import { firstDay, lastDay } from '../../shared/partial-dates.js';
import { groupBy, type NonEmpty } from '../../shared/group-by.js';
import { relationId } from '../ids.js';
import { datasetsOf, preferredOf } from '../preferred.js';
import { presentProperties, type Properties } from '../properties.js';
import type { StatedClaim } from '../records.js';

export interface ProjectedRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly properties: Properties;
}

interface RelationClaim extends StatedClaim {
  readonly object: string;
}

/** The direct relations that claims state: one for each source, type, target and role. */
export function projectRelations(claims: readonly StatedClaim[]): ProjectedRelation[] {
  const byId = groupBy(claims.filter(isRelation), relationId);
  return Array.from(byId, ([id, alike]) => {
    const { predicate: type, subject: source, object: target } = alike[0];
    return { id, type, source, target, properties: propertiesOf(id, alike) };
  });
}

/**
 * Role and dates are those of the preferred claim; the days are for comparing dates of unlike precision. Beside the list
 * of datasets stands how sure each of them is.
 */
function propertiesOf(id: string, claims: NonEmpty<RelationClaim>): Properties {
  const { roleKey, roleAr, roleEn, validFrom, validTo } = preferredOf(claims);
  const datasets = datasetsOf(claims);
  return presentProperties({
    id,
    claimIds: claims.map((claim) => claim.id).sort(),
    datasets,
    confidence: surest(claims),
    confidences: datasets.map((id) => surest(claims.filter(({ dataset }) => dataset === id))),
    roleKey,
    roleAr,
    roleEn,
    validFrom,
    validTo,
    validFromDay: validFrom === null ? null : firstDay(validFrom),
    validToDay: validTo === null ? null : lastDay(validTo),
  });
}

function surest(claims: readonly RelationClaim[]): number {
  return Math.max(...claims.map(({ confidence }) => confidence));
}

function isRelation(claim: StatedClaim): claim is RelationClaim {
  return claim.object !== null;
}
