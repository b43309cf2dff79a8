import { groupBy } from '../../shared/group-by.js';
import { nameId, relationId } from '../ids.js';
import { datasetsOf, isProjected } from '../prefer-claims.js';
import { presentProperties, type Properties } from '../properties.js';
import type { StatedClaim } from '../records.js';
import { countSources } from '../support.js';

/**
 * Values of a claim derived from all others: whether it is contested, which datasets and how many sources state the same; and
 * from overrides: its rank and status, next to the stated ones.
 */
export interface ProjectedClaim {
  readonly id: string;
  readonly properties: Properties;
}

/** The derived values of the claims of one subject. */
export function projectClaims(
  claims: readonly StatedClaim[],
  contested: ReadonlySet<string>,
): ProjectedClaim[] {
  return Array.from(groupBy(claims, factOf).values()).flatMap((alike) => {
    const counting = alike.filter(isProjected);
    const fact = { datasets: datasetsOf(counting), factSources: countSources(counting) };
    return alike.map(({ id, rank, status, statedRank, statedStatus }) => ({
      id,
      properties: presentProperties({
        ...{ contested: contested.has(id), ...fact },
        ...{ rank, status, statedRank, statedStatus },
      }),
    }));
  });
}

/** Equal for claims with the same content about their subject: one relation, whatever its dates, or one value. */
function factOf(claim: StatedClaim): string {
  const { subject, predicate, object, value } = claim;
  if (object !== null) return relationId({ ...claim, object });
  if (value?.type === 'NAME') return nameId(subject, value.lang, value.text);
  return JSON.stringify([predicate, value]);
}
